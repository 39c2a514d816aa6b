import { getVersion } from '#modules/procedures';
import { publish, type TxCtx } from '#platform/ctx.ts';
import { appendFact, changeDossier, lockDossier, refOf, type LockedDossier } from './dossier-store.ts';
import { next, type PaymentState } from './dossier.ts';
import { receiveDossier } from './receive-dossier.ts';

/**
 * The fee is in: a dossier that was on its way to the office arrives there, one that waited at the desk for a fee set at
 * intake goes on. A payment that arrives after a withdrawal changes no business state; the money is owed back.
 */
export async function confirmPayment(
  tx: TxCtx,
  fact: { dossierId: string; amountDong: number; gateway: string; reference: string },
): Promise<void> {
  const dossier = await lockDossier(tx.tx, { id: fact.dossierId });
  const payload = { amountDong: fact.amountDong, gateway: fact.gateway, reference: fact.reference };
  const told = appendFact(tx, { dossierId: dossier.id, kind: 'payment.confirmed', payload });
  if (dossier.state !== 'awaiting_payment') {
    await Promise.all([told, changeDossier(tx.tx, dossier.id, { payment_state: 'refund_due' })]);
    return;
  }
  const change = {
    state: next(dossier.state, 'confirm-payment'),
    payment_state: await paidState(tx, dossier),
  };
  const isReceived = dossier.receivedAt !== null;
  await Promise.all([
    told,
    isReceived ? changeDossier(tx.tx, dossier.id, change) : receiveDossier(tx, dossier, change),
    isReceived ? publish(tx, { kind: 'dossier.fee-paid', ...refOf(dossier) }) : undefined,
  ]);
}

/** What was due at filing is paid; what an officer still has to set is not. */
async function paidState(tx: TxCtx, { receivedAt, versionId }: LockedDossier): Promise<PaymentState> {
  if (receivedAt) return 'paid';
  const { bundle } = await getVersion(tx.tx, versionId);
  return (bundle.unsettledFees ?? []).length > 0 ? 'unsettled' : 'paid';
}
