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
  await appendFact(tx, { dossierId: dossier.id, kind: 'payment.confirmed', payload });
  if (dossier.state !== 'awaiting_payment') {
    await changeDossier(tx.tx, dossier.id, { payment_state: 'refund_due' });
    return;
  }
  await changeDossier(tx.tx, dossier.id, { state: next(dossier.state, 'confirm-payment'), payment_state: 'paid' });
  await receiveDossier(tx, { id: dossier.id });
}
