import { record } from '#modules/audit';
import { publish, type TxCtx } from '#platform/ctx.ts';
import { error } from './errors.ts';
import { insertOrder, lockNotice, markNoticePaid } from './order-store.ts';
import { newTxnRef } from './payment.ts';

/** An officer takes the fee at the counter: an order of its own, paid at once. The caller has checked the right. */
export async function collectAtCounter(tx: TxCtx, input: { dossierId: string }): Promise<void> {
  const notice = await lockNotice(tx.tx, input.dossierId);
  if (!notice) throw error('not-found');
  if (notice.state !== 'due') throw error('already-paid');
  const reference = newTxnRef(tx.now);
  await Promise.all([
    insertOrder(tx.tx, {
      reference,
      notice_id: notice.id,
      amount_dong: notice.amount_dong,
      state: 'paid',
      gateway: 'counter',
      created_at: tx.now,
      expires_at: tx.now,
      settled_at: tx.now,
    }),
    markNoticePaid(tx.tx, notice.id, tx.now),
    record(tx, { action: 'fee.collect', objectType: 'dossier', objectCode: notice.dossier_code }),
  ]);
  await publish(tx, {
    kind: 'payment.confirmed',
    dossierId: input.dossierId,
    amountDong: notice.amount_dong,
    gateway: 'counter',
    reference,
  });
}
