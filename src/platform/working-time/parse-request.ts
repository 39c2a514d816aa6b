import type { Problem } from '../errors.ts';
import { problem } from './errors.ts';
import { type Limit, type LimitUnit, limitUnits } from './limit.ts';
import { readInstant } from './local-time.ts';
import { isRecord } from './parse-calendar.ts';
import type { Pause, PausePolicy } from './pauses.ts';

/** A due-date question as JSON carries it, without its calendar. */
export interface DueDateRequest {
  id: string | number | null;
  receivedAt: Date;
  limit: Limit;
  pauses: Pause[];
  policy: PausePolicy | undefined;
}

/**
 * Reads `{ id, received_at, limit, pauses, policy }`; times are ISO with an offset. Every problem found is added to
 * `problems`, and the answer means nothing unless there are none.
 */
export function readDueDateRequest(fields: Record<string, unknown>, problems: Problem[]): DueDateRequest {
  const { id = null, received_at, limit, pauses = [], policy } = fields;
  if (id !== null && !isId(id)) problems.push(problem('bad-id', 'id'));
  const read = {
    id: isId(id) ? id : null,
    receivedAt: readTime(received_at, 'received_at', problems),
    limit: readLimit(limit, problems),
    pauses: readPauses(pauses, problems),
    policy: policy === 'extend' || policy === 'restart' ? policy : undefined,
  } satisfies DueDateRequest;
  const isPolicyMissing = policy === undefined || policy === null;
  if (!read.policy && (!isPolicyMissing || read.pauses.length > 0)) problems.push(problem('bad-policy', 'policy'));
  return read;
}

export const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

function readTime(value: unknown, at: string, problems: Problem[]): Date {
  const instant = readInstant(value);
  if (instant === undefined) problems.push(problem('bad-time', at));
  return new Date(instant ?? Number.NaN);
}

function readLimit(value: unknown, problems: Problem[]): Limit {
  const { n, unit } = isRecord(value) ? value : {};
  const isCount = typeof n === 'number' && Number.isInteger(n) && n >= 1;
  if (!isCount) problems.push(problem('bad-limit', 'limit.n'));
  if (!isUnit(unit)) problems.push(problem('bad-unit', 'limit.unit'));
  return { n: isCount ? n : 1, unit: isUnit(unit) ? unit : 'working_day' };
}

const isUnit = (value: unknown): value is LimitUnit => limitUnits.some((unit) => unit === value);

function readPauses(value: unknown, problems: Problem[]): Pause[] {
  if (!Array.isArray(value)) {
    problems.push(problem('bad-pause', 'pauses'));
    return [];
  }
  return value.map((pause: unknown, index) => readPause(pause, `pauses[${index}]`, problems));
}

function readPause(value: unknown, at: string, problems: Problem[]): Pause {
  const never = { from: new Date(Number.NaN), to: null };
  if (!isRecord(value)) {
    problems.push(problem('bad-pause', at));
    return never;
  }
  const { from, to = null } = value;
  const started = readTime(from, `${at}.from`, problems);
  const resumed = to === null ? null : readTime(to, `${at}.to`, problems);
  if (resumed && resumed < started) problems.push(problem('bad-pause', at));
  return { from: started, to: resumed };
}
