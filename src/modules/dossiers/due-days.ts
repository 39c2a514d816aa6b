import type { WhyLine } from '#platform/working-time.ts';
import type { DayKind, DueDay } from '#web/components.ts';

/** Longer spans are told in words only. */
const MOST_DAYS = 70;
const DAY_MS = 86_400_000;

const kindOf: Partial<Record<WhyLine['kind'], DayKind>> = {
  counts: 'counts',
  off: 'off',
  paused: 'paused',
  moved: 'off',
};

/** The explanation of a due date as a calendar: every day from receipt to the end. Empty where a strip would not help. */
export function dueDays(why: readonly WhyLine[]): DueDay[] {
  const [first, last] = [why[0], why.at(-1)];
  if (!first || last?.kind !== 'due') return [];
  const days = daysBetween(first.on, last.on);
  let counted = 0;
  return days.map((on): DueDay => {
    const kind = kindOn(why, on);
    if (kind === 'counts') counted += 1;
    const label = kind === 'counts' ? String(counted) : undefined;
    if (on === last.on) return { on, kind: 'due', label };
    return on === first.on && kind !== 'counts' ? { on, kind: 'receipt' } : { on, kind, label };
  });
}

/** The last thing said of a day decides: a restart puts a new count over an old one. */
function kindOn(why: readonly WhyLine[], on: string): DayKind {
  const line = why.findLast(({ on: from, until, kind }) => kindOf[kind] && from <= on && on <= (until ?? from));
  return (line && kindOf[line.kind]) ?? 'plain';
}

/** Both included; none when there are too many. */
function daysBetween(from: string, to: string): string[] {
  const [start, end] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  const count = Math.round((end - start) / DAY_MS) + 1;
  if (count > MOST_DAYS) return [];
  return Array.from({ length: count }, (_, n) => new Date(start + n * DAY_MS).toISOString().slice(0, 10));
}
