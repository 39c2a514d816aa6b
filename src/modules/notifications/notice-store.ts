import type { Updateable } from 'kysely';
import type { Db, Tx } from '#platform/db.ts';
import { keeping } from '#platform/keep.ts';
import type { Bilingual } from '#platform/text.ts';
import type { DB } from '../../../db/types.ts';

export interface NoticeView {
  id: string;
  accountId: string;
  subject: Bilingual;
  body: Bilingual;
  link: string;
  createdAt: Date;
  readAt: Date | null;
  email: string | null;
  emailState: 'none' | 'waiting' | 'sent' | 'kept' | 'failed';
  emailTries: number;
  emailError: string | null;
}

const base = (db: Db) => db.selectFrom('notifications.notice').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

const toView = (row: Row): NoticeView => ({
  id: row.id,
  accountId: row.account_id,
  subject: { vi: row.subject, en: row.subject_en },
  body: { vi: row.body, en: row.body_en },
  link: row.link,
  createdAt: row.created_at,
  readAt: row.read_at,
  email: row.email,
  // The table's CHECK allows exactly these.
  emailState: row.email_state as NoticeView['emailState'],
  emailTries: row.email_tries,
  emailError: row.email_error,
});

export async function findNotice(db: Db, id: string): Promise<NoticeView | undefined> {
  const row = await base(db).where('id', '=', id).executeTakeFirst();
  return row && toView(row);
}

export async function listNotices(db: Db, accountId: string, limit = 50): Promise<NoticeView[]> {
  return (await base(db).where('account_id', '=', accountId).orderBy('created_at', 'desc').limit(limit).execute()).map(
    toView,
  );
}

/** Letters as they would have gone out: the outbox page of a demonstration. */
export async function listLetters(db: Db, limit = 100): Promise<NoticeView[]> {
  return (await base(db).where('email', 'is not', null).orderBy('created_at', 'desc').limit(limit).execute()).map(
    toView,
  );
}

/** Letters whose time has come, oldest first. */
export async function lettersToSend(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('notifications.notice')
    .select('id')
    .where('email_next_at', '<=', now)
    .orderBy('email_next_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Where no server is set up, letters stay on the outbox page. */
export async function keepLetters(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('notifications.notice')
    .set({ email_state: 'kept', email_next_at: null })
    .where('email_next_at', '<=', now)
    .execute();
}

/** For the header of every page: a new notice shows within a few seconds. */
const unreadLately = keeping(5000, countUnread);
export const unreadForHeader = (db: Db, accountId: string): Promise<number> => unreadLately(db, accountId);
export const forgetUnread = (db: Db, accountId: string): void => unreadLately.forget(db, accountId);

export async function countUnread(db: Db, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('notifications.notice')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function markNotice(tx: Tx, id: string, change: Updateable<DB['notifications.notice']>): Promise<void> {
  await tx.updateTable('notifications.notice').set(change).where('id', '=', id).execute();
}

export async function markAllRead(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .updateTable('notifications.notice')
    .set({ read_at: at })
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .execute();
}
