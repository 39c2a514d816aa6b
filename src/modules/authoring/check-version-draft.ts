import { authorize } from '#modules/identity';
import { versionProblems } from '#modules/procedures';
import type { TxCtx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { lockVersionDraft, writeState } from './draft-store.ts';
import { policy } from './policy.ts';
import type { DraftContent } from './version-draft.ts';

/**
 * Everything wrong with a draft, `at` JSON pointers into `{ bundle, processXml, golden }`; a draft with nothing wrong is
 * `checked` from now on. Throws `authoring.no-draft`, `identity.not-allowed`.
 */
export async function checkVersionDraft(tx: TxCtx, id: string): Promise<Problem[]> {
  authorize(policy, tx.actor, 'procedure.author', undefined);
  const draft = await lockVersionDraft(tx.tx, id);
  const problems = await problemsOf(draft);
  await writeState(tx.tx, id, problems.length === 0 ? 'checked' : 'draft');
  return problems;
}

/** What is wrong with content nobody has saved yet. Without example dossiers they are written anew and must come out. */
export const problemsOf = ({ bundle, processXml, golden }: DraftContent): Promise<Problem[]> =>
  versionProblems({ bundle, processXml, golden: golden.length > 0 ? golden : undefined });
