import type { Db } from '#platform/db.ts';
import type { Shift } from '#platform/working-time.ts';

/** When an office is open: the ordinary week, and the next dates that differ. */
export interface OpeningHours {
  /** Seven rows, Monday first; no shifts means closed. */
  week: { weekday: number; shifts: readonly Shift[] }[];
  /** `YYYY-MM-DD`, soonest first. */
  exceptions: { day: string; kind: 'off' | 'makeup' | 'hours'; shifts: readonly Shift[]; reason: string }[];
}

/** Hours of a working calendar from `on` (`YYYY-MM-DD`); undefined when there is no such calendar. */
export async function openingHours(db: Db, calendarKey: string, on: string): Promise<OpeningHours | undefined> {
  const [calendar, days] = await Promise.all([
    db.selectFrom('registers.calendar').selectAll().where('key', '=', calendarKey).executeTakeFirst(),
    db
      .selectFrom('registers.calendar_day')
      .select(['day', 'kind', 'shifts', 'reason'])
      .where('calendar_key', '=', calendarKey)
      .where('day', '>=', on)
      .orderBy('day')
      .limit(8)
      .execute(),
  ]);
  if (!calendar) return undefined;
  // Shifts were checked by parseCalendar when they were entered; kinds by the table's CHECK.
  const ordinary = calendar.shifts as Shift[];
  const special = calendar.weekday_shifts as Record<string, Shift[]>;
  const shiftsOf = (weekday: number) => special[weekday] ?? (calendar.weekdays.includes(weekday) ? ordinary : []);
  return {
    week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, shifts: shiftsOf(weekday) })),
    exceptions: days.map(({ day, kind, shifts, reason }) => ({
      day,
      kind: kind as OpeningHours['exceptions'][number]['kind'],
      shifts: kind === 'makeup' ? ordinary : ((shifts ?? []) as Shift[]),
      reason,
    })),
  };
}
