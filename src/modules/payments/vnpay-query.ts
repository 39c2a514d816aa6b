// VNPAY status query (querydr, 2.1.0): asks what became of an attempt when no confirmation came.
import { compactLocal } from '#platform/clock.ts';
import { error } from './errors.ts';
import { plainOrderInfo, reportOf, sameHex, sign, type GatewayReport, type VnpayAccount } from './vnpay.ts';

export interface StatusQuery {
  /** Ours, unique within a day: letters and digits. */
  requestId: string;
  txnRef: string;
  /** When the attempt was created: the `vnp_CreateDate` it was sent with. */
  attemptCreatedAt: Date;
  askedAt: Date;
  /** The address of our server. */
  ipAddress: string;
}

/** Whether the gateway knows the attempt, and what it says of it. */
export type StatusReply = { known: false } | { known: true; report: GatewayReport };

/** The JSON body of a query, signed over its fields joined by `|` in the order the guide fixes. */
export function signQuery(account: VnpayAccount, query: StatusQuery): Record<string, string> {
  const fields = {
    vnp_RequestId: query.requestId,
    vnp_Version: '2.1.0',
    vnp_Command: 'querydr',
    vnp_TmnCode: account.tmnCode,
    vnp_TxnRef: query.txnRef,
    vnp_TransactionDate: compactLocal(query.attemptCreatedAt),
    vnp_CreateDate: compactLocal(query.askedAt),
    vnp_IpAddr: query.ipAddress,
    vnp_OrderInfo: plainOrderInfo(`Truy van giao dich ${query.txnRef}`),
  };
  return { ...fields, vnp_SecureHash: sign(account.secret, Object.values(fields).join('|')) };
}

const REPLY_FIELDS = [
  'vnp_ResponseId',
  'vnp_Command',
  'vnp_ResponseCode',
  'vnp_Message',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_Amount',
  'vnp_BankCode',
  'vnp_PayDate',
  'vnp_TransactionNo',
  'vnp_TransactionType',
  'vnp_TransactionStatus',
  'vnp_OrderInfo',
  'vnp_PromotionCode',
  'vnp_PromotionAmount',
] as const;

/** Checks the answer's own checksum; a refusal without one (91: no such transaction) says only that it is unknown. */
export function readStatusReply(account: VnpayAccount, txnRef: string, body: unknown): StatusReply {
  const fields: Record<string, string> = {};
  if (typeof body !== 'object' || body === null) throw error('gateway-answer', { txnRef });
  for (const [key, value] of Object.entries(body)) {
    if (typeof value === 'string' || typeof value === 'number') fields[key] = String(value);
  }
  const text = REPLY_FIELDS.map((name) => fields[name] ?? '').join('|');
  const genuine =
    sameHex(fields.vnp_SecureHash ?? '', sign(account.secret, text)) && fields.vnp_TmnCode === account.tmnCode;
  if (fields.vnp_ResponseCode === '91') return { known: false };
  if (!genuine || fields.vnp_TxnRef !== txnRef || fields.vnp_ResponseCode !== '00')
    throw error('gateway-answer', { txnRef, responseCode: fields.vnp_ResponseCode ?? '' });
  return { known: true, report: reportOf(genuine, fields) };
}

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_CHARS = 16_384;

/**
 * Asks the gateway. Call it from a job, never inside a transaction; asking twice changes nothing.
 * @throws payments.gateway-unreachable, payments.gateway-answer
 */
export async function queryStatus(account: VnpayAccount, query: StatusQuery): Promise<StatusReply> {
  let answer: string;
  try {
    const response = await fetch(account.queryUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(signQuery(account, query)),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    answer = await response.text();
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
  } catch (cause) {
    throw error('gateway-unreachable', { txnRef: query.txnRef, cause: String(cause) });
  }
  return readStatusReply(account, query.txnRef, parseJson(answer.slice(0, MAX_ANSWER_CHARS)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
