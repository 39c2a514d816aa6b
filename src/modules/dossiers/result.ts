import { record } from '#modules/audit';
import { getVersion, type ResultTemplate } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { publish, type TxCtx } from '#platform/ctx.ts';
import { randomCode } from '#platform/ids.ts';
import { appendFact, changeDossier, refOf, type LockedDossier } from './dossier-store.ts';
import { next } from './dossier.ts';
import { error } from './errors.ts';
import { changeResult, findResult, takeResultNumber, upsertResult, type ResultFields } from './result-store.ts';

/** The specialist writes the result's text; the document has no number and no value yet. */
export async function prepareResult(tx: TxCtx, dossier: LockedDossier, fields: ResultFields): Promise<void> {
  await Promise.all([
    upsertResult(tx.tx, {
      dossier_id: dossier.id,
      number: '',
      verify_code: randomCode(22),
      // Only officers prepare, and an officer has an account.
      prepared_by: tx.actor.id as string,
      prepared_at: tx.now,
      fields: JSON.stringify(fields),
    }),
    appendFact(tx, { dossierId: dossier.id, kind: 'result.prepared' }),
    record(tx, { action: 'result.prepare', objectType: 'dossier', objectCode: dossier.code }),
  ]);
}

/** The leader sends the draft back with the reason. */
export async function sendBackResult(tx: TxCtx, dossier: LockedDossier, reason: string): Promise<void> {
  const why = reason.normalize('NFC').trim();
  if (why === '') throw error('reason-missing');
  await Promise.all([
    appendFact(tx, { dossierId: dossier.id, kind: 'result.sent-back', reason: why }),
    record(tx, { action: 'result.send-back', objectType: 'dossier', objectCode: dossier.code }),
  ]);
}

/** The leader approves: the document gets its number and goes to be sealed. */
export async function approveResult(tx: TxCtx, dossier: LockedDossier): Promise<void> {
  const template = await resultTemplate(tx, dossier.versionId);
  const year = Number(localDate(tx.now).slice(0, 4));
  await Promise.all([
    appendFact(tx, { dossierId: dossier.id, kind: 'result.approved' }),
    record(tx, { action: 'result.approve', objectType: 'dossier', objectCode: dossier.code }),
    changeDossier(tx.tx, dossier.id, { holder: 'Hệ thống đang ký số', holder_en: 'Being sealed' }),
  ]);
  const number = await takeResultNumber(tx.tx, { agencyId: dossier.agencyId, series: template.series, year });
  await changeResult(tx.tx, dossier.id, {
    number: template.series.replace('{number}', String(number)).replace('{year}', String(year)),
    approved_by: tx.actor.id ?? null,
    approved_name: tx.actor.name,
    approved_at: tx.now,
  });
}

/** The sealed document is in the file store: the dossier is resolved. Doing it twice changes nothing. */
export async function storeSignedResult(tx: TxCtx, dossier: LockedDossier, fileId: string): Promise<void> {
  const result = await findResult(tx.tx, dossier.id);
  if (!result || result.file_id) return;
  await Promise.all([
    changeResult(tx.tx, dossier.id, { file_id: fileId, signed_at: tx.now }),
    changeDossier(tx.tx, dossier.id, { state: next(dossier.state, 'resolve'), delivery_state: 'ready' }),
    appendFact(tx, { dossierId: dossier.id, kind: 'result.signed', payload: { fileId } }),
    publish(tx, { kind: 'result.signed', ...refOf(dossier) }),
  ]);
}

/** The result is the applicant's: it opens on their page, and the dossier is closed. */
export async function returnResult(tx: TxCtx, dossier: LockedDossier): Promise<void> {
  const holder = { holder: dossier.applicantName, holder_en: dossier.applicantName };
  await Promise.all([
    changeDossier(tx.tx, dossier.id, {
      state: next(dossier.state, 'return'),
      delivery_state: 'delivered',
      closed_at: tx.now,
      ...holder,
    }),
    changeResult(tx.tx, dossier.id, { returned_at: tx.now }),
    appendFact(tx, { dossierId: dossier.id, kind: 'result.returned' }),
    record(tx, { action: 'result.return', objectType: 'dossier', objectCode: dossier.code }),
    publish(tx, { kind: 'result.returned', ...refOf(dossier) }),
  ]);
}

/** Template of the version's first result. */
export async function resultTemplate(tx: Pick<TxCtx, 'db'>, versionId: string): Promise<ResultTemplate> {
  const { bundle } = await getVersion(tx.db, versionId);
  const template = bundle.results[0]?.template;
  if (!template) throw error('no-result');
  return template;
}
