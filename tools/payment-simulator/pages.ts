import { createHash } from 'node:crypto';
import { FAULTS } from './faults.ts';
import type { Refusal, Transaction } from './gateway.ts';

type Lang = 'vi' | 'en';

const WORDS = {
  vi: {
    mark: 'MÔ PHỎNG: không phải ngân hàng thật, không có tiền thật, không nhập thông tin thẻ',
    title: 'Cổng thanh toán mô phỏng',
    amount: 'Số tiền',
    info: 'Nội dung',
    reference: 'Mã giao dịch',
    expires: 'Hết hạn lúc',
    pay: 'Thanh toán',
    cancel: 'Hủy giao dịch',
    poor: 'Thử: tài khoản không đủ tiền',
    faults: 'Thử tình huống xấu',
    other: 'English',
    refused: 'Không mở được trang thanh toán',
    code: 'Mã lỗi',
    done: 'Giao dịch này đã xong. Bấm nút bất kỳ để quay về trang trước.',
  },
  en: {
    mark: 'SIMULATION: no real bank, no real money, no card details are asked',
    title: 'Payment gateway simulator',
    amount: 'Amount',
    info: 'For',
    reference: 'Reference',
    expires: 'Expires at',
    pay: 'Pay',
    cancel: 'Cancel',
    poor: 'Try: not enough money in the account',
    faults: 'Try what can go wrong',
    other: 'Tiếng Việt',
    refused: 'The payment page cannot be opened',
    code: 'Error code',
    done: 'This transaction is finished. Press any button to go back.',
  },
} as const;

const REFUSALS: Record<Refusal['refused'], Record<Lang, string>> = {
  '03': { vi: 'Dữ liệu gửi sang thiếu hoặc sai định dạng.', en: 'What was sent is incomplete or malformed.' },
  '15': { vi: 'Giao dịch đã quá thời gian thanh toán.', en: 'The time to pay is over.' },
  '70': { vi: 'Sai chữ ký.', en: 'The signature is wrong.' },
  '72': { vi: 'Không tìm thấy website đã đăng ký.', en: 'The merchant is not registered.' },
  '97': { vi: 'Mã giao dịch đã dùng cho số tiền khác.', en: 'The reference was used for another amount.' },
};

const STYLE = `body{margin:0;font:18px/1.6 system-ui,sans-serif;color:#1c1b1a;background:#eef1f5}
.mark{margin:0;padding:.75rem 1rem;background:#fff4d6;color:#5c3d00;font-weight:600;text-align:center}
main{max-width:32rem;margin:1.5rem auto;padding:1.5rem;background:#fff;border:1px solid #c9ced6}
h1{font-size:1.4rem;margin:0 0 1rem}dt{color:#44474c;font-size:1rem}dd{margin:0 0 .75rem;font-weight:600;overflow-wrap:anywhere}
button{display:block;width:100%;margin:0 0 .75rem;padding:.75rem;font:inherit;font-weight:600;border:2px solid #0b57a4;background:#fff;color:#0b57a4;cursor:pointer}
button.main{background:#0b57a4;color:#fff}label{display:block;padding:.4rem 0}summary{cursor:pointer;padding:.5rem 0}
a{color:#0b57a4}:focus-visible{outline:3px solid #ffd23f;outline-offset:2px;box-shadow:0 0 0 5px #1c1b1a}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Nothing is loaded; the form may lead to the merchant's return address, since it is redirected there. */
export const policyFor = (returnUrl: string): string =>
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'` +
  (URL.canParse(returnUrl) ? ` ${new URL(returnUrl).origin}` : '');

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function page(lang: Lang, title: string, body: string): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head>
<body><header><p class="mark">${WORDS[lang].mark}</p></header><main>${body}</main></body></html>`;
}

const amountOf = (fields: Record<string, string>): string =>
  `${(Number(fields.vnp_Amount) / 100).toLocaleString('vi-VN')} ₫`;

const clockOf = (compact: string): string =>
  compact.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$4:$5 $3/$2/$1');

/** The bank's page: what is paid, and three ways out. Works without JavaScript. */
export function bankPage(transaction: Transaction, lang: Lang, query: URLSearchParams): string {
  const words = WORDS[lang];
  const { request } = transaction;
  const switched = new URLSearchParams(query);
  switched.set('lang', lang === 'vi' ? 'en' : 'vi');
  const rows: [string, string][] = [
    [words.amount, amountOf(request)],
    [words.info, request.vnp_OrderInfo ?? ''],
    [words.reference, request.vnp_TxnRef ?? ''],
    [words.expires, clockOf(request.vnp_ExpireDate ?? '')],
  ];
  const list = rows.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  const faults = Object.keys(FAULTS)
    .map((name) => `<label><input type="checkbox" name="fault" value="${name}"> ${name}</label>`)
    .join('');
  return page(
    lang,
    words.title,
    `<p><a href="?${escapeHtml(switched.toString())}" lang="${lang === 'vi' ? 'en' : 'vi'}">${words.other}</a></p>
<h1>${words.title}</h1><dl>${list}</dl>${transaction.result ? `<p role="status">${words.done}</p>` : ''}
<form method="post" action="?${escapeHtml(query.toString())}">
<button class="main" name="result" value="pay">${words.pay}</button>
<button name="result" value="cancel">${words.cancel}</button>
<button name="result" value="insufficient-funds">${words.poor}</button>
<details><summary>${words.faults}</summary><fieldset><legend>${words.faults}</legend>${faults}</fieldset></details></form>`,
  );
}

export function refusalPage(refusal: Refusal, lang: Lang): string {
  const words = WORDS[lang];
  const says = REFUSALS[refusal.refused][lang];
  return page(lang, words.refused, `<h1>${words.refused}</h1><p>${says}</p><p>${words.code}: ${refusal.refused}</p>`);
}
