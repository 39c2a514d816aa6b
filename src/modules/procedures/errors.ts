import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('procedures', {
  'not-found': { status: 404, vi: 'Không tìm thấy thủ tục này.', en: 'There is no such procedure.' },
  'not-in-force': {
    status: 410,
    vi: 'Thủ tục này không còn hiệu lực. Tìm thủ tục thay thế trong danh mục.',
    en: 'This procedure is no longer in force. Look for its successor in the catalogue.',
  },
});
