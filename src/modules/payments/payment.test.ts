import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decideConfirmation,
  decideStatus,
  mayPay,
  newTxnRef,
  nextStatusCheckAt,
  noticeAfter,
  type KnownOrder,
  type PaymentEvent,
} from './payment.ts';
import type { GatewayReport } from './vnpay.ts';

const now = new Date('2026-11-23T03:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

const pending: KnownOrder = { noticeState: 'due', state: 'pending', amountDong: 8_000, expiresAt: minutes(10) };
const success: GatewayReport = {
  genuine: true,
  txnRef: 'MC1',
  amountDong: 8_000,
  responseCode: '00',
  transactionStatus: '00',
  transactionNo: '14226112',
  bankCode: 'NCB',
  paidAt: minutes(-1),
};
const cancelled = { ...success, responseCode: '24', transactionStatus: '02' };
const paid: KnownOrder = { ...pending, noticeState: 'paid', state: 'paid' };
const forged = { ...success, genuine: false };
const cheap = { ...success, amountDong: 1 };

const nothing = (why: string) => ({ kind: 'nothing', why });
const review = (why: string) => ({ kind: 'review', why });

const table: [string, KnownOrder | undefined, GatewayReport, string, object][] = [
  ['a genuine success pays the fee', pending, success, '00', { kind: 'paid' }],
  [
    'a transaction that has paid another order pays no second one; a person looks into it',
    { ...pending, transactionTaken: true },
    success,
    '00',
    review('transaction-taken'),
  ],
  ['a forged message is refused before anything is looked up', undefined, forged, '97', nothing('bad-signature')],
  ['a forged message about a paid order is refused too', paid, forged, '97', nothing('bad-signature')],
  ['a reference we never gave is unknown', undefined, success, '01', nothing('unknown-order')],
  ['another amount is refused', pending, cheap, '04', nothing('wrong-amount')],
  ['a missing amount is refused', pending, { ...success, amountDong: undefined }, '04', nothing('wrong-amount')],
  ['another amount is refused even when already paid', paid, cheap, '04', nothing('wrong-amount')],
  ['the same success again changes nothing', paid, success, '02', nothing('duplicate')],
  ['a failure after success does not take the payment back', paid, cancelled, '02', nothing('duplicate')],
  ['a cancelled payment fails the order', pending, cancelled, '00', { kind: 'failed' }],
  ['the same failure again changes nothing', { ...pending, state: 'failed' }, cancelled, '02', nothing('duplicate')],
  [
    'a success needs both codes: status missing',
    pending,
    { ...success, transactionStatus: '02' },
    '00',
    { kind: 'failed' },
  ],
  [
    'a success needs both codes: response missing',
    pending,
    { ...success, responseCode: '99' },
    '00',
    { kind: 'failed' },
  ],
  [
    'a success after the time is over goes to review',
    { ...pending, expiresAt: minutes(-1) },
    success,
    '00',
    review('late'),
  ],
  ['a success for an expired order goes to review', { ...pending, state: 'expired' }, success, '00', review('late')],
  ['the late success again changes nothing', { ...pending, state: 'review' }, success, '02', nothing('duplicate')],
  [
    'a failure of an expired order is only noted',
    { ...pending, state: 'expired' },
    cancelled,
    '00',
    { kind: 'failed' },
  ],
  [
    'a second payment of one fee goes to review',
    { ...pending, noticeState: 'paid' },
    success,
    '00',
    review('second-payment'),
  ],
  [
    'a payment beside a refund goes to review',
    { ...pending, noticeState: 'refund_due' },
    success,
    '00',
    review('second-payment'),
  ],
  ['a success after a failure goes to review', { ...pending, state: 'failed' }, success, '00', review('after-failure')],
  [
    'money taken under suspicion goes to review',
    pending,
    { ...success, responseCode: '07', transactionStatus: '07' },
    '00',
    review('suspected'),
  ],
  [
    'money taken and given back goes to review',
    pending,
    { ...success, responseCode: '99', transactionStatus: '04' },
    '00',
    review('reversed'),
  ],
];

for (const [title, known, report, code, event] of table) {
  test(title, () => {
    const decision = decideConfirmation(known, report, now);
    assert.equal(decision.RspCode, code);
    assert.deepEqual(decision.event, event);
  });
}

const reply = (more: Partial<GatewayReport>) => ({ known: true as const, report: { ...success, ...more } });
const over = minutes(30);

const asked: [string, KnownOrder, Parameters<typeof decideStatus>[1], Date, object][] = [
  ['a success found by asking pays the fee', pending, reply({}), now, { kind: 'paid' }],
  [
    'a success found late but paid in time pays the fee',
    pending,
    reply({ paidAt: minutes(9) }),
    over,
    { kind: 'paid' },
  ],
  ['a success paid too late goes to review', pending, reply({ paidAt: minutes(11) }), over, review('late')],
  ['a failure found by asking fails the order', pending, reply({ transactionStatus: '02' }), now, { kind: 'failed' }],
  ['an order still open at the bank waits', pending, reply({ transactionStatus: '01' }), now, nothing('still-open')],
  [
    'an order the gateway never saw waits while it may still be used',
    pending,
    { known: false },
    now,
    nothing('still-open'),
  ],
  ['an order the gateway never saw expires', pending, { known: false }, over, { kind: 'expired' }],
  ['an order never finished expires', pending, reply({ transactionStatus: '01' }), over, { kind: 'expired' }],
  ['asking about a paid order changes nothing', paid, reply({}), over, nothing('duplicate')],
  ['an answer with another amount changes nothing', pending, reply({ amountDong: 1 }), now, nothing('wrong-amount')],
];

for (const [title, known, answer, at, event] of asked) {
  test(title, () => assert.deepEqual(decideStatus(known, answer, at), event));
}

test('no event takes a paid notice back', () => {
  const events: PaymentEvent[] = [
    { kind: 'paid' },
    { kind: 'failed' },
    { kind: 'expired' },
    { kind: 'review', why: 'late' },
  ];
  for (const event of events) assert.equal(noticeAfter('paid', event), 'paid');
  assert.equal(noticeAfter('due', { kind: 'failed' }), 'due');
  assert.equal(noticeAfter('due', { kind: 'paid' }), 'paid');
  assert.equal(noticeAfter('refund_due', { kind: 'paid' }), 'refund_due');
});

test('after a failure the payer may try again, but not while money is being looked into', () => {
  assert.equal(mayPay('due', ['failed', 'expired']), true);
  assert.equal(mayPay('due', ['failed', 'review']), false);
  assert.equal(mayPay('paid', []), false);
});

test('the gateway is asked after 30 seconds, 2 and 10 minutes, then hourly for three days', () => {
  const at = (checks: number) => nextStatusCheckAt(now, checks);
  assert.deepEqual([0, 1, 2, 3, 4].map(at), [minutes(0.5), minutes(2), minutes(10), minutes(60), minutes(120)]);
  assert.deepEqual(at(74), minutes(72 * 60));
  assert.equal(at(75), undefined);
});

test('references are letters and digits and differ', () => {
  const refs = new Set(Array.from({ length: 1_000 }, () => newTxnRef(now)));
  assert.equal(refs.size, 1_000);
  for (const ref of refs) assert.match(ref, /^MC261123[A-Z0-9]{10}$/);
});
