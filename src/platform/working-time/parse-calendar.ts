import type { Problem } from '../errors.ts';
import type { CompiledCalendar, DayHours, Shift, Span, WorkingCalendar } from './calendar.ts';
import { error, problem } from './errors.ts';
import { LAST_DAY, readDay, readMinute } from './local-time.ts';

export type ParsedCalendar = { ok: true; calendar: WorkingCalendar } | { ok: false; problems: Problem[] };

/** Checks a calendar from outside (an import, a form, a command line) and names everything wrong with it at once. */
export function parseCalendar(value: unknown): ParsedCalendar {
  const { problems } = readCalendar(value);
  if (problems.length > 0) return { ok: false, problems };
  // Checked field by field just above; the optional lists may be absent, which means empty.
  const calendar = value as Partial<WorkingCalendar> & Pick<WorkingCalendar, 'shifts' | 'weekdays'>;
  return { ok: true, calendar: { ...calendar, off: calendar.off ?? [], makeup: calendar.makeup ?? [] } };
}

/** Reads a calendar once for repeated use. Throws the first problem as a coded error, with all of them in its detail. */
export function compileCalendar(value: WorkingCalendar): CompiledCalendar {
  const { compiled, problems } = readCalendar(value);
  const [first] = problems;
  if (first) throw error(reasonOf(first), { at: first.at, problems });
  return compiled;
}

// Problems are made from the reasons of this module's own table, so the part after the dot is one of them.
const reasonOf = (found: Problem) => found.code.slice(found.code.indexOf('.') + 1) as Parameters<typeof error>[0];

/** Precedence of the rules for a date: day off, hours set for that date, make-up day, weekday. */
export function readCalendar(value: unknown, at = 'calendar'): { compiled: CompiledCalendar; problems: Problem[] } {
  const problems: Problem[] = [];
  const fields = isRecord(value) ? value : {};
  if (!isRecord(value)) problems.push(problem('bad-calendar', at));

  const ordinary = readShifts(fields['shifts'], `${at}.shifts`, problems);
  const weekly = readWeek(fields, ordinary, { at, problems });
  const dates = new Map<number, DayHours>();
  for (const day of readDays(fields['makeup'], `${at}.makeup`, problems)) {
    dates.set(day, { spans: ordinary, setBy: 'makeup' });
  }
  for (const [date, shifts] of entries(fields['date_shifts'], `${at}.date_shifts`, problems)) {
    const where = `${at}.date_shifts.${date}`;
    const day = readDay(date);
    const spans = readShifts(shifts, where, problems);
    if (day === undefined) problems.push(problem('bad-date', where));
    else dates.set(day, { spans, setBy: 'date' });
  }
  for (const day of readDays(fields['off'], `${at}.off`, problems)) dates.set(day, { spans: [], setBy: 'off' });

  const compiled = { weekly, dates, ordinaryClose: ordinary.at(-1)?.to ?? 24 * 60, lastDay: lastDayOf(weekly, dates) };
  if (problems.length === 0 && compiled.lastDay === Number.NEGATIVE_INFINITY)
    problems.push(problem('no-working-time', at));
  return { compiled, problems };
}

function lastDayOf(weekly: readonly DayHours[], dates: ReadonlyMap<number, DayHours>): number {
  if (weekly.some((hours) => hours.spans.length > 0)) return LAST_DAY;
  let last = Number.NEGATIVE_INFINITY;
  for (const [day, hours] of dates) if (hours.spans.length > 0 && day > last) last = day;
  return last;
}

function readWeek(
  fields: Record<string, unknown>,
  ordinary: readonly Span[],
  { at, problems }: { at: string; problems: Problem[] },
): DayHours[] {
  const week: DayHours[] = Array.from({ length: 7 }, () => ({ spans: [], setBy: 'weekday' }));
  const { weekdays } = fields;
  if (!Array.isArray(weekdays)) problems.push(problem('bad-weekday', `${at}.weekdays`));
  for (const [index, weekday] of (Array.isArray(weekdays) ? weekdays : []).entries()) {
    if (Number.isInteger(weekday) && weekday >= 1 && weekday <= 7)
      week[weekday - 1] = { spans: ordinary, setBy: 'weekday' };
    else problems.push(problem('bad-weekday', `${at}.weekdays[${index}]`));
  }
  for (const [key, shifts] of entries(fields['weekday_shifts'], `${at}.weekday_shifts`, problems)) {
    const where = `${at}.weekday_shifts.${key}`;
    const spans = readShifts(shifts, where, problems);
    if (/^[1-7]$/.test(key)) week[Number(key) - 1] = { spans, setBy: 'weekday' };
    else problems.push(problem('bad-weekday', where));
  }
  return week;
}

function readShifts(value: unknown, at: string, problems: Problem[]): Span[] {
  if (!Array.isArray(value)) {
    problems.push(problem('bad-shift', at));
    return [];
  }
  const spans: Span[] = [];
  for (const [index, shift] of value.entries()) {
    const span = readShift(shift);
    const before = spans.at(-1);
    if (!span) problems.push(problem('bad-shift', `${at}[${index}]`));
    else if (span.to <= span.from) problems.push(problem('shift-past-midnight', `${at}[${index}]`));
    else if (before && span.from < before.to) problems.push(problem('shifts-out-of-order', `${at}[${index}]`));
    else spans.push(span);
  }
  return spans;
}

function readShift(value: unknown): Span | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [from, to] = value as unknown as Shift; // two elements of unknown type, read as text by readMinute
  const [start, end] = [readMinute(from), readMinute(to)];
  return start === undefined || end === undefined ? undefined : { from: start, to: end };
}

function readDays(value: unknown, at: string, problems: Problem[]): number[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push(problem('bad-calendar', at));
    return [];
  }
  const days: number[] = [];
  for (const [index, text] of value.entries()) {
    const day = readDay(text);
    if (day === undefined) problems.push(problem('bad-date', `${at}[${index}]`));
    else days.push(day);
  }
  return days;
}

function entries(value: unknown, at: string, problems: Problem[]): [string, unknown][] {
  if (value === undefined) return [];
  if (isRecord(value)) return Object.entries(value);
  problems.push(problem('bad-calendar', at));
  return [];
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
