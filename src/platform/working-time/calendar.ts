import { error } from './errors.ts';
import { LAST_DAY, instantAt, isoDay, minuteOf, dayOf, weekdayOf } from './local-time.ts';

/** From and to, local `HH:MM`, on one day. */
export type Shift = readonly [from: string, to: string];

/**
 * Working hours of an agency as people enter them: data with its own validity, never constants.
 * `weekdays` 1 = Monday … 7 = Sunday; dates are `YYYY-MM-DD`. Lists of shifts are in order and do not overlap.
 */
export interface WorkingCalendar {
  /** Ordinary hours of a working day. */
  shifts: readonly Shift[];
  weekdays: readonly number[];
  /** Days off: public holidays (Labour Code 2019, art. 112), their compensating days, swaps by yearly notice. */
  off: readonly string[];
  /** Days worked to make up for a swap; ordinary hours, whatever the weekday. */
  makeup: readonly string[];
  /** Other hours for a weekday, such as Saturday morning: `{ "6": [["07:00","11:30"]] }`. */
  weekday_shifts?: Readonly<Record<string, readonly Shift[]>> | undefined;
  /** Hours set for one date; an empty list closes the office. */
  date_shifts?: Readonly<Record<string, readonly Shift[]>> | undefined;
}

/** Minutes of the local day, `from` included, `to` not counted but still office time. */
export interface Span {
  from: number;
  to: number;
}

/** The hours of one date and which rule set them. No spans: not a working day. */
export interface DayHours {
  spans: readonly Span[];
  setBy: 'off' | 'date' | 'makeup' | 'weekday';
}

/** A calendar read once, for cheap repeated use. Made by `compileCalendar`. */
export interface CompiledCalendar {
  /** Index 0 = Monday. */
  weekly: readonly DayHours[];
  dates: ReadonlyMap<number, DayHours>;
  /** Minute at which an ordinary day closes: where a day without shifts is looked at. */
  ordinaryClose: number;
  /** No working day exists after this one. */
  lastDay: number;
}

const neverOpen: DayHours = { spans: [], setBy: 'weekday' };

/** A half day is a working day like any other: it has at least one shift. */
export const hoursOn = (calendar: CompiledCalendar, day: number): DayHours =>
  calendar.dates.get(day) ?? calendar.weekly[weekdayOf(day) - 1] ?? neverOpen;

/** The office closes at the end of the last shift; undefined on a day off. */
export const closeOf = (hours: DayHours): number | undefined => hours.spans.at(-1)?.to;

/** The first working day after `day`. Throws `working-time.calendar-exhausted` or `.too-far`. */
export function nextWorkingDay(calendar: CompiledCalendar, day: number): number {
  for (let next = day + 1; next <= calendar.lastDay; next += 1) {
    if (hoursOn(calendar, next).spans.length > 0) return next;
  }
  throw noMoreDays(calendar);
}

export const noMoreDays = (calendar: CompiledCalendar) =>
  calendar.lastDay >= LAST_DAY ? error('too-far') : error('calendar-exhausted', { after: isoDay(calendar.lastDay) });

/**
 * When a thing that comes in at `instant` counts as received: at once in office time, the closing minute included;
 * otherwise at the opening of the next working period, which after lunch is still the same day.
 */
export function effectiveReceipt(calendar: CompiledCalendar, instant: number): number {
  const day = dayOf(instant);
  const minute = minuteOf(instant);
  for (const { from, to } of hoursOn(calendar, day).spans) {
    if (minute <= to) return minute >= from ? instant : instantAt(day, from);
  }
  const next = nextWorkingDay(calendar, day);
  return instantAt(next, hoursOn(calendar, next).spans[0]?.from ?? 0);
}
