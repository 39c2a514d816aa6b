/** One place where two documents differ. */
export interface Difference {
  /** `bundle / form / pages / 2 / title / vi` */
  at: string;
  mine: string;
  theirs: string;
}

const LONGEST = 120;

/** Places where two documents differ, at most `limit`: enough to choose between them. */
export function differences(mine: unknown, theirs: unknown, limit = 40): Difference[] {
  const found: Difference[] = [];
  const walk = (one: unknown, other: unknown, at: string[]): void => {
    if (found.length >= limit || Object.is(one, other)) return;
    if (isBranch(one) && isBranch(other) && Array.isArray(one) === Array.isArray(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) walk(one[key], other[key], [...at, key]);
      return;
    }
    const [left, right] = [shown(one), shown(other)];
    if (left !== right) found.push({ at: at.join(' / '), mine: left, theirs: right });
  };
  walk(mine, theirs, []);
  return found;
}

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
