import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('pdf', {
  busy: {
    status: 503,
    vi: 'Hệ thống đang lập nhiều văn bản. Thử lại sau ít phút.',
    en: 'Many documents are being made right now. Try again in a few minutes.',
  },
  'not-rendered': {
    status: 500,
    vi: 'Chưa lập được văn bản này. Báo cho quản trị viên.',
    en: 'This document could not be made. Tell the administrator.',
  },
  'too-slow': {
    status: 503,
    vi: 'Lập văn bản quá lâu. Thử lại sau ít phút.',
    en: 'Making the document took too long. Try again in a few minutes.',
  },
  closed: { status: 503, vi: 'Hệ thống đang dừng.', en: 'The system is stopping.' },
});
