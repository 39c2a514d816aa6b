import { record } from '#modules/audit';
import { hasPaidFee } from '#modules/payments';
import { publish, type TxCtx } from '#platform/ctx.ts';
import { appendFact, changeDossier, refOf, type LockedDossier } from './dossier-store.ts';
import { next } from './dossier.ts';
import { error } from './errors.ts';
import { insertSupplement } from './supplement-store.ts';

/**
 * The papers are in order: the dossier goes to the agency that decides (NĐ 118/2025 Đ17), once every fee is settled.
 * Throws `dossiers.fee-not-set`, `dossiers.wrong-state`.
 */
export async function acceptDossier(tx: TxCtx, dossier: LockedDossier): Promise<void> {
  if (dossier.paymentState === 'unsettled') throw error('fee-not-set');
  await Promise.all([
    changeDossier(tx.tx, dossier.id, { state: next(dossier.state, 'accept'), accepted_at: tx.now }),
    appendFact(tx, { dossierId: dossier.id, kind: 'dossier.accepted' }),
    record(tx, { action: 'dossier.accept', objectType: 'dossier', objectCode: dossier.code }),
    publish(tx, { kind: 'dossier.accepted', ...refOf(dossier) }),
  ]);
}

/** Not accepted, or not granted, with the reason (Form 03, TT 03/2025). A fee already paid is owed back. */
export async function refuseDossier(tx: TxCtx, dossier: LockedDossier, reason: string): Promise<void> {
  const why = requireReason(reason);
  const state = next(dossier.state, 'refuse');
  const refund =
    dossier.state === 'submitted' && (await hasPaidFee(tx.tx, dossier.id)) ? { payment_state: 'refund_due' } : {};
  const holder = { holder: dossier.applicantName, holder_en: dossier.applicantName };
  await Promise.all([
    changeDossier(tx.tx, dossier.id, { state, closed_at: tx.now, due_at: null, ...refund, ...holder }),
    appendFact(tx, { dossierId: dossier.id, kind: 'dossier.refused', reason: why }),
    record(tx, { action: 'dossier.refuse', objectType: 'dossier', objectCode: dossier.code }),
    publish(tx, { kind: 'dossier.refused', ...refOf(dossier), reason: why }),
  ]);
}

export interface Remark {
  /** Key of the paper or answer it speaks of. */
  at: string;
  says: string;
}

/** Asks for everything that is missing, once (Form 02; TT 01/2018 Đ19). The clock pauses. */
export async function askForSupplement(
  tx: TxCtx,
  dossier: LockedDossier,
  input: { reason: string; remarks: Remark[] },
): Promise<void> {
  const reason = requireReason(input.reason);
  const state = next(dossier.state, 'ask-for-supplement');
  const round = await insertSupplement(tx, { dossierId: dossier.id, reason, remarks: input.remarks });
  const holder = { holder: dossier.applicantName, holder_en: dossier.applicantName };
  await Promise.all([
    changeDossier(tx.tx, dossier.id, { state, due_at: null, ...holder }),
    appendFact(tx, {
      dossierId: dossier.id,
      kind: 'supplement.asked',
      reason,
      payload: { round, remarks: input.remarks },
    }),
    record(tx, {
      action: 'dossier.ask-for-supplement',
      objectType: 'dossier',
      objectCode: dossier.code,
      detail: { round },
    }),
    publish(tx, { kind: 'supplement.asked', ...refOf(dossier), round, reason }),
  ]);
}

function requireReason(reason: string): string {
  const tidied = reason.normalize('NFC').trim();
  if (tidied === '') throw error('reason-missing');
  return tidied;
}
