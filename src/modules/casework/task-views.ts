import { sql, type RawBuilder } from 'kysely';
import { getVersion } from '#modules/procedures';
import { ZONE_OFFSET_MS } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { isId } from '#platform/ids.ts';
import { foldVietnamese, type Bilingual } from '#platform/text.ts';
import { deskRows, type Desk } from './desks.ts';
import type { StepAction } from '#modules/processes';

/** Which part of an officer's work is shown. */
export const queues = ['all', 'mine', 'unassigned', 'waiting', 'done'] as const;
export type Queue = (typeof queues)[number];

/** By the dossier's due date: over, today, within two working days, later, no limit. */
export const dueColours = ['overdue', 'today', 'soon', 'later', 'none'] as const;
export type DueColour = (typeof dueColours)[number];

/** A line of a list of work. */
export interface TaskLine {
  id: string;
  dossierCode: string;
  procedureName: Bilingual;
  applicantName: string;
  action: StepAction;
  agencyId: string;
  openedAt: Date;
  stepDueAt: Date | null;
  dueAt: Date | null;
  endedAt: Date | null;
  outcome: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
}

export interface QueueAsk {
  desks: readonly Desk[];
  officerId: string;
  now: Date;
  queue: Queue;
  due?: DueColour | undefined;
  /** What was typed; unaccented or not. Results of a search have no second page: the words narrow it. */
  q?: string | undefined;
  /** Id of the last line seen. */
  after?: string | undefined;
  /** Lines a page. */
  limit?: number | undefined;
}

export interface QueuePage {
  lines: TaskLine[];
  /** Cursor of the next page. */
  next: string | undefined;
}

const LINES = 50;

/**
 * A page of work: by due date, without limit last. Each desk is read by its own index range and stops after a page, so
 * the time does not depend on how much work there is.
 */
export async function listTasks(db: Db, ask: QueueAsk): Promise<QueuePage> {
  const words = foldVietnamese(ask.q ?? '');
  const cursor = ask.after && words === '' ? await cursorAt(db, ask) : undefined;
  const picked = words === '' ? await pick(db, ask, cursor) : await search(db, ask, words);
  const lines = await Promise.all(picked.slice(0, ask.limit ?? LINES).map((row) => toLine(db, row)));
  return { lines, next: picked.length > lines.length && words === '' ? lines.at(-1)?.id : undefined };
}

interface Cursor {
  id: string;
  /** The sort key of that line as PostgreSQL writes it, with microseconds; null where it has none. */
  at: string | null;
}

async function cursorAt(db: Db, { after, queue }: QueueAsk): Promise<Cursor | undefined> {
  if (!isId(after)) return undefined;
  const { rows } =
    await sql<Cursor>`select id, ${sql.ref(orderOf(queue))}::text as at from casework.task where id = ${after}`.execute(
      db,
    );
  return rows[0];
}

const orderOf = (queue: Queue): string =>
  queue === 'waiting' ? 'opened_at' : queue === 'done' ? 'ended_at' : 'due_at';

async function pick(db: Db, ask: QueueAsk, cursor: Cursor | undefined): Promise<Row[]> {
  const { queue, officerId, due } = ask;
  if (queue === 'done')
    return rowsOf(
      db,
      ask,
      sql`select id, ended_at as at from casework.task
    where ended_by = ${officerId} and state = 'done' ${cursor ? sql`and (ended_at, id) < (${cursor.at}::timestamptz, ${cursor.id})` : sql``}
    order by ended_at desc, id desc limit ${most(ask)}`,
      sql`p.at desc, p.id desc`,
    );
  if (queue === 'waiting')
    return rowsOf(
      db,
      ask,
      sql`select t.id, t.opened_at as at ${fromDesks(ask)} cross join lateral (
    select id, opened_at from casework.task where agency_id = d.agency_id and role = d.role and state = 'paused'
      ${cursor ? sql`and (opened_at, id) > (${cursor.at}::timestamptz, ${cursor.id})` : sql``}
    order by opened_at, id limit ${most(ask)}) t`,
      sql`p.at, p.id`,
    );
  const noLimit = due === undefined || due === 'none';
  const limited = due !== 'none' && cursor?.at !== null;
  // Two index ranges a desk: what has a limit, then what has none. One range over both would need "nulls last" in a row comparison.
  return rowsOf(
    db,
    ask,
    sql`select t.id, t.due_at as at ${fromDesks(ask)} cross join lateral (
      select id, due_at from casework.task where ${openAt(ask)} and due_at is not null and ${limited} ${within(ask)}
        ${cursor?.at ? sql`and (due_at, id) > (${cursor.at}::timestamptz, ${cursor.id})` : sql``}
      order by due_at, id limit ${most(ask)}) t
    union all select t.id, null ${fromDesks(ask)} cross join lateral (
      select id from casework.task where ${openAt(ask)} and due_at is null and ${noLimit}
        ${cursor && cursor.at === null ? sql`and id > ${cursor.id}` : sql``}
      order by id limit ${most(ask)}) t`,
    sql`p.at nulls last, p.id`,
  );
}

type Sql = RawBuilder<unknown>;

/** Desks as rows; PostgreSQL goes through them one by one. An officer's own work is found by its owner. */
function fromDesks({ desks, queue }: QueueAsk): Sql {
  const seats = queue === 'mine' ? desks.slice(0, 1) : desks;
  return sql`from ${deskRows(seats)}`;
}

function openAt({ queue, officerId }: QueueAsk): Sql {
  if (queue === 'mine') return sql`assignee_id = ${officerId} and state = 'open'`;
  const free = queue === 'unassigned' ? sql`and assignee_id is null` : sql``;
  return sql`agency_id = d.agency_id and role = d.role and state = 'open' ${free}`;
}

function within({ due, now }: QueueAsk): Sql {
  const tonight = endOfDay(now);
  if (due === 'overdue') return sql`and due_at < ${now}`;
  if (due === 'today') return sql`and due_at >= ${now} and due_at < ${tonight}`;
  if (due === 'soon') return sql`and due_at >= ${tonight} and due_at <= d.soon_until`;
  if (due === 'later') return sql`and due_at >= ${tonight} and due_at > d.soon_until`;
  return sql``;
}

/** Local midnight that ends the day. */
export function endOfDay(now: Date): Date {
  const day = 86_400_000;
  return new Date((Math.floor((now.getTime() + ZONE_OFFSET_MS) / day) + 1) * day - ZONE_OFFSET_MS);
}

/** PostgreSQL decides anew each time whether the words or the desk narrow more: a kept plan would be wrong half the time. */
function search(db: Db, ask: QueueAsk, words: string): Promise<Row[]> {
  const states = { waiting: ['paused'], done: ['done'] }[ask.queue as string] ?? ['open'];
  const patterns = words.split(' ').map((word) => `%${word}%`);
  const mine = ask.queue === 'mine' ? sql`and t.assignee_id = ${ask.officerId}` : sql``;
  const byMe = ask.queue === 'done' ? sql`and t.ended_by = ${ask.officerId}` : sql``;
  const free = ask.queue === 'unassigned' ? sql`and t.assignee_id is null` : sql``;
  return rowsOf(
    db,
    ask,
    sql`select t.id, t.due_at as at ${fromDesks({ ...ask, queue: 'all' })}
    join casework.task t on t.agency_id = d.agency_id and t.role = d.role and t.state = any(${states}) ${mine} ${byMe} ${free}
    join casework.run r on r.dossier_id = t.dossier_id and r.search_text like all(${patterns}::text[])
    where true ${within(ask)} ${ask.due === 'none' ? sql`and t.due_at is null` : sql``}
    order by t.due_at nulls last, t.id limit ${most(ask)} /* plan anew */`,
    sql`p.at nulls last, p.id`,
  );
}

interface Row {
  id: string;
  dossier_code: string;
  procedure_name: string;
  applicant_name: string;
  action: string;
  agency_id: string;
  opened_at: Date;
  step_due_at: Date | null;
  due_at: Date | null;
  ended_at: Date | null;
  outcome: string | null;
  assignee_id: string | null;
  assignee_name: string | null;
  version_id: string;
}

/** One more than is shown tells whether there is a next page. */
const most = ({ limit = LINES }: QueueAsk): number => limit + 1;

async function rowsOf(db: Db, ask: QueueAsk, picked: Sql, order: Sql): Promise<Row[]> {
  const { rows } = await sql<Row>`with p as materialized (${picked})
    select t.id, t.dossier_code, t.procedure_name, t.applicant_name, t.action, t.agency_id, t.opened_at, t.step_due_at, t.due_at,
      t.ended_at, t.outcome, t.assignee_id, t.assignee_name, r.version_id
    from (select * from p order by ${order} limit ${most(ask)}) p
    join casework.task t on t.id = p.id join casework.run r on r.dossier_id = t.dossier_id order by ${order}`.execute(
    db,
  );
  return rows;
}

async function toLine(db: Db, row: Row): Promise<TaskLine> {
  const { bundle } = await getVersion(db, row.version_id);
  return {
    id: row.id,
    dossierCode: row.dossier_code,
    procedureName: { vi: row.procedure_name, en: bundle.everydayName.en },
    applicantName: row.applicant_name,
    // Written from a checked process graph.
    action: row.action as StepAction,
    agencyId: row.agency_id,
    openedAt: row.opened_at,
    stepDueAt: row.step_due_at,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name,
  };
}
