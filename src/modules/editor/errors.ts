import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('editor', {
  'not-json': {
    status: 400,
    vi: 'Nội dung gửi lên không đọc được. Tải lại trang rồi thử lại.',
    en: 'What was sent cannot be read. Load the page again and try once more.',
  },
});
