import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('registers', {
  'no-agency': {
    status: 404,
    vi: 'Không có cơ quan này trong danh bạ.',
    en: 'There is no such agency in the directory.',
  },
  'no-calendar': { status: 500, vi: 'Chưa có lịch làm việc "{key}".', en: 'The working calendar "{key}" is missing.' },
});
