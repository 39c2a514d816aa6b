import { record } from '#modules/audit';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { deleteDraft, lockOpenDraft } from './draft-store.ts';

/** Throws a draft away for good. Throws `forms.draft-not-found`, `forms.already-submitted`. */
export async function discardDraft(ctx: Ctx, { draftId }: { draftId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const draft = await lockOpenDraft(tx, draftId);
    await deleteDraft(tx.tx, draft.id);
    await record(tx, {
      action: 'draft.discard',
      objectType: 'draft',
      objectCode: draft.id,
      detail: { procedure: draft.procedureCode },
    });
  });
}
