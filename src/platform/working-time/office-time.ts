import { type CompiledCalendar, effectiveReceipt, hoursOn } from './calendar.ts';
import { MINUTE_MS, dayOf, instantAt, minuteOf } from './local-time.ts';

/** True in office time; the closing minute is still office time. */
export function isWorkingTime(at: Date, calendar: CompiledCalendar): boolean {
  const minute = minuteOf(at.getTime());
  return hoursOn(calendar, dayOf(at.getTime())).spans.some(({ from, to }) => from <= minute && minute <= to);
}

/** `at` itself in office time, else the next opening. Throws `working-time.calendar-exhausted` or `.too-far`. */
export const nextWorkingInstant = (at: Date, calendar: CompiledCalendar): Date =>
  new Date(effectiveReceipt(calendar, at.getTime()));

/** Whole minutes inside shifts from one instant to a later one; 0 when `to` is not later. */
export function workingMinutesBetween(from: Date, to: Date, calendar: CompiledCalendar): number {
  const [start, end] = [from.getTime(), to.getTime()];
  let workedMs = 0;
  for (let day = dayOf(start); instantAt(day, 0) < end; day += 1) {
    for (const span of hoursOn(calendar, day).spans) {
      const worked = Math.min(end, instantAt(day, span.to)) - Math.max(start, instantAt(day, span.from));
      workedMs += Math.max(0, worked);
    }
  }
  return Math.floor(workedMs / MINUTE_MS);
}

/**
 * Working days left, for the colours of a queue: 0 on the due day itself, 1 on the working day before it.
 * Below zero after it: the working days that have begun since. Between a due day and the next working day it stays 0,
 * so whether a thing is overdue is decided by comparing the instants.
 */
export function remainingWorkingDays(now: Date, due: Date, calendar: CompiledCalendar): number {
  const [today, dueDay] = [dayOf(now.getTime()), dayOf(due.getTime())];
  const direction = today <= dueDay ? 1 : -1;
  let days = 0;
  for (let day = Math.min(today, dueDay) + 1; day <= Math.max(today, dueDay); day += 1) {
    if (hoursOn(calendar, day).spans.length > 0) days += direction;
  }
  return days;
}
