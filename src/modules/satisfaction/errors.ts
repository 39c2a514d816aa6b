import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('satisfaction', {
  'not-found': { status: 404, vi: 'Không tìm thấy hồ sơ.', en: 'There is no such dossier.' },
  'not-yet': {
    status: 409,
    vi: 'Đánh giá được sau khi hồ sơ kết thúc.',
    en: 'You can rate once the dossier has ended.',
  },
  'bad-rating': {
    status: 422,
    vi: 'Chọn mức độ hài lòng và số sao.',
    en: 'Choose how satisfied you are and the stars.',
  },
});
