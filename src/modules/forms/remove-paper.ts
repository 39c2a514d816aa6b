import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { isId } from '#platform/ids.ts';
import { deletePaperFile, lockOpenDraft, touchDraft } from './draft-store.ts';

/** Takes a file out from under a paper; taking it out twice changes nothing. Throws `forms.draft-not-found`, `forms.already-submitted`. */
export async function removePaper(
  ctx: Ctx,
  input: { draftId: string; itemKey: string; fileId: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const draft = await lockOpenDraft(tx, input.draftId);
    if (!isId(input.fileId)) return;
    await Promise.all([deletePaperFile(tx.tx, draft.id, input), touchDraft(tx, draft.id)]);
  });
}
