import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { enqueue } from '#platform/jobs.ts';
import { newId } from '#platform/ids.ts';
import { isTransactionTaken, lockOrder } from './order-store.ts';
import { decideStatus, nextStatusCheckAt } from './payment.ts';
import { settle } from './record-confirmation.ts';
import { queryStatus } from './vnpay-query.ts';
import type { VnpayAccount } from './vnpay.ts';

/** Asks the gateway about an order whose confirmation has not come; asks again later while it is open (72 hours at most). */
export async function checkPayment(
  ctx: Ctx,
  account: VnpayAccount,
  job: { reference: string; checksDone: number },
): Promise<void> {
  const order = await ctx.db
    .selectFrom('payments.payment_order')
    .select(['state', 'created_at'])
    .where('reference', '=', job.reference)
    .executeTakeFirst();
  if (order?.state !== 'pending') return;
  const reply = await queryStatus(account, {
    requestId: newId(ctx.now.getTime()).replaceAll('-', ''),
    txnRef: job.reference,
    attemptCreatedAt: order.created_at,
    askedAt: ctx.now,
    ipAddress: '127.0.0.1',
  });
  await inTransaction(ctx, async (tx) => {
    const locked = await lockOrder(tx.tx, job.reference);
    if (locked?.state !== 'pending') return;
    const transaction = reply.known ? reply.report.transactionNo : '';
    const transactionTaken = await isTransactionTaken(tx.tx, job.reference, transaction);
    const event = decideStatus({ ...locked, transactionTaken }, reply, tx.now);
    if (event.kind !== 'nothing') return settle(tx, locked, { event, transaction });
    const runAt = nextStatusCheckAt(locked.createdAt, job.checksDone + 1);
    if (runAt)
      await enqueue(tx, 'check-payment', { reference: job.reference, checksDone: job.checksDone + 1 }, { runAt });
  });
}
