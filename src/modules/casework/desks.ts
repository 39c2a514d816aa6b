import { sql, type RawBuilder } from 'kysely';
import { getAgency, workingCalendar, type Agency } from '#modules/registers';
import type { Actor, RoleName } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import { dueAt } from '#platform/working-time.ts';

/** A place an officer works at: one role in one agency. */
export interface Desk {
  role: RoleName;
  agency: Agency;
  /** Close of the second working day from now: what is due until then is close. */
  soonUntil: Date;
}

/**
 * Desks as rows `d (agency_id, role, soon_until)`, for lists that go through them one by one. As JSON and not as arrays:
 * PostgreSQL guesses from an array's length that planning anew pays, and then plans at every look.
 */
export const deskRows = (desks: readonly Desk[]): RawBuilder<unknown> => {
  const rows = desks.map(({ agency, role, soonUntil }) => ({ agency_id: agency.id, role, soon_until: soonUntil }));
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as d (agency_id uuid, role text, soon_until timestamptz)`;
};

interface Kept {
  agency: Agency;
  soonUntil: Date;
  /** The minute it was read in. */
  minute: number;
}

/** Directory and calendars change a few times a year, lists are read all day: an agency is looked up once a minute. */
const kept = new Map<string, Promise<Kept>>();

/** The desks of an officer, roles of work only. */
export async function desksOf(db: Db, actor: Actor, now: Date): Promise<Desk[]> {
  const held = actor.roles.filter(({ role }) => role !== 'administrator');
  return Promise.all(
    held.map(async ({ role, agencyId }) => {
      const { agency, soonUntil } = await place(db, agencyId, now);
      return { role, agency, soonUntil };
    }),
  );
}

function place(db: Db, agencyId: string, now: Date): Promise<Kept> {
  const minute = Math.floor(now.getTime() / 60_000);
  const key = `${agencyId}/${minute}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size > 500) kept.clear();
  const fresh = read(db, agencyId, { now, minute });
  kept.set(key, fresh);
  fresh.catch(() => kept.delete(key));
  return fresh;
}

async function read(db: Db, agencyId: string, { now, minute }: { now: Date; minute: number }): Promise<Kept> {
  const agency = await getAgency(db, agencyId);
  const calendar = await workingCalendar(db, agency.calendarKey);
  const soonUntil = dueAt({ receivedAt: now, limit: { n: 2, unit: 'working_day' }, calendar }) ?? now;
  return { agency, soonUntil, minute };
}
