import type { Db } from '#platform/db.ts';
import { keeping } from '#platform/keep.ts';
import { compileCalendar, type CompiledCalendar, type Shift } from '#platform/working-time.ts';
import { error } from './errors.ts';

/** Compiled calendars are pure values of (key, revision); keeping them saves reading a hundred rows a filing. */
const compiled = new Map<string, { revision: number; calendar: CompiledCalendar }>();

/** Whether a calendar has changed is asked once in two seconds, not for every date on a page. */
const calendarRow = keeping(2000, (db, key) =>
  db.selectFrom('registers.calendar').selectAll().where('key', '=', key).executeTakeFirst(),
);

/** The working calendar an agency counts by. Throws `registers.no-calendar`. */
export async function workingCalendar(db: Db, key: string): Promise<CompiledCalendar> {
  const row = await calendarRow(db, key);
  if (!row) throw error('no-calendar', { key });
  const kept = compiled.get(key);
  if (kept?.revision === row.revision) return kept.calendar;

  const days = await db
    .selectFrom('registers.calendar_day')
    .select(['day', 'kind', 'shifts'])
    .where('calendar_key', '=', key)
    .execute();
  const of = (kind: string) => days.filter((day) => day.kind === kind).map(({ day }) => day);
  const calendar = compileCalendar({
    // Shifts were checked by parseCalendar when they were entered.
    shifts: row.shifts as Shift[],
    weekdays: row.weekdays,
    weekday_shifts: row.weekday_shifts as Record<string, Shift[]>,
    off: of('off'),
    makeup: of('makeup'),
    date_shifts: Object.fromEntries(
      days.filter(({ kind }) => kind === 'hours').map(({ day, shifts }) => [day, shifts as Shift[]]),
    ),
  });
  compiled.set(key, { revision: row.revision, calendar });
  return calendar;
}
