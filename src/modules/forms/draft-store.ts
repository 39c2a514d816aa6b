import type { TxCtx } from '#platform/ctx.ts';
import type { Db, Tx } from '#platform/db.ts';
import { isId } from '#platform/ids.ts';
import { error } from './errors.ts';
import type { FilingChannel } from './deps.ts';
import type { Answers } from './form-definition.ts';
import type { Sources } from './merge-answers.ts';
import type { SetAside, UpgradeNote } from './upgrade-answers.ts';

/** A draft as it lies in the table; answers include hidden ones. */
export interface Draft {
  id: string;
  accountId: string;
  helperId: string | null;
  versionId: string;
  procedureCode: string;
  procedureName: string;
  caseKey: string | null;
  agencyId: string | null;
  answers: Answers;
  sources: Sources;
  channel: FilingChannel;
  submitKey: string;
  dossierCode: string | null;
  createdAt: Date;
  savedAt: Date;
  /** Answers a newer version does not ask for or take. */
  setAside: SetAside[];
  /** What changed each time it was carried over to a newer version. */
  upgrades: UpgradeNote[];
}

export interface PaperFile {
  itemKey: string;
  fileId: string;
  position: number;
}

export const drafts = (db: Db) =>
  db
    .selectFrom('forms.draft')
    .select([
      'id',
      'account_id',
      'helper_id',
      'version_id',
      'procedure_code',
      'procedure_name',
      'case_key',
      'agency_id',
      'answers',
      'answer_sources',
      'channel',
      'submit_key',
      'dossier_code',
      'created_at',
      'saved_at',
      'set_aside',
      'upgrades',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>;

export const toDraft = (row: Row): Draft => ({
  id: row.id,
  accountId: row.account_id,
  helperId: row.helper_id,
  versionId: row.version_id,
  procedureCode: row.procedure_code,
  procedureName: row.procedure_name,
  caseKey: row.case_key,
  agencyId: row.agency_id,
  // Both are written by this store only; the channel is held by the table's CHECK.
  answers: row.answers as Answers,
  sources: row.answer_sources as Sources,
  channel: row.channel as FilingChannel,
  submitKey: row.submit_key,
  dossierCode: row.dossier_code,
  createdAt: row.created_at,
  savedAt: row.saved_at,
  // Written by `upgradeDraft` only.
  setAside: row.set_aside as SetAside[],
  upgrades: row.upgrades as UpgradeNote[],
});

/** A draft is seen by the person it belongs to and by the officer who fills it in for them; for others it is not there. */
export async function findDraft(db: Db, id: string, actorId: string | undefined): Promise<Draft | undefined> {
  const query = draftOf(db, id, actorId);
  const row = await query?.executeTakeFirst();
  return row && asSeenBy(actorId, toDraft(row));
}

/** As `findDraft`, with the row locked. Throws `forms.draft-not-found`. */
export async function lockDraft(tx: TxCtx, id: string): Promise<Draft> {
  const row = await draftOf(tx.tx, id, tx.actor.id)?.forNoKeyUpdate().executeTakeFirst();
  if (!row) throw error('draft-not-found');
  return asSeenBy(tx.actor.id, toDraft(row));
}

/**
 * A draft begun at the counter that its owner goes on with alone is an online one: no officer has seen card or papers.
 */
function asSeenBy(actorId: string | undefined, draft: Draft): Draft {
  if (draft.helperId === null || draft.helperId === actorId) return draft;
  return { ...draft, helperId: null, channel: 'online' };
}

/** As `lockDraft`, for a change. Throws also `forms.already-submitted`. */
export async function lockOpenDraft(tx: TxCtx, id: string): Promise<Draft> {
  const draft = await lockDraft(tx, id);
  if (draft.dossierCode) throw error('already-submitted', { code: draft.dossierCode });
  return draft;
}

function draftOf(db: Db, id: string, actorId: string | undefined) {
  if (!actorId || !isId(id)) return undefined;
  return drafts(db)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('account_id', '=', actorId), eb('helper_id', '=', actorId)]));
}

/** Writes a new draft; the same id again (a double click) writes nothing. */
export async function insertDraft(tx: Tx, draft: Omit<Draft, 'setAside' | 'upgrades'>): Promise<void> {
  await tx
    .insertInto('forms.draft')
    .values({
      id: draft.id,
      account_id: draft.accountId,
      helper_id: draft.helperId,
      version_id: draft.versionId,
      procedure_code: draft.procedureCode,
      procedure_name: draft.procedureName,
      case_key: draft.caseKey,
      agency_id: draft.agencyId,
      answers: JSON.stringify(draft.answers),
      answer_sources: JSON.stringify(draft.sources),
      channel: draft.channel,
      submit_key: draft.submitKey,
      dossier_code: null,
      created_at: draft.createdAt,
      saved_at: draft.savedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function writeAnswers(
  tx: TxCtx,
  id: string,
  { answers, sources }: Pick<Draft, 'answers' | 'sources'>,
): Promise<void> {
  await tx.tx
    .updateTable('forms.draft')
    .set({ answers: JSON.stringify(answers), answer_sources: JSON.stringify(sources), saved_at: tx.now })
    .where('id', '=', id)
    .execute();
}

export async function writeCase(
  tx: TxCtx,
  id: string,
  { caseKey, agencyId }: { caseKey: string; agencyId: string },
): Promise<void> {
  await tx.tx
    .updateTable('forms.draft')
    .set({ case_key: caseKey, agency_id: agencyId, saved_at: tx.now })
    .where('id', '=', id)
    .execute();
}

export async function touchDraft(tx: TxCtx, id: string): Promise<void> {
  await tx.tx.updateTable('forms.draft').set({ saved_at: tx.now }).where('id', '=', id).execute();
}

export async function markDraftSubmitted(tx: Tx, id: string, dossierCode: string): Promise<void> {
  await tx.updateTable('forms.draft').set({ dossier_code: dossierCode }).where('id', '=', id).execute();
}

/** The draft and what was put under its papers; the files' own rows go with their retention. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('forms.draft_paper').where('draft_id', '=', id).execute();
  await tx.deleteFrom('forms.draft').where('id', '=', id).execute();
}

export async function listPaperFiles(db: Db, draftId: string): Promise<PaperFile[]> {
  const rows = await db
    .selectFrom('forms.draft_paper')
    .select(['item_key', 'file_id', 'position'])
    .where('draft_id', '=', draftId)
    .orderBy('item_key')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ itemKey: row.item_key, fileId: row.file_id, position: row.position }));
}

export async function insertPaperFile(tx: TxCtx, draftId: string, paper: PaperFile): Promise<void> {
  await tx.tx
    .insertInto('forms.draft_paper')
    .values({
      draft_id: draftId,
      item_key: paper.itemKey,
      file_id: paper.fileId,
      position: paper.position,
      added_at: tx.now,
    })
    .execute();
}

export async function deletePaperFile(
  tx: Tx,
  draftId: string,
  paper: Pick<PaperFile, 'itemKey' | 'fileId'>,
): Promise<void> {
  await tx
    .deleteFrom('forms.draft_paper')
    .where('draft_id', '=', draftId)
    .where('item_key', '=', paper.itemKey)
    .where('file_id', '=', paper.fileId)
    .execute();
}
