// The gateway's side of VNPAY 2.1.0, written apart from the application's own client on purpose: two sides that shared
// code would share its mistakes.
import { createHmac, timingSafeEqual } from 'node:crypto';

export type Fields = Record<string, string>;

const hmac = (secret: string, text: string): string => createHmac('sha512', secret).update(text, 'utf8').digest('hex');

/** PHP's urlencode: letters, digits and `-_.` stay, a space is `+`, every other byte is %XX. */
function phpUrlencode(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const sign = String.fromCharCode(byte);
    if (/[A-Za-z0-9_.-]/.test(sign)) encoded += sign;
    else encoded += sign === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

function canonical(fields: Fields): string {
  const keys = Object.keys(fields)
    .filter((key) => fields[key] !== '')
    .sort();
  return keys.map((key) => `${phpUrlencode(key)}=${phpUrlencode(fields[key] ?? '')}`).join('&');
}

/** Query string of the fields with their signature. */
export function signedQuery(secret: string, fields: Fields): string {
  const text = canonical(fields);
  return `${text}&vnp_SecureHash=${hmac(secret, text)}`;
}

/** The gateway's fields of a query when each comes once and the signature holds; undefined otherwise. */
export function readSigned(secret: string, query: URLSearchParams): Fields | undefined {
  const fields: Fields = {};
  for (const [key, value] of query) {
    if (!key.startsWith('vnp_')) continue;
    if (key in fields) return undefined;
    fields[key] = value;
  }
  const { vnp_SecureHash: hash = '', vnp_SecureHashType: _, ...signed } = fields;
  return sameText(hash.toLowerCase(), hmac(secret, canonical(signed))) ? signed : undefined;
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const QUERY_ORDER =
  'vnp_RequestId vnp_Version vnp_Command vnp_TmnCode vnp_TxnRef vnp_TransactionDate vnp_CreateDate vnp_IpAddr vnp_OrderInfo'.split(
    ' ',
  );
const REPLY_ORDER =
  'vnp_ResponseId vnp_Command vnp_ResponseCode vnp_Message vnp_TmnCode vnp_TxnRef vnp_Amount vnp_BankCode vnp_PayDate vnp_TransactionNo vnp_TransactionType vnp_TransactionStatus vnp_OrderInfo vnp_PromotionCode vnp_PromotionAmount'.split(
    ' ',
  );

const joined = (order: string[], fields: Fields): string => order.map((key) => fields[key] ?? '').join('|');

export const isSignedStatusQuery = (secret: string, fields: Fields): boolean =>
  sameText(fields.vnp_SecureHash ?? '', hmac(secret, joined(QUERY_ORDER, fields)));

export const signedReply = (secret: string, fields: Fields): Fields => ({
  ...fields,
  vnp_SecureHash: hmac(secret, joined(REPLY_ORDER, fields)),
});

/** `yyyyMMddHHmmss` in GMT+7. */
export const gatewayTime = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
