import {
  type CompiledCalendar,
  type DayHours,
  closeOf,
  effectiveReceipt,
  hoursOn,
  nextWorkingDay,
  noMoreDays,
} from './calendar.ts';
import { error } from './errors.ts';
import { HOUR_MS, LAST_DAY, dayOf, instantAt, monthsLater } from './local-time.ts';
import { type Standstill, standstillFinder } from './pauses.ts';

export type LimitUnit = 'working_day' | 'day' | 'month' | 'hour';

export const limitUnits: readonly LimitUnit[] = ['working_day', 'day', 'month', 'hour'];

/** A time limit: `n` is a whole number, 1 or more. */
export interface Limit {
  n: number;
  unit: LimitUnit;
}

/** What the count did with one day; the explanation is made from these. */
export type Step =
  | { kind: 'counts'; day: number; ordinal: number; setBy: DayHours['setBy']; isDayOff: boolean }
  | { kind: 'off'; day: number; setBy: DayHours['setBy'] }
  | { kind: 'paused'; day: number }
  | { kind: 'hours'; day: number; countedMs: number; leftMs: number; pausedMs: number }
  | { kind: 'moved'; day: number; to: number };

export type Note = (step: Step) => void;

/** A limit being counted from an effective receipt, over stretches where the clock stands. */
export interface Count {
  calendar: CompiledCalendar;
  limit: Limit;
  standstills: readonly Standstill[];
}

/** Beyond these no date of four digits is left; refused before counting. */
const mostDays = LAST_DAY * 2;
const mostMonths = Math.floor(mostDays / 28);

export function checkLimit({ n, unit }: Limit): void {
  if (!limitUnits.includes(unit)) throw error('bad-unit');
  if (!Number.isInteger(n) || n < 1) throw error('bad-limit');
  const most = { working_day: mostDays, day: mostDays, month: mostMonths, hour: mostDays * 24 }[unit];
  if (n > most) throw error('too-far');
}

/**
 * The instant (ms) at which a limit ends that was received at `received`; undefined while the clock stands for good.
 * The day of receipt does not count (Civil Code 2015, art. 147.2).
 */
export function endOfLimit(count: Count, received: number, note?: Note): number | undefined {
  const start = effectiveReceipt(count.calendar, received);
  if (count.limit.unit === 'hour') return spendHours(count, start, note);
  return countDays({ ...count, limit: inDays(count.limit, start) }, start, note);
}

/**
 * A month ends on the day of the same number, or the last day of the month (Civil Code 2015, art. 148.3): counted from
 * one day it is a number of calendar days, so pauses and days off do to it what they do to those.
 */
export function inDays(limit: Limit, start: number): Limit {
  if (limit.unit !== 'month') return limit;
  const day = dayOf(start);
  return { n: monthsLater(day, limit.n) - day, unit: 'day' };
}

/**
 * Days count only when the clock runs as the office closes. A day off has no close: for calendar days it is looked at when
 * an ordinary day closes (at midnight if the calendar has no ordinary hours).
 */
function countDays({ calendar, limit, standstills }: Count, start: number, note?: Note): number | undefined {
  const standstillAt = standstillFinder(standstills);
  const isWorkingDays = limit.unit === 'working_day';
  const lastDay = isWorkingDays ? calendar.lastDay : LAST_DAY;
  let ordinal = 0;
  for (let day = dayOf(start) + 1; day <= lastDay; day += 1) {
    const hours = hoursOn(calendar, day);
    const close = closeOf(hours);
    const isDayOff = close === undefined;
    if (isDayOff && isWorkingDays) {
      note?.({ kind: 'off', day, setBy: hours.setBy });
      continue;
    }
    const closing = instantAt(day, close ?? calendar.ordinaryClose);
    const standstill = standstillAt(closing);
    if (standstill?.to === Number.POSITIVE_INFINITY) return undefined;
    if (standstill) {
      note?.({ kind: 'paused', day });
      continue;
    }
    ordinal += 1;
    note?.({ kind: 'counts', day, ordinal, setBy: hours.setBy, isDayOff });
    if (ordinal === limit.n) return isDayOff ? moveOffDayOff(calendar, day, note) : closing;
  }
  throw noMoreDays(calendar);
}

/**
 * A limit that ends on a day off ends at the close of the next working day (Civil Code 2015, art. 148.5). It moves once:
 * its days are all counted, so a pause that covers that close does not move it again.
 */
function moveOffDayOff(calendar: CompiledCalendar, day: number, note?: Note): number {
  const to = nextWorkingDay(calendar, day);
  note?.({ kind: 'moved', day, to });
  return instantAt(to, closeOf(hoursOn(calendar, to)) ?? calendar.ordinaryClose);
}

/** Time inside shifts counts; when the last of it ends a shift, the limit ends then and not at the next opening. */
function spendHours({ calendar, limit, standstills }: Count, start: number, note?: Note): number | undefined {
  const spend = spender(standstills, limit.n * HOUR_MS);
  for (let day = dayOf(start); day <= calendar.lastDay; day += 1) {
    const { spans, setBy } = hoursOn(calendar, day);
    if (spans.length === 0) note?.({ kind: 'off', day, setBy });
    const before = { left: spend.leftMs(), paused: spend.pausedMs() };
    let ended: number | undefined;
    for (const { from, to } of spans) {
      ended ??= spend.within(Math.max(instantAt(day, from), start), instantAt(day, to));
    }
    const countedMs = before.left - spend.leftMs();
    const pausedMs = spend.pausedMs() - before.paused;
    if (countedMs + pausedMs > 0) note?.({ kind: 'hours', day, countedMs, leftMs: spend.leftMs(), pausedMs });
    if (ended !== undefined) return ended === Number.POSITIVE_INFINITY ? undefined : ended;
  }
  throw noMoreDays(calendar);
}

/** Takes working time out of a budget, stretch by stretch; `within` answers when the budget ends, Infinity for never. */
function spender(standstills: readonly Standstill[], budgetMs: number) {
  let left = budgetMs;
  let paused = 0;
  let index = 0;
  const within = (opening: number, close: number): number | undefined => {
    for (let now = opening; now < close;) {
      let next = standstills[index];
      while (next && next.to <= now) next = standstills[(index += 1)];
      if (next && next.from <= now) {
        if (next.to === Number.POSITIVE_INFINITY) return next.to;
        const resumed = Math.min(next.to, close);
        paused += resumed - now;
        now = resumed;
        continue;
      }
      const run = Math.min(close, next?.from ?? close) - now;
      const spent = Math.min(run, left);
      left -= spent;
      now += spent;
      if (left === 0) return now;
    }
    return undefined;
  };
  return { within, leftMs: () => left, pausedMs: () => paused };
}
