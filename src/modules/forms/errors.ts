import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('forms', {
  'draft-not-found': { status: 404, vi: 'Không tìm thấy bản nháp này.', en: 'There is no such draft.' },
  'already-submitted': {
    status: 409,
    vi: 'Hồ sơ này đã nộp rồi, mã {code}. Mở trang theo dõi để xem.',
    en: 'This has already been filed as {code}. Open the tracking page to see it.',
  },
  'no-such-procedure': { status: 404, vi: 'Không tìm thấy thủ tục này.', en: 'There is no such procedure.' },
  'no-such-page': { status: 404, vi: 'Tờ khai không có trang này.', en: 'The form has no such page.' },
  'no-such-paper': {
    status: 404,
    vi: 'Trường hợp này không cần giấy tờ đó.',
    en: 'This case does not need that paper.',
  },
  'too-many-files': {
    status: 422,
    vi: 'Mỗi giấy tờ nhận nhiều nhất {limit} tệp. Hãy bỏ bớt hoặc ghép thành một tệp PDF.',
    en: 'A paper takes at most {limit} files. Remove some or put them together in one PDF.',
  },
  'nobody-to-help': {
    status: 404,
    vi: 'Chưa có tài khoản của người nhờ nộp. Ghi họ tên và số định danh để tạo.',
    en: 'The person being helped has no account yet. Enter their name and number to make one.',
  },
  'not-at-counter': {
    status: 403,
    vi: 'Chỉ cán bộ tiếp nhận được nộp hồ sơ thay người dân.',
    en: 'Only a receiving officer may file on behalf of a person.',
  },
  'bad-form': { status: 422, vi: 'Tờ khai khai báo sai: {reason}', en: 'The form definition is wrong: {reason}' },
  'condition-cycle': {
    status: 422,
    vi: 'Điều kiện đi vòng: {cycle}. Bỏ một điều kiện để câu hỏi không phụ thuộc chính nó.',
    en: 'Conditions go round in a circle: {cycle}. Drop one, so that no question depends on itself.',
  },
  'condition-too-early': {
    status: 422,
    vi: 'Điều kiện nhắc đến “{name}”, nhưng câu đó được hỏi sau. Đưa câu đó lên trước.',
    en: 'The condition speaks of “{name}”, which is asked only later. Ask it before.',
  },
  'form-too-large': {
    status: 422,
    vi: 'Tờ khai lớn quá {limitKb} KB.',
    en: 'The form definition is larger than {limitKb} KB.',
  },
});
