import { defineErrors } from './errors.ts';

/** What may be wrong with a request before any module looks at it. */
export const error = defineErrors('platform', {
  'not-found': { status: 404, vi: 'Không tìm thấy trang này.', en: 'There is no such page.' },
  'sign-in-needed': { status: 401, vi: 'Cần đăng nhập để tiếp tục.', en: 'Sign in to go on.' },
  'not-allowed': { status: 403, vi: 'Tài khoản này không có quyền làm việc đó.', en: 'This account may not do that.' },
  'page-expired': {
    status: 403,
    vi: 'Trang đã mở quá lâu. Quay lại, tải lại trang rồi gửi lại.',
    en: 'The page was open too long. Go back, reload it and send again.',
  },
  'too-many-requests': {
    status: 429,
    vi: 'Quá nhiều lần trong một phút. Chờ một chút rồi thử lại.',
    en: 'Too many requests in a minute. Wait a little and try again.',
  },
  'bad-request': { status: 400, vi: 'Nội dung gửi lên không đúng dạng.', en: 'What was sent cannot be read.' },
  'too-large': { status: 413, vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' },
  bug: {
    status: 500,
    vi: 'Hệ thống gặp lỗi. Chưa có gì bị mất; thử lại sau ít phút.',
    en: 'Something broke on our side. Nothing is lost; try again in a few minutes.',
  },
  'database-away': {
    status: 503,
    vi: 'Hệ thống đang bận. Thử lại sau ít phút.',
    en: 'The system is busy. Try again in a few minutes.',
  },
});
