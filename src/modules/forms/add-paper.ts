import { attach, findFiles, type KeptFile } from '#modules/files';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import type { FilingBundle } from './deps.ts';
import { insertPaperFile, listPaperFiles, lockOpenDraft, touchDraft } from './draft-store.ts';
import { error } from './errors.ts';

export const FILES_PER_PAPER = 20;

/**
 * Puts a kept file under a paper of the draft. The same content under the same paper twice (a retried upload, a double
 * click) is there once. Throws `forms.draft-not-found`, `forms.already-submitted`, `forms.no-such-paper`, `forms.too-many-files`.
 */
export async function addPaper(
  ctx: Ctx,
  input: { draftId: string; bundle: FilingBundle; itemKey: string; kept: KeptFile },
): Promise<{ fileId: string }> {
  return inTransaction(ctx, async (tx) => {
    const draft = await lockOpenDraft(tx, input.draftId);
    const chosen = input.bundle.cases.find(({ key }) => key === draft.caseKey);
    if (!chosen?.papers.some(({ key, kind }) => key === input.itemKey && kind === 'submit'))
      throw error('no-such-paper');

    const papers = (await listPaperFiles(tx.tx, draft.id)).filter(({ itemKey }) => itemKey === input.itemKey);
    const files = await findFiles(
      tx.tx,
      papers.map(({ fileId }) => fileId),
    );
    const same = files.find(({ sha256 }) => sha256 === input.kept.sha256);
    if (same) return { fileId: same.id };
    if (papers.length >= FILES_PER_PAPER) throw error('too-many-files', { limit: FILES_PER_PAPER });

    const file = await attach(tx, input.kept, { purpose: 'upload', ownerId: draft.accountId });
    const position = Math.max(0, ...papers.map((paper) => paper.position)) + 1;
    await Promise.all([
      insertPaperFile(tx, draft.id, { itemKey: input.itemKey, fileId: file.id, position }),
      touchDraft(tx, draft.id),
    ]);
    return { fileId: file.id };
  });
}
