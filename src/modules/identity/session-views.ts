import type { Db } from '#platform/db.ts';
import { hashToken } from '#platform/ids.ts';

export interface SessionView {
  /** `Chrome/Android`; empty when the browser did not say. */
  device: string;
  seenAt: Date;
  current: boolean;
}

/** A person's live sessions, last used first. */
export async function listSessions(
  db: Db,
  input: { accountId: string; token: string; now: Date },
): Promise<SessionView[]> {
  const rows = await db
    .selectFrom('identity.session')
    .select(['device', 'seen_at', 'id_hash'])
    .where('account_id', '=', input.accountId)
    .where('expires_at', '>', input.now)
    .orderBy('seen_at', 'desc')
    .limit(20)
    .execute();
  const own = hashToken(input.token);
  return rows.map(({ device, seen_at, id_hash }) => ({ device, seenAt: seen_at, current: own.equals(id_hash) }));
}
