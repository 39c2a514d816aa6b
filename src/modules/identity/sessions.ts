import { record } from '#modules/audit';
import { inTransaction, type Actor, type Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import { hashToken, randomToken } from '#platform/ids.ts';
import { findAccount, findActorBySession } from './account-store.ts';
import { error } from './errors.ts';
import { forgetSession, knownSession, rememberSession } from './known-sessions.ts';

const HOUR = 3_600_000;
/** An officer's session ends with the working day; a citizen's lasts long enough to fetch a paper at home. */
export const ABSOLUTE_MS = { officer: 12 * HOUR, citizen: 24 * HOUR, business: 24 * HOUR };
export const IDLE_MS = { officer: 2 * HOUR, citizen: 8 * HOUR, business: 8 * HOUR };
const TOUCH_MS = 60_000;

/**
 * Signs in with a demonstration account. Refused in production, where accounts come from the identity provider.
 * Throws `identity.unknown-account`, `identity.demo-refused`.
 */
export async function signInWithDemoAccount(
  ctx: Ctx,
  input: { handle: string; production: boolean; device: string },
): Promise<string> {
  if (input.production) throw error('demo-refused');
  const account = await findAccount(ctx.db, { handle: input.handle });
  if (!account?.demo) throw error('unknown-account');
  const token = randomToken();
  await inTransaction(ctx, async (tx) => {
    const actor = { ...ctx.actor, id: account.id };
    await Promise.all([
      tx.tx
        .insertInto('identity.session')
        .values({
          id_hash: hashToken(token),
          account_id: account.id,
          created_at: ctx.now,
          seen_at: ctx.now,
          expires_at: new Date(ctx.now.getTime() + ABSOLUTE_MS[account.kind]),
          device: input.device.slice(0, 80),
        })
        .execute(),
      record({ ...tx, actor }, { action: 'session.begin', objectType: 'account', objectCode: account.handle }),
    ]);
  });
  return token;
}

export async function signOut(ctx: Ctx, token: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    // Ended, not deleted: until the night it still tells whose page a late form came from.
    await tx.tx
      .updateTable('identity.session')
      .set({ expires_at: tx.now })
      .where('id_hash', '=', hashToken(token))
      .execute();
    if (ctx.actor.id) await record(tx, { action: 'session.end', objectType: 'account', objectCode: ctx.actor.id });
  });
  forgetSession(ctx.db, hashToken(token), ctx.now);
}

/**
 * Who a token belongs to, or undefined once the session is over. Touches it at most once a minute, and reads it once in
 * a few seconds: a page and what it loads come together.
 */
export async function actorOfSession(db: Db, token: string, now: Date): Promise<Actor | undefined> {
  const idHash = hashToken(token);
  const known = knownSession(db, idHash, now);
  if (known) return known.actor;
  const found = await findActorBySession(db, idHash, now);
  // Tokens are made at random for each session: one that is nobody's now never becomes somebody's.
  if (!found) {
    rememberSession(db, idHash, { actor: undefined, now });
    return undefined;
  }
  const { seenAt, ...actor } = found;
  const idle = now.getTime() - seenAt.getTime();
  const limit = actor.kind === 'officer' ? IDLE_MS.officer : IDLE_MS.citizen;
  if (idle > limit) return undefined;
  if (idle > TOUCH_MS)
    await db.updateTable('identity.session').set({ seen_at: now }).where('id_hash', '=', idHash).execute();
  rememberSession(db, idHash, { actor, now });
  return actor;
}

/** Sessions that ended are removed by a nightly job. */
export const deleteEndedSessions = (db: Db, now: Date) =>
  db.deleteFrom('identity.session').where('expires_at', '<', now).execute();
