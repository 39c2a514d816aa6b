import {
  dueDate,
  type CompiledCalendar,
  type DueDate,
  type Limit,
  type Pause,
  type PausePolicy,
} from '#platform/working-time.ts';
import type { ClockEntry } from './case-store.ts';

export interface ClockRule {
  limit: Limit;
  policy: PausePolicy;
  calendar: CompiledCalendar;
}

/** Due date and its reasons: a pure function of the ledger. Undefined before the clock started. */
export function dueOf(ledger: readonly ClockEntry[], { limit, policy, calendar }: ClockRule): DueDate | undefined {
  const start = ledger.find(({ kind }) => kind === 'start');
  if (!start) return undefined;
  return dueDate({ receivedAt: start.at, limit, calendar, pauses: pausesOf(ledger), policy });
}

/** Each pause runs to the resume that follows it; a stop ends the counting, not the pause. */
export function pausesOf(ledger: readonly ClockEntry[]): Pause[] {
  const pauses: Pause[] = [];
  let open: Pause | undefined;
  for (const { kind, at } of ledger) {
    if (kind === 'pause' && !open) {
      open = { from: at, to: null };
      pauses.push(open);
    } else if (kind === 'resume' && open) {
      open.to = at;
      open = undefined;
    }
  }
  return pauses;
}
