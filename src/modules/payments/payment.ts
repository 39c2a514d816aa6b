import { compactLocal } from '#platform/clock.ts';
import { randomCode } from '#platform/ids.ts';
import type { Dong } from '#platform/money.ts';
import type { StatusReply } from './vnpay-query.ts';
import type { GatewayReport } from './vnpay.ts';

/** A notice is a fee to be paid once. */
export type NoticeState = 'due' | 'paid' | 'refund_due';
/** An order is one attempt to pay a notice. `review`: money came that we could not simply take; a person decides. */
export type OrderState = 'pending' | 'paid' | 'failed' | 'expired' | 'review';

/** What the store knows about the reference a report names, read under a lock. */
export interface KnownOrder {
  noticeState: NoticeState;
  state: OrderState;
  amountDong: Dong;
  expiresAt: Date;
  /** The gateway's number of the transaction has already paid another order of ours. */
  transactionTaken?: boolean | undefined;
}

export type ReviewReason = 'late' | 'second-payment' | 'after-failure' | 'reversed' | 'suspected' | 'transaction-taken';

/** What is to be written because of a report, in one transaction with the answer. */
export type PaymentEvent =
  | { kind: 'nothing'; why: 'bad-signature' | 'unknown-order' | 'wrong-amount' | 'duplicate' | 'still-open' }
  | { kind: 'paid' }
  | { kind: 'failed' }
  | { kind: 'expired' }
  | { kind: 'review'; why: ReviewReason };

/** The body the gateway expects, with HTTP 200, and the event behind it. */
export interface ConfirmationDecision {
  RspCode: '00' | '01' | '02' | '04' | '97';
  Message: string;
  event: PaymentEvent;
}

/**
 * How a confirmation is answered. The order of the checks is the gateway's: signature, order, amount, state. `00` and
 * `02` end its retries; money that comes late or twice is therefore taken note of and answered `00`, and a person
 * decides. What is paid never goes back.
 */
export function decideConfirmation(
  known: KnownOrder | undefined,
  report: GatewayReport,
  now: Date,
): ConfirmationDecision {
  if (!report.genuine) return answer('97', 'Invalid signature', { kind: 'nothing', why: 'bad-signature' });
  if (!known) return answer('01', 'Order not found', { kind: 'nothing', why: 'unknown-order' });
  if (report.amountDong !== known.amountDong)
    return answer('04', 'Invalid amount', { kind: 'nothing', why: 'wrong-amount' });
  const event = eventOf(known, report, now);
  return event.kind === 'nothing'
    ? answer('02', 'Order already confirmed', event)
    : answer('00', 'Confirm Success', event);
}

const answer = (
  RspCode: ConfirmationDecision['RspCode'],
  Message: string,
  event: PaymentEvent,
): ConfirmationDecision => ({
  RspCode,
  Message,
  event,
});

/** Both codes must say so; either alone is no success. */
export const isSuccess = (report: GatewayReport): boolean =>
  report.responseCode === '00' && report.transactionStatus === '00';

/** Money has moved although the payment did not succeed. */
const MONEY_MOVED: Record<string, ReviewReason | undefined> = { '04': 'reversed', '07': 'suspected' };

function eventOf(order: KnownOrder, report: GatewayReport, now: Date): PaymentEvent {
  if (order.state === 'paid' || order.state === 'review') return { kind: 'nothing', why: 'duplicate' };
  const moved = MONEY_MOVED[report.transactionStatus] ?? MONEY_MOVED[report.responseCode];
  if (moved) return { kind: 'review', why: moved };
  if (!isSuccess(report)) return order.state === 'failed' ? { kind: 'nothing', why: 'duplicate' } : { kind: 'failed' };
  if (order.transactionTaken) return { kind: 'review', why: 'transaction-taken' };
  if (order.noticeState !== 'due') return { kind: 'review', why: 'second-payment' };
  if (order.state === 'failed') return { kind: 'review', why: 'after-failure' };
  if (order.state === 'expired' || now > order.expiresAt) return { kind: 'review', why: 'late' };
  return { kind: 'paid' };
}

/**
 * What an answer to our own query means. An order the gateway does not know, or that is still open there, ends when
 * its time is over; a success found by asking counts like a confirmation, and is not late when it was paid in time.
 */
export function decideStatus(known: KnownOrder, reply: StatusReply, now: Date): PaymentEvent {
  if (!reply.known || reply.report.transactionStatus === STILL_OPEN) {
    const isOver = known.state === 'pending' && now.getTime() > known.expiresAt.getTime() + GRACE_MS;
    return isOver ? { kind: 'expired' } : { kind: 'nothing', why: 'still-open' };
  }
  // In an answer the response code is about the query; the transaction's own outcome is its status.
  const report = { ...reply.report, responseCode: reply.report.transactionStatus };
  const { paidAt } = report;
  const paidInTime = known.state === 'pending' && paidAt !== undefined && paidAt <= known.expiresAt;
  return decideConfirmation(known, report, paidInTime ? paidAt : now).event;
}

const STILL_OPEN = '01';
/** The payer may still be at the bank's page when our time is over. */
const GRACE_MS = 15 * 60_000;

/** The order's state after an event; `failed` and `expired` leave the notice due, for a new order. */
export const ORDER_AFTER: Record<Exclude<PaymentEvent['kind'], 'nothing'>, OrderState> = {
  paid: 'paid',
  failed: 'failed',
  expired: 'expired',
  review: 'review',
};

/** Only one event moves the notice, and only from `due`. */
export const noticeAfter = (state: NoticeState, event: PaymentEvent): NoticeState =>
  event.kind === 'paid' && state === 'due' ? 'paid' : state;

/** May the payer begin a new order? Not beside one whose money is being looked into. */
export const mayPay = (notice: NoticeState, orders: OrderState[]): boolean =>
  notice === 'due' && !orders.includes('review') && !orders.includes('paid');

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const FIRST_CHECKS_MS = [MINUTE_MS / 2, 2 * MINUTE_MS, 10 * MINUTE_MS];

/** When to ask the gateway again: after 30 s, 2 min, 10 min, then every hour for three days; then undefined. */
export function nextStatusCheckAt(createdAt: Date, checksDone: number): Date | undefined {
  const afterMs = FIRST_CHECKS_MS[checksDone] ?? (checksDone - FIRST_CHECKS_MS.length + 1) * HOUR_MS;
  return afterMs > 72 * HOUR_MS ? undefined : new Date(createdAt.getTime() + afterMs);
}

/** How long one order stays payable at the gateway. */
export const ORDER_MINUTES = 15;

/** A new reference for the gateway: the day and 50 random bits, letters and digits only. */
export const newTxnRef = (now: Date): string => `MC${compactLocal(now).slice(2, 8)}${randomCode(10).toUpperCase()}`;
