import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('provisioning', {
  'no-agency': {
    status: 409,
    vi: 'Danh bạ chưa có cơ quan nào để nhận thủ tục {code}. Hãy nhập danh bạ cơ quan trước.',
    en: 'The office directory has no agency to receive procedure {code}. Load the directory first.',
  },
});
