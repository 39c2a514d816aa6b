import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('casework', {
  'no-run': { status: 404, vi: 'Hồ sơ này chưa vào quy trình xử lý.', en: 'This dossier has no process yet.' },
  'no-dossier': { status: 404, vi: 'Không tìm thấy hồ sơ.', en: 'There is no such dossier.' },
  'no-file': {
    status: 404,
    vi: 'Chưa có tệp này. Thử lại sau ít giây.',
    en: 'This file is not there yet. Try again in a few seconds.',
  },
  'no-person': { status: 404, vi: 'Không có người này.', en: 'There is no such person.' },
  'no-task': { status: 404, vi: 'Không tìm thấy việc này.', en: 'There is no such task.' },
  'already-done': {
    status: 409,
    vi: 'Việc này đã có người làm xong hoặc đang chờ người dân. Tải lại trang để xem hồ sơ ở đâu.',
    en: 'Someone has already done this, or it waits for the applicant. Reload the page to see where the dossier is.',
  },
  'taken-by-other': {
    status: 409,
    vi: 'Việc này {name} đang giữ. Nhận lại từ {name} nếu cần làm thay.',
    en: '{name} has taken this task. Take it over if you work in their place.',
  },
  'dossier-changed': {
    status: 409,
    vi: 'Hồ sơ vừa thay đổi sau khi bạn mở trang. Xem lại rồi gửi; những gì bạn viết vẫn còn bên dưới.',
    en: 'The dossier has changed since you opened the page. Look again, then send; what you wrote is still below.',
  },
  'opinion-missing': { status: 422, vi: 'Ghi ý kiến của cơ quan bạn.', en: 'Write your agency’s opinion.' },
  'wrong-outcome': { status: 400, vi: 'Bước này không có lựa chọn đó.', en: 'This step has no such choice.' },
});
