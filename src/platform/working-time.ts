/**
 * The legal clock: when a time limit ends by an agency's calendar, and why. Pure, no I/O, local time Asia/Ho_Chi_Minh.
 * Read a calendar once with `compileCalendar` (or check one from outside with `parseCalendar`), then ask `dueDate`.
 */
export type { CompiledCalendar, Shift, WorkingCalendar } from './working-time/calendar.ts';
export { type ParsedCalendar, compileCalendar, parseCalendar } from './working-time/parse-calendar.ts';
export type { Limit, LimitUnit } from './working-time/limit.ts';
export { limitWords } from './working-time/wording.ts';
export type { Pause, PausePolicy } from './working-time/pauses.ts';
export type { WhyKind } from './working-time/counted-days.ts';
export type { WhyLine } from './working-time/explanation.ts';
export { type DueDate, type DueDateInput, dueAt, dueDate } from './working-time/due-date.ts';
export {
  isWorkingTime,
  nextWorkingInstant,
  remainingWorkingDays,
  workingMinutesBetween,
} from './working-time/office-time.ts';
export { type DueDateAnswer, dueDateAnswerer } from './working-time/answer-line.ts';
