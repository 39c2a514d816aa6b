import { findFiles, type StoredFile } from '#modules/files';
import type { Db } from '#platform/db.ts';
import { drafts, listPaperFiles, toDraft, type Draft, type PaperFile } from './draft-store.ts';

/** A file under a paper, with what people see of it. */
export interface DraftPaper extends PaperFile {
  file: StoredFile;
}

/** Open drafts of a person and those an officer fills in for others, latest first. */
export async function listDrafts(db: Db, actorId: string, by: { procedureCode?: string } = {}): Promise<Draft[]> {
  let query = drafts(db)
    .where((eb) => eb.or([eb('account_id', '=', actorId), eb('helper_id', '=', actorId)]))
    .where('dossier_code', 'is', null)
    .orderBy('saved_at', 'desc')
    .limit(50);
  if (by.procedureCode) query = query.where('procedure_code', '=', by.procedureCode);
  return (await query.execute()).map(toDraft);
}

/** How many drafts wait for a person, those filled in for others included. */
export async function countDrafts(db: Db, actorId: string): Promise<number> {
  const { count } = await db
    .selectFrom('forms.draft')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.or([eb('account_id', '=', actorId), eb('helper_id', '=', actorId)]))
    .where('dossier_code', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** What was put under the papers of a draft, in order. */
export async function listDraftPapers(db: Db, draftId: string): Promise<DraftPaper[]> {
  const papers = await listPaperFiles(db, draftId);
  const files = await findFiles(
    db,
    papers.map(({ fileId }) => fileId),
  );
  return papers.flatMap((paper) => {
    const file = files.find(({ id }) => id === paper.fileId);
    return file ? [{ ...paper, file }] : [];
  });
}
