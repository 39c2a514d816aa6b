import type { StepLimit } from './graph.ts';

export interface StepShares {
  intake?: StepLimit;
  examine?: StepLimit;
  handle?: StepLimit;
  approve?: StepLimit;
  return?: StepLimit;
}

const hoursADay = 8;
/** The shortest month, so that the steps fit into any. */
const daysAMonth = 28;

/**
 * Shares a procedure's legal time out to its steps; the sum never exceeds it. Intake takes at most 8 working hours,
 * the return half of that, the leader a fifth; handling has the rest, of which a joint examination takes half.
 * Limits that make whole days are written in days of the legal time's own kind, the others in working hours.
 */
export function shareOut(legal: StepLimit, shape: 'standard' | 'joint'): StepShares {
  const total = legal.n * hoursIn[legal.unit];
  const intake = Math.max(1, Math.min(hoursADay, Math.floor(total / 8)));
  const giveBack = Math.max(1, Math.min(hoursADay / 2, Math.floor(total / 16)));
  const approve = wholeDays(Math.max(1, Math.floor(total / 5)));
  const work = Math.max(1, total - intake - giveBack - approve);
  const examine = shape === 'joint' ? wholeDays(Math.max(1, Math.floor(work / 2))) : 0;
  const write = (hours: number): StepLimit => inUnits(hours, legal.unit);
  return {
    intake: { n: intake, unit: 'hour' },
    ...(examine > 0 ? { examine: write(examine) } : {}),
    handle: write(wholeDays(Math.max(1, work - examine))),
    approve: write(approve),
    return: { n: giveBack, unit: 'hour' },
  };
}

const hoursIn = { hour: 1, working_day: hoursADay, day: hoursADay, month: daysAMonth * hoursADay } as const;

/** From two days on, a limit is a number of whole days: people plan in days. */
const wholeDays = (hours: number): number =>
  hours >= 2 * hoursADay ? Math.floor(hours / hoursADay) * hoursADay : hours;

function inUnits(hours: number, legal: StepLimit['unit']): StepLimit {
  if (hours < 2 * hoursADay) return { n: hours, unit: 'hour' };
  return { n: hours / hoursADay, unit: legal === 'day' || legal === 'month' ? 'day' : 'working_day' };
}
