import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('procedures', {
  'not-found': { status: 404, vi: 'Không tìm thấy thủ tục này.', en: 'There is no such procedure.' },
  'not-in-force': {
    status: 410,
    vi: 'Thủ tục này không còn hiệu lực. Tìm thủ tục thay thế trong danh mục.',
    en: 'This procedure is no longer in force. Look for its successor in the catalogue.',
  },
  'published-twice': {
    status: 422,
    vi: 'Thủ tục {code} có hai lần trong cùng một lượt công bố.',
    en: 'Procedure {code} stands twice in one publication.',
  },
  'bad-bundle': {
    status: 422,
    vi: 'Thủ tục {code} khai báo sai ở {at}: {reason}',
    en: 'Procedure {code} is wrong at {at}: {reasonEn}',
  },
  'bad-golden': {
    status: 422,
    vi: 'Hồ sơ mẫu của thủ tục {code} khai báo sai ở {at}: {reason}',
    en: 'An example dossier of {code} is wrong at {at}: {reasonEn}',
  },
  'golden-failed': {
    status: 422,
    vi: 'Chưa công bố được thủ tục {code}. {difference}',
    en: 'Procedure {code} cannot be published. {differenceEn}',
  },
});
