import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { VNPay } from 'vnpay';
import {
  buildPaymentUrl,
  parseLocal,
  plainOrderInfo,
  verifyConfirmation,
  verifyReturn,
  type VnpayAccount,
} from './vnpay.ts';
import { readStatusReply, signQuery } from './vnpay-query.ts';

const account: VnpayAccount = {
  tmnCode: 'MOTCUA01',
  secret: 'KHOA-BI-MAT-DE-THU-NGHIEM-123456',
  payUrl: 'http://127.0.0.1:9/paymentv2/vpcpay.html',
  queryUrl: 'http://127.0.0.1:9/merchant_webapi/api/transaction',
};
const request = {
  txnRef: 'MC261123ABCDEFGHJK',
  amountDong: 8_000,
  orderInfo: 'Lệ phí trích lục (2 bản): Đỗ Thị Lan',
  lang: 'vi' as const,
  returnUrl: 'http://localhost:3000/payments/return?dossier=000.00.19.H19-261123-0001',
  ipAddress: '2001:db8::1',
  createdAt: new Date('2026-11-23T17:30:05Z'),
  expiresAt: new Date('2026-11-23T17:45:05Z'),
};
const oracle = new VNPay({ tmnCode: account.tmnCode, secureSecret: account.secret, vnpayHost: 'http://127.0.0.1:9' });

/** Signs as the guide says, step by step and without our own code. */
function signedByHand(fields: Record<string, string>): Record<string, string> {
  const text = Object.keys(fields)
    .sort()
    .map((key) => `${key}=${encodeURIComponent(fields[key] ?? '').replace(/%20/g, '+')}`)
    .join('&');
  return { ...fields, vnp_SecureHash: createHmac('sha512', account.secret).update(text).digest('hex') };
}

const confirmation = signedByHand({
  vnp_Amount: '800000',
  vnp_BankCode: 'NCB',
  vnp_BankTranNo: 'VNP14226112',
  vnp_CardType: 'ATM',
  vnp_OrderInfo: 'Le phi trich luc 2 ban: Do Thi Lan',
  vnp_PayDate: '20261124003200',
  vnp_ResponseCode: '00',
  vnp_TmnCode: 'MOTCUA01',
  vnp_TransactionNo: '14226112',
  vnp_TransactionStatus: '00',
  vnp_TxnRef: request.txnRef,
});

test('the payer is sent away with amount, time in Vietnam and a signature over the sorted fields', () => {
  const url = new URL(buildPaymentUrl(account, request));
  const fields = Object.fromEntries(url.searchParams);
  assert.equal(fields.vnp_Amount, '800000');
  assert.equal(fields.vnp_CreateDate, '20261124003005');
  assert.equal(fields.vnp_ExpireDate, '20261124004505');
  assert.equal(fields.vnp_OrderInfo, 'Le phi trich luc 2 ban : Do Thi Lan');
  assert.equal(fields.vnp_ReturnUrl, request.returnUrl);
  const { vnp_SecureHash: hash, ...signed } = fields;
  assert.equal(hash, signedByHand(signed).vnp_SecureHash);
});

test('the public vnpay package takes our request for genuine, and we its fields', () => {
  const fields = Object.fromEntries(new URL(buildPaymentUrl(account, request)).searchParams);
  // The package types its queries more narrowly than a URL can be; the check only reads the hash.
  const verdict = oracle.verifyIpnCall({ ...confirmation } as unknown as Parameters<typeof oracle.verifyIpnCall>[0]);
  assert.equal(verdict.isVerified, true);
  assert.equal(verdict.isSuccess, true);
  const forOracle = { ...fields } as unknown as Parameters<typeof oracle.verifyReturnUrl>[0];
  assert.equal(oracle.verifyReturnUrl(forOracle).isVerified, true);
});

test('a confirmation is read: amount in đồng, codes, the moment in Vietnam', () => {
  assert.deepEqual(verifyConfirmation(account, confirmation), {
    genuine: true,
    txnRef: request.txnRef,
    amountDong: 8_000,
    responseCode: '00',
    transactionStatus: '00',
    transactionNo: '14226112',
    bankCode: 'NCB',
    paidAt: new Date('2026-11-23T17:32:00Z'),
  });
});

test('parameters that are not the gateway’s own do not disturb the signature', () => {
  const query = { ...confirmation, utm: 'x', vnp_SecureHashType: 'HmacSHA512', vnp_Empty: '' };
  assert.equal(verifyReturn(account, query).genuine, true);
});

test('every changed, added, doubled or missing field is noticed', () => {
  const forged: Record<string, unknown>[] = Object.keys(confirmation).map((key) => ({ ...confirmation, [key]: '1' }));
  forged.push({ ...confirmation, vnp_Extra: '1' });
  forged.push({ ...confirmation, vnp_Amount: ['800000', '100'] });
  forged.push(Object.fromEntries(Object.entries(confirmation).filter(([key]) => key !== 'vnp_SecureHash')));
  forged.push({ ...confirmation, vnp_SecureHash: '' }, { ...confirmation, vnp_SecureHash: 'đ'.repeat(64) }, {});
  for (const query of forged) assert.equal(verifyConfirmation(account, query).genuine, false);
});

test('a message signed for another terminal is not ours', () => {
  const { vnp_SecureHash: _, ...fields } = confirmation;
  const other = signedByHand({ ...fields, vnp_TmnCode: 'KHAC0001' });
  assert.equal(verifyConfirmation(account, other).genuine, false);
});

test('an amount that is no whole đồng is no amount', () => {
  const { vnp_SecureHash: _, ...fields } = confirmation;
  for (const vnp_Amount of ['800050', '-800000', '8e5', '', '9'.repeat(20)]) {
    const report = verifyConfirmation(account, signedByHand(vnp_Amount ? { ...fields, vnp_Amount } : fields));
    assert.equal(report.amountDong, vnp_Amount ? undefined : 8_000);
  }
});

test('nothing is asked for nothing', () => {
  for (const amountDong of [0, -1, 1.5, Number.NaN]) {
    assert.throws(() => buildPaymentUrl(account, { ...request, amountDong }), { code: 'payments.wrong-amount' });
  }
});

test('the order text has only letters that both sides encode alike', () => {
  assert.equal(plainOrderInfo('Phí *cấp* "giấy" (Đỗ)~ 1/2'), 'Phi cap giay Do 1 2');
  assert.equal(plainOrderInfo('ộ'.repeat(400)).length, 255);
});

test('a date that does not exist is none', () => {
  assert.equal(parseLocal('20260230000000'), undefined);
  assert.equal(parseLocal('2026'), undefined);
});

const query = {
  requestId: 'R1',
  txnRef: request.txnRef,
  attemptCreatedAt: request.createdAt,
  askedAt: request.expiresAt,
  ipAddress: '127.0.0.1',
};

test('a status query is signed over its fields in the fixed order', () => {
  const { vnp_SecureHash: hash, ...fields } = signQuery(account, query);
  const text = `R1|2.1.0|querydr|MOTCUA01|${request.txnRef}|20261124003005|20261124004505|127.0.0.1|Truy van giao dich ${request.txnRef}`;
  assert.equal(hash, createHmac('sha512', account.secret).update(text).digest('hex'));
  assert.equal(fields.vnp_Command, 'querydr');
});

const replyText = `A1|querydr|00|QueryDR Success|MOTCUA01|${request.txnRef}|800000|NCB|20261124003200|14226112|01|00|Le phi||`;
const REPLY_KEYS =
  'ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo TransactionType TransactionStatus OrderInfo';
const replyValues = replyText.split('|');
const reply: Record<string, string> = {
  ...Object.fromEntries(REPLY_KEYS.split(' ').map((key, index) => [`vnp_${key}`, replyValues[index] ?? ''])),
  vnp_SecureHash: createHmac('sha512', account.secret).update(replyText).digest('hex'),
};

test('an answer to a query is believed only with its own checksum and about what was asked', () => {
  const read = readStatusReply(account, request.txnRef, reply);
  assert.equal(read.known && read.report.amountDong, 8_000);
  const wrong: unknown[] = [{ ...reply, vnp_Amount: '1' }, { ...reply, vnp_SecureHash: '' }, undefined, 'x', [], null];
  for (const body of wrong)
    assert.throws(() => readStatusReply(account, request.txnRef, body), { code: 'payments.gateway-answer' });
  assert.throws(() => readStatusReply(account, 'OTHER', reply), { code: 'payments.gateway-answer' });
  assert.deepEqual(readStatusReply(account, request.txnRef, { vnp_ResponseCode: '91' }), { known: false });
});
