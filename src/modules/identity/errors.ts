import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('identity', {
  'unknown-account': { status: 404, vi: 'Không có tài khoản này.', en: 'There is no such account.' },
  'demo-refused': {
    status: 403,
    vi: 'Tài khoản trình diễn không dùng được ở hệ thống thật.',
    en: 'Demonstration accounts cannot be used on a production system.',
  },
  'not-allowed': { status: 403, vi: 'Bạn không có quyền làm việc này.', en: 'You may not do this.' },
});
