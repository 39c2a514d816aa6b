// VNPAY payment gateway, protocol 2.1.0: redirect, return, server-to-server confirmation. Pure, no network.
// Source: VNPAY integration guide for the pay command (version 2.1.0).
import { createHmac, timingSafeEqual } from 'node:crypto';
import { compactLocal, ZONE_OFFSET_MS } from '#platform/clock.ts';
import type { Dong } from '#platform/money.ts';
import type { Lang } from '#platform/text.ts';
import { error } from './errors.ts';

/** What VNPAY gave the agency, and where the gateway is. */
export interface VnpayAccount {
  tmnCode: string;
  secret: string;
  /** Page the payer is sent to, `…/paymentv2/vpcpay.html`. */
  payUrl: string;
  /** Server-to-server status query, `…/merchant_webapi/api/transaction`. */
  queryUrl: string;
}

export interface PaymentRequest {
  /** Ours, unique at least within a day; letters and digits. */
  txnRef: string;
  amountDong: Dong;
  /** What is paid for; written without marks, since the gateway takes plain letters only. */
  orderInfo: string;
  /** Kind of goods in the gateway's list; fees are `other`. */
  orderType?: string | undefined;
  lang: Lang;
  returnUrl: string;
  /** The payer's address, IPv4 or IPv6. */
  ipAddress: string;
  createdAt: Date;
  expiresAt: Date;
}

/** What the gateway says about one attempt, by return, by confirmation or by answer to a query. */
export interface GatewayReport {
  /** Signed with our secret and meant for our terminal. When false, believe nothing else in here. */
  genuine: boolean;
  txnRef: string;
  /** Undefined when missing or no whole number of đồng. */
  amountDong: Dong | undefined;
  responseCode: string;
  transactionStatus: string;
  /** The gateway's own number of the transaction. */
  transactionNo: string;
  bankCode: string;
  paidAt: Date | undefined;
}

/** Query of a URL as Fastify or URLSearchParams gives it; a key that comes twice makes the message worthless. */
export type VnpayQuery = Record<string, unknown>;

/**
 * The address to send the payer to.
 * @throws payments.wrong-amount
 */
export function buildPaymentUrl(account: VnpayAccount, request: PaymentRequest): string {
  if (!Number.isSafeInteger(request.amountDong) || request.amountDong <= 0) throw error('wrong-amount');
  const fields = {
    vnp_Version: '2.1.0',
    vnp_Command: 'pay',
    vnp_TmnCode: account.tmnCode,
    vnp_Amount: String(request.amountDong * 100),
    vnp_CurrCode: 'VND',
    vnp_TxnRef: request.txnRef,
    vnp_OrderInfo: plainOrderInfo(request.orderInfo),
    vnp_OrderType: request.orderType ?? 'other',
    vnp_Locale: request.lang === 'vi' ? 'vn' : 'en',
    vnp_ReturnUrl: request.returnUrl,
    vnp_IpAddr: request.ipAddress,
    vnp_CreateDate: compactLocal(request.createdAt),
    vnp_ExpireDate: compactLocal(request.expiresAt),
  };
  const query = canonicalQuery(fields);
  return `${account.payUrl}?${query}&vnp_SecureHash=${sign(account.secret, query)}`;
}

/** Reads the parameters of the return URL. For display only: nothing may change because of them. */
export const verifyReturn = (account: VnpayAccount, query: VnpayQuery): GatewayReport => readReport(account, query);

/** Reads the parameters of the server-to-server confirmation (IPN). Feed the result to `decideConfirmation`. */
export const verifyConfirmation = (account: VnpayAccount, query: VnpayQuery): GatewayReport =>
  readReport(account, query);

function readReport(account: VnpayAccount, query: VnpayQuery): GatewayReport {
  const fields: Record<string, string> = {};
  let whole = true;
  for (const [key, value] of Object.entries(query)) {
    if (!key.startsWith('vnp_')) continue;
    if (typeof value === 'string') fields[key] = value;
    else whole = false;
  }
  const { vnp_SecureHash: hash = '', vnp_SecureHashType: _, ...signed } = fields;
  const expected = sign(account.secret, canonicalQuery(signed));
  const genuine = whole && sameHex(hash, expected) && signed.vnp_TmnCode === account.tmnCode;
  return reportOf(genuine, fields);
}

/** The common part of every message of the gateway, already checked or not. */
export function reportOf(genuine: boolean, fields: Record<string, string | undefined>): GatewayReport {
  const amount = /^\d{1,15}$/.test(fields.vnp_Amount ?? '') ? Number(fields.vnp_Amount) / 100 : undefined;
  return {
    genuine,
    txnRef: fields.vnp_TxnRef ?? '',
    amountDong: Number.isInteger(amount) ? amount : undefined,
    responseCode: fields.vnp_ResponseCode ?? '',
    transactionStatus: fields.vnp_TransactionStatus ?? '',
    transactionNo: fields.vnp_TransactionNo ?? '',
    bankCode: fields.vnp_BankCode ?? '',
    paidAt: parseLocal(fields.vnp_PayDate ?? ''),
  };
}

/** Keys sorted, empty values left out, form encoding (a space is `+`): exactly the text that is signed. */
export function canonicalQuery(fields: Record<string, string>): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  return new URLSearchParams(filled.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** HMAC-SHA512 in lower-case hex. */
export const sign = (secret: string, text: string): string => createHmac('sha512', secret).update(text).digest('hex');

export function sameHex(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given.toLowerCase()), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Letters without marks, digits, space and `.:-`, at most 255. Everything else is encoded differently by the
 * languages of the two sides, and would break the signature.
 */
export const plainOrderInfo = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9 .:-]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 255);

/** `yyyyMMddHHmmss` in Vietnam's time; undefined when it is no such moment. */
export function parseLocal(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second) - ZONE_OFFSET_MS);
  return compactLocal(at) === text ? at : undefined;
}
