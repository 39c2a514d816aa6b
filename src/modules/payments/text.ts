import type { Bilingual } from '#platform/text.ts';

/** Why the bank did not pay, in words a payer can act on. Codes: VNPAY 2.1.0, vnp_ResponseCode. */
const FAILURES: Record<string, Bilingual> = {
  '09': {
    vi: 'Thẻ hoặc tài khoản chưa đăng ký thanh toán qua mạng. Hãy đăng ký với ngân hàng hoặc dùng thẻ khác.',
    en: 'The card or account is not registered for online payment. Register it with the bank or use another one.',
  },
  '10': {
    vi: 'Nhập sai thông tin thẻ quá ba lần. Hãy thử lại với thông tin đúng.',
    en: 'The card details were wrong three times. Try again with the right ones.',
  },
  '11': {
    vi: 'Hết thời gian chờ thanh toán. Hãy nộp lại.',
    en: 'The time to pay ran out. Pay again.',
  },
  '12': {
    vi: 'Thẻ hoặc tài khoản đang bị khóa. Hãy hỏi ngân hàng hoặc dùng thẻ khác.',
    en: 'The card or account is locked. Ask the bank or use another one.',
  },
  '13': {
    vi: 'Nhập sai mã xác thực (OTP). Hãy nộp lại.',
    en: 'The one-time code was wrong. Pay again.',
  },
  '24': {
    vi: 'Bạn đã hủy thanh toán. Tiền chưa bị trừ. Bạn có thể thanh toán lại bất cứ lúc nào.',
    en: 'You cancelled the payment. No money was taken. You can pay again at any time.',
  },
  '51': {
    vi: 'Tài khoản không đủ tiền. Hãy nạp thêm hoặc dùng tài khoản khác.',
    en: 'There is not enough money in the account. Add some or use another account.',
  },
  '65': {
    vi: 'Vượt hạn mức thanh toán trong ngày của tài khoản. Hãy nộp vào ngày mai hoặc dùng tài khoản khác.',
    en: "The account's daily limit is reached. Pay tomorrow or use another account.",
  },
  '75': {
    vi: 'Ngân hàng đang bảo trì. Hãy thử lại sau ít phút hoặc chọn ngân hàng khác.',
    en: 'The bank is under maintenance. Try again in a few minutes or choose another bank.',
  },
  '79': {
    vi: 'Nhập sai mật khẩu thanh toán quá số lần cho phép. Hãy nộp lại.',
    en: 'The payment password was wrong too often. Pay again.',
  },
};

const UNKNOWN_FAILURE: Bilingual = {
  vi: 'Ngân hàng không thực hiện được giao dịch. Tiền chưa bị trừ. Hãy thử lại hoặc chọn cách nộp khác.',
  en: 'The bank could not carry out the payment. No money was taken. Try again or choose another way to pay.',
};

export const failureWording = (responseCode: string): Bilingual => FAILURES[responseCode] ?? UNKNOWN_FAILURE;
