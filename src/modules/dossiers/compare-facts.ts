import type { Ctx } from '#platform/ctx.ts';
import { findDossier, historyOf } from './dossier-views.ts';
import { foldFacts } from './fold-facts.ts';

export interface Drift {
  code: string;
  column: string;
  history: string | undefined;
}

/** Compares the state columns of dossiers that changed lately with their histories. An empty list is the only good answer. */
export async function compareFacts(ctx: Ctx, { since }: { since: Date }): Promise<Drift[]> {
  const changed = await ctx.db
    .selectFrom('dossiers.fact')
    .select('dossier_id')
    .distinct()
    .where('at', '>=', since)
    .execute();
  const drifts: Drift[] = [];
  for (const { dossier_id: id } of changed) {
    const dossier = await findDossier(ctx.db, { id });
    const history = await historyOf(ctx.db, id);
    const folded = foldFacts(history);
    // A deed between the two reads is no drift: it shows as a newer revision and is looked at tomorrow.
    const same = (await findDossier(ctx.db, { id }))?.revision === dossier?.revision;
    if (!same || !dossier) continue;
    const { code, state, paymentState } = dossier;
    if (folded?.state !== state) drifts.push({ code, column: state, history: folded?.state });
    if (folded?.payment !== paymentState) drifts.push({ code, column: paymentState, history: folded?.payment });
  }
  return drifts;
}
