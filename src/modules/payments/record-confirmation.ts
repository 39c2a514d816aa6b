import { inTransaction, publish, type Ctx, type TxCtx } from '#platform/ctx.ts';
import {
  insertConfirmation,
  isTransactionTaken,
  lockOrder,
  markNoticePaid,
  settleOrder,
  type LockedOrder,
} from './order-store.ts';
import { decideConfirmation, ORDER_AFTER, type PaymentEvent } from './payment.ts';
import { verifyConfirmation, type VnpayAccount, type VnpayQuery } from './vnpay.ts';
import './facts.ts';

/** The answer the gateway reads, always with HTTP 200. */
export interface GatewayAnswer {
  RspCode: string;
  Message: string;
}

/**
 * The gateway's server-to-server confirmation (IPN): the only thing that makes a fee paid. The message is kept as it
 * came; the answer goes out after the commit, so what the gateway heard survives a crash.
 */
export async function recordConfirmation(
  ctx: Ctx,
  account: VnpayAccount,
  input: { query: VnpayQuery; raw: string; sourceIp: string },
): Promise<GatewayAnswer> {
  const report = verifyConfirmation(account, input.query);
  return inTransaction(ctx, async (tx) => {
    const [order, transactionTaken] = report.genuine
      ? await Promise.all([
          lockOrder(tx.tx, report.txnRef),
          isTransactionTaken(tx.tx, report.txnRef, report.transactionNo),
        ])
      : [];
    const known = order && { ...order, transactionTaken };
    const { RspCode, Message, event } = decideConfirmation(known, report, tx.now);
    await Promise.all([
      insertConfirmation(tx.tx, {
        received_at: tx.now,
        source_ip: input.sourceIp,
        raw: input.raw,
        reference: order?.reference ?? null,
        answer: RspCode,
        review: event.kind === 'review' ? event.why : null,
      }),
      order ? settle(tx, order, { event, transaction: report.transactionNo }) : undefined,
    ]);
    return { RspCode, Message };
  });
}

/** Writes what an event means: the order's end, the notice paid, and the fact for whoever waits for the money. */
export async function settle(
  tx: TxCtx,
  order: LockedOrder,
  { event, transaction }: { event: PaymentEvent; transaction: string },
): Promise<void> {
  if (event.kind === 'nothing') return;
  const settled = settleOrder(tx.tx, order.reference, {
    state: ORDER_AFTER[event.kind],
    at: tx.now,
    transaction: transaction || undefined,
  });
  if (event.kind !== 'paid') return settled;
  await Promise.all([
    settled,
    markNoticePaid(tx.tx, order.noticeId, tx.now),
    publish(tx, {
      kind: 'payment.confirmed',
      dossierId: order.dossierId,
      amountDong: order.amountDong,
      gateway: 'vnpay',
      reference: order.reference,
    }),
  ]);
}
