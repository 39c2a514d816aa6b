import type { Bundle, GoldenDossier } from '#modules/procedures';
import type { TxCtx } from '#platform/ctx.ts';
import type { Db, Tx } from '#platform/db.ts';
import { isId } from '#platform/ids.ts';
import { error } from './errors.ts';
import type { DraftContent, VersionDraft } from './version-draft.ts';

const drafts = (db: Db) =>
  db
    .selectFrom('authoring.draft')
    .select([
      'id',
      'code',
      'base_version_id',
      'revision',
      'state',
      'bundle',
      'process_xml',
      'golden',
      'saved_at',
      'saved_by_name',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>;

const toDraft = (row: Row): VersionDraft => ({
  id: row.id,
  code: row.code,
  baseVersionId: row.base_version_id,
  revision: row.revision,
  state: row.state === 'checked' ? 'checked' : 'draft',
  // Written by this store only; whether the content is right is what checking finds out.
  bundle: row.bundle as Bundle,
  processXml: row.process_xml,
  golden: row.golden as GoldenDossier[],
  savedAt: row.saved_at,
  savedByName: row.saved_by_name,
});

/** Throws `authoring.no-draft`. */
export async function getVersionDraft(db: Db, id: string): Promise<VersionDraft> {
  const row = isId(id) ? await drafts(db).where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw error('no-draft');
  return toDraft(row);
}

/** As `getVersionDraft`, with the row locked. */
export async function lockVersionDraft(tx: Tx, id: string): Promise<VersionDraft> {
  const row = isId(id) ? await drafts(tx).where('id', '=', id).forUpdate().executeTakeFirst() : undefined;
  if (!row) throw error('no-draft');
  return toDraft(row);
}

/** A draft in a list. */
export type DraftLine = Pick<
  VersionDraft,
  'id' | 'code' | 'baseVersionId' | 'revision' | 'state' | 'savedAt' | 'savedByName'
>;

/** Drafts, last saved first; of one procedure where asked for. */
export async function listVersionDrafts(db: Db, by: { code?: string | undefined } = {}): Promise<DraftLine[]> {
  let query = db
    .selectFrom('authoring.draft')
    .select(['id', 'code', 'base_version_id', 'revision', 'state', 'saved_at', 'saved_by_name'])
    .orderBy('saved_at', 'desc')
    .limit(100);
  if (by.code !== undefined) query = query.where('code', '=', by.code);
  return (await query.execute()).map((row) => ({
    id: row.id,
    code: row.code,
    baseVersionId: row.base_version_id,
    revision: row.revision,
    state: row.state === 'checked' ? 'checked' : 'draft',
    savedAt: row.saved_at,
    savedByName: row.saved_by_name,
  }));
}

export async function insertVersionDraft(tx: TxCtx, draft: VersionDraft): Promise<void> {
  await tx.tx
    .insertInto('authoring.draft')
    .values({
      id: draft.id,
      code: draft.code,
      base_version_id: draft.baseVersionId,
      revision: draft.revision,
      state: draft.state,
      bundle: JSON.stringify(draft.bundle),
      process_xml: draft.processXml,
      golden: JSON.stringify(draft.golden),
      created_at: tx.now,
      created_by: tx.actor.id ?? null,
      saved_at: tx.now,
      saved_by: tx.actor.id ?? null,
      saved_by_name: tx.actor.name,
    })
    .execute();
}

/** Writes the content as a new revision, unchecked. */
export async function writeContent(
  tx: TxCtx,
  { id, code, revision, bundle, processXml, golden }: DraftContent & { id: string; code: string; revision: number },
): Promise<void> {
  await tx.tx
    .updateTable('authoring.draft')
    .set({
      code,
      revision,
      state: 'draft',
      bundle: JSON.stringify(bundle),
      process_xml: processXml,
      golden: JSON.stringify(golden),
      saved_at: tx.now,
      saved_by: tx.actor.id ?? null,
      saved_by_name: tx.actor.name,
    })
    .where('id', '=', id)
    .execute();
}

export async function writeState(tx: Tx, id: string, state: VersionDraft['state']): Promise<void> {
  await tx.updateTable('authoring.draft').set({ state }).where('id', '=', id).execute();
}

export async function writeBase(tx: Tx, id: string, baseVersionId: string): Promise<void> {
  await tx
    .updateTable('authoring.draft')
    .set({ base_version_id: baseVersionId, state: 'draft' })
    .where('id', '=', id)
    .execute();
}

export async function deleteVersionDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('authoring.draft').where('id', '=', id).execute();
}
