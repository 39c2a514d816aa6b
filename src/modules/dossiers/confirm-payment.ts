import type { TxCtx } from '#platform/ctx.ts';
import { appendFact, changeDossier, lockDossier } from './dossier-store.ts';
import { next } from './dossier.ts';
import { receiveDossier } from './receive-dossier.ts';

/**
 * The fee is in: the dossier goes on to the office. A payment that arrives after a withdrawal changes no business
 * state; the money is owed back.
 */
export async function confirmPayment(
  tx: TxCtx,
  fact: { dossierId: string; amountDong: number; gateway: string; reference: string },
): Promise<void> {
  const dossier = await lockDossier(tx.tx, { id: fact.dossierId });
  const payload = { amountDong: fact.amountDong, gateway: fact.gateway, reference: fact.reference };
  const isAwaited = dossier.state === 'awaiting_payment';
  await Promise.all([
    appendFact(tx, { dossierId: dossier.id, kind: 'payment.confirmed', payload }),
    changeDossier(
      tx.tx,
      dossier.id,
      isAwaited
        ? { state: next(dossier.state, 'confirm-payment'), payment_state: 'paid' }
        : { payment_state: 'refund_due' },
    ),
    isAwaited ? receiveDossier(tx, { id: dossier.id }) : undefined,
  ]);
}
