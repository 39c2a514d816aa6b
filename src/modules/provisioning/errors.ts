import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('provisioning', {
  'no-agency': {
    status: 409,
    vi: 'Danh bạ chưa có cơ quan nào để nhận thủ tục {code}. Hãy nhập danh bạ cơ quan trước.',
    en: 'The office directory has no agency to receive procedure {code}. Load the directory first.',
  },
  'no-such-reason': {
    status: 404,
    vi: 'Thủ tục này không còn lý do đó. Có thể đã có người gỡ trước bạn.',
    en: 'This procedure no longer has that reason. Somebody may have removed it before you.',
  },
  'no-such-fee': {
    status: 404,
    vi: 'Khoản phí này đã được xác định. Hãy tải lại trang.',
    en: 'This fee has been settled already. Load the page again.',
  },
  'settle-the-fee': {
    status: 409,
    vi: 'Lý do này tự hết khi mức phí được xác định. Hãy xác định mức phí.',
    en: 'This reason goes away when the fee is settled. Settle the fee.',
  },
  'legal-basis-missing': {
    status: 422,
    vi: 'Ghi số văn bản cho phép, ví dụ 224/2026/NĐ-CP.',
    en: 'Give the number of the text that allows it, for example 224/2026/NĐ-CP.',
  },
  'justification-missing': {
    status: 422,
    vi: 'Ghi rõ vì sao lý do này không còn, ít nhất 15 ký tự.',
    en: 'Say why the reason no longer holds, in at least 15 characters.',
  },
  'amount-missing': {
    status: 422,
    vi: 'Ghi mức thu bằng đồng (1.000 trở lên), hoặc chọn không thu.',
    en: 'Give the amount in đồng (1,000 or more), or choose that nothing is charged.',
  },
  'last-day-before-first': {
    status: 422,
    vi: 'Ngày cuối phải sau ngày đầu. Để trống nếu chưa biết ngày cuối.',
    en: 'The last day must not be before the first. Leave it empty if it is not known.',
  },
  'no-such-amendment': {
    status: 404,
    vi: 'Quyết định này không còn. Có thể đã có người bỏ trước bạn.',
    en: 'This decision is no longer there. Somebody may have taken it back before you.',
  },
  'day-passed': {
    status: 422,
    vi: 'Ngày áp dụng phải là hôm nay hoặc một ngày sau.',
    en: 'The first day must be today or later.',
  },
});
