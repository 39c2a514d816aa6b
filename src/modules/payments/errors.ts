import { defineErrors } from '#platform/errors.ts';

/** Refusals people can meet when they pay. What the gateway sends is answered by `payment.ts`, not by these. */
export const error = defineErrors('payments', {
  'not-found': {
    status: 404,
    vi: 'Không tìm thấy khoản phí này.',
    en: 'This fee was not found.',
  },
  'already-paid': {
    status: 409,
    vi: 'Khoản phí này đã được nộp. Không cần nộp lại.',
    en: 'This fee has been paid. There is nothing more to pay.',
  },
  'not-payable': {
    status: 409,
    vi: 'Khoản phí này không còn nộp được. Hãy mở lại hồ sơ để xem việc cần làm.',
    en: 'This fee can no longer be paid. Open the dossier to see what to do.',
  },
  'wrong-amount': {
    status: 422,
    vi: 'Số tiền phải là số đồng nguyên, lớn hơn 0.',
    en: 'The amount must be a whole number of đồng above 0.',
  },
  'gateway-unreachable': {
    status: 502,
    vi: 'Chưa liên lạc được với cổng thanh toán. Tiền của bạn không bị trừ hai lần; hãy chờ ít phút rồi xem lại.',
    en: 'The payment gateway cannot be reached. You are not charged twice; wait a few minutes and look again.',
  },
  'gateway-answer': {
    status: 502,
    vi: 'Cổng thanh toán trả lời không đúng quy cách. Cán bộ sẽ đối chiếu; bạn không phải nộp lại.',
    en: 'The payment gateway gave an answer that cannot be trusted. It will be checked; do not pay again.',
  },
});
