import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { deskRows, type Desk } from './desks.ts';
import { endOfDay, type DueColour } from './task-views.ts';

export type QueueCounts = Record<DueColour | 'mine' | 'waiting', number>;

/** Counting stops here: nobody reads beyond "999+", and a list of any length costs the same. */
export const MOST_COUNTED = 1000;

/** How much work lies at the officer's desks by due colour, how much is theirs, how much waits for applicants. */
export async function countQueue(
  db: Db,
  { desks, officerId, now }: { desks: readonly Desk[]; officerId: string; now: Date },
): Promise<QueueCounts> {
  const tonight = endOfDay(now);
  const open = sql`from casework.task where agency_id = d.agency_id and role = d.role and state = 'open'`;
  const counted = (from: ReturnType<typeof sql>) =>
    sql`(select count(*) from (select 1 ${from} limit ${MOST_COUNTED}) as counted)`;
  const { rows } = await sql<QueueCounts>`
    select coalesce(sum(c.overdue), 0)::int as overdue, coalesce(sum(c.today), 0)::int as today, coalesce(sum(c.soon), 0)::int as soon,
      coalesce(sum(c.later), 0)::int as later, coalesce(sum(c.none), 0)::int as none, coalesce(sum(c.waiting), 0)::int as waiting,
      (select count(*) from (select 1 from casework.task where assignee_id = ${officerId} and state = 'open' limit ${MOST_COUNTED}) as counted)::int as mine
    from ${deskRows(desks)} cross join lateral (select
      ${counted(sql`${open} and due_at < ${now}`)} as overdue,
      ${counted(sql`${open} and due_at >= ${now} and due_at < ${tonight}`)} as today,
      ${counted(sql`${open} and due_at >= ${tonight} and due_at <= d.soon_until`)} as soon,
      ${counted(sql`${open} and due_at >= ${tonight} and due_at > d.soon_until`)} as later,
      ${counted(sql`${open} and due_at is null`)} as none,
      ${counted(sql`from casework.task where agency_id = d.agency_id and role = d.role and state = 'paused'`)} as waiting
    ) c`.execute(db);
  return rows[0] ?? { overdue: 0, today: 0, soon: 0, later: 0, none: 0, mine: 0, waiting: 0 };
}
