import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { lockOpenDraft, writeAnswers, type Draft } from './draft-store.ts';
import type { Answers } from './form-definition.ts';
import { mergeAnswers, type Shown } from './merge-answers.ts';

export interface SaveAnswers {
  draftId: string;
  /** Right or wrong, as read from the page: what is wrong is kept too, so that nothing typed is lost. */
  posted: Answers;
  shown: Shown;
  from: string;
}

/**
 * Saves a page of answers. What another open page answered meanwhile is not undone; questions answered differently
 * in both are named in `conflicts`. Throws `forms.draft-not-found`, `forms.already-submitted`.
 */
export async function saveAnswers(ctx: Ctx, input: SaveAnswers): Promise<{ draft: Draft; conflicts: string[] }> {
  return inTransaction(ctx, async (tx) => {
    const draft = await lockOpenDraft(tx, input.draftId);
    const { answers, sources, conflicts } = mergeAnswers({ ...input, stored: draft.answers, sources: draft.sources });
    await writeAnswers(tx, draft.id, { answers, sources });
    return { draft: { ...draft, answers, sources, savedAt: tx.now }, conflicts };
  });
}
