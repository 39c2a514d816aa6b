import { type CompiledCalendar, effectiveReceipt } from './calendar.ts';
import { error } from './errors.ts';
import { type Told, type WhyLine, explain } from './explanation.ts';
import { type Count, type Limit, type Note, type Step, checkLimit, endOfLimit } from './limit.ts';
import { type Pause, type PausePolicy, type Standstill, unitePauses } from './pauses.ts';

export interface DueDateInput {
  receivedAt: Date;
  limit: Limit;
  calendar: CompiledCalendar;
  pauses?: readonly Pause[] | undefined;
  /** Needed where there are pauses. */
  policy?: PausePolicy | undefined;
}

/** `dueAt` is null while the clock stands and the limit has not ended before. */
export interface DueDate {
  dueAt: Date | null;
  why: WhyLine[];
}

/**
 * When a limit ends, and why, line by line. Pure: the same ledger, calendar and policy give the same answer for ever.
 * Throws coded `working-time.*` errors.
 */
export function dueDate(input: DueDateInput): DueDate {
  const steps: Step[] = [];
  const told = settle(input, (step) => steps.push(step));
  return { dueAt: asDate(told.dueAt), why: explain({ ...told, steps }, input.limit) };
}

/** The due date alone, for lists that need thousands of them. */
export const dueAt = (input: DueDateInput): Date | null => asDate(settle(input).dueAt);

const asDate = (instant: number | undefined): Date | null => (instant === undefined ? null : new Date(instant));

function settle(input: DueDateInput, note?: Note): Omit<Told, 'steps'> {
  const { calendar, limit, pauses = [], policy } = input;
  const received = input.receivedAt.getTime();
  if (Number.isNaN(received)) throw error('bad-time', { at: 'received_at' });
  checkLimit(limit);
  if (pauses.length > 0 && policy !== 'extend' && policy !== 'restart') throw error('bad-policy');

  const standstills = unitePauses(pauses);
  const told = { received, starts: effectiveReceipt(calendar, received), standstills, restarts: [] };
  if (policy === 'restart') return { ...told, ...restarting({ calendar, limit, standstills }, received, note) };
  return { ...told, dueAt: endOfLimit({ calendar, limit, standstills }, received, note) };
}

/**
 * Each resume counts as a new receipt. A pause that was over before the thing was received changes nothing, and one that
 * starts after the limit has ended does not bring it back to life.
 */
function restarting({ calendar, limit, standstills }: Count, received: number, note?: Note) {
  const restarts: Standstill[] = [];
  const uninterrupted = { calendar, limit, standstills: [] };
  let from = received;
  let idle: Standstill | undefined;
  for (const standstill of standstills) {
    if (standstill.to <= received) continue;
    const end = endOfLimit(uninterrupted, from);
    if (end !== undefined && standstill.from > end) {
      idle = standstill;
      break;
    }
    if (standstill.to === Number.POSITIVE_INFINITY) return { restarts, dueAt: undefined };
    restarts.push(standstill);
    from = standstill.to;
  }
  const starts = effectiveReceipt(calendar, from);
  return { restarts, idle, starts, dueAt: endOfLimit(uninterrupted, from, note) };
}
