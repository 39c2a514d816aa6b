import { publish, type TxCtx } from '#platform/ctx.ts';
import { enqueue } from '#platform/jobs.ts';
import { appendFact, changeDossier, refOf, type DossierChange, type LockedDossier } from './dossier-store.ts';
import './facts.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'make-receipt': { dossierId: string };
  }
}

/**
 * The dossier has reached the office complete, paid where a fee is due: from here the legal time counts, work opens,
 * and the receipt (Form 01, TT 03/2025) is made. `also`: what else changes on its row.
 */
export async function receiveDossier(tx: TxCtx, dossier: LockedDossier, also: DossierChange = {}): Promise<void> {
  await Promise.all([
    changeDossier(tx.tx, dossier.id, { ...also, received_at: tx.now }),
    appendFact(tx, { dossierId: dossier.id, kind: 'dossier.received' }),
    enqueue(tx, 'make-receipt', { dossierId: dossier.id }),
    publish(tx, {
      kind: 'dossier.received',
      ...refOf(dossier),
      versionId: dossier.versionId,
      caseKey: dossier.caseKey,
      channel: dossier.channel,
      agencyId: dossier.agencyId,
      receivingAgencyId: dossier.receivingAgencyId,
      procedureName: dossier.procedureName,
      applicantName: dossier.applicantName,
      receivedAt: tx.now,
    }),
  ]);
}
