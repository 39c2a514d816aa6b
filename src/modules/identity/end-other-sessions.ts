import { record } from '#modules/audit';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { error as httpError } from '#platform/http.ts';
import { hashToken } from '#platform/ids.ts';
import { forgetOtherSessions } from './known-sessions.ts';

/** Signs the person out everywhere but here. Throws `platform.sign-in-needed`. */
export async function endOtherSessions(ctx: Ctx, token: string): Promise<void> {
  const { id } = ctx.actor;
  if (!id) throw httpError('sign-in-needed');
  await inTransaction(ctx, async (tx) => {
    const ended = await tx.tx
      .deleteFrom('identity.session')
      .where('account_id', '=', id)
      .where('id_hash', '<>', hashToken(token))
      .executeTakeFirst();
    const count = Number(ended.numDeletedRows);
    await record(tx, { action: 'session.end-others', objectType: 'account', objectCode: id, detail: { count } });
  });
  forgetOtherSessions(ctx.db, id, { kept: hashToken(token), now: ctx.now });
}
