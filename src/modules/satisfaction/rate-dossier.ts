import { record } from '#modules/audit';
import { appendFact, getOwnDossier, isClosed } from '#modules/dossiers';
import { authorize } from '#modules/identity';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';

export interface Rating {
  /** 3 very satisfied, 2 satisfied, 1 not satisfied (TT 32/2017). */
  level: number;
  stars: number;
  comment: string;
}

/**
 * The applicant rates a dossier that ended; the last word counts. Throws `dossiers.not-found` also for everybody else,
 * `satisfaction.not-yet`, `satisfaction.bad-rating`.
 */
export async function rateDossier(ctx: Ctx, input: Rating & { code: string }): Promise<void> {
  const { level, stars } = input;
  await inTransaction(ctx, async (tx) => {
    const dossier = await getOwnDossier(tx, input.code);
    authorize(policy, tx.actor, 'dossier.rate', dossier);
    if (!isClosed(dossier.state)) throw error('not-yet');
    if (![1, 2, 3].includes(level) || ![1, 2, 3, 4, 5].includes(stars)) throw error('bad-rating');
    const said = { level, stars, comment: input.comment.normalize('NFC').trim().slice(0, 2000), at: tx.now };
    await Promise.all([
      tx.tx
        .insertInto('satisfaction.rating')
        .values({ dossier_id: dossier.id, account_id: dossier.accountId, ...said })
        .onConflict((oc) => oc.column('dossier_id').doUpdateSet(said))
        .execute(),
      appendFact(tx, { dossierId: dossier.id, kind: 'dossier.rated', payload: { level, stars } }),
      record(tx, { action: 'dossier.rate', objectType: 'dossier', objectCode: dossier.code }),
    ]);
  });
}

/** What the applicant said, if anything. */
export async function findRating(ctx: Ctx, dossierId: string): Promise<Rating | undefined> {
  return ctx.db
    .selectFrom('satisfaction.rating')
    .select(['level', 'stars', 'comment'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
}
