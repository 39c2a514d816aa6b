import { error } from './errors.ts';

/** The clock stands from `from` (included) to `to` (not included); null while it still stands. */
export interface Pause {
  from: Date;
  to: Date | null;
}

/**
 * What a pause does to the limit, a policy of the procedure version. `restart`: the limit counts again from the beginning
 * once the dossier is complete (Circular 01/2018/TT-VPCP, art. 19). `extend`: only the waiting is taken out, as many
 * offices do in practice.
 */
export type PausePolicy = 'extend' | 'restart';

/** A stretch during which the clock stands, in milliseconds since the epoch; `to` is Infinity while it still stands. */
export interface Standstill {
  from: number;
  to: number;
}

/** Pauses in any order, overlapping or touching, as separate stretches in order of time. */
export function unitePauses(pauses: readonly Pause[]): Standstill[] {
  const sorted = pauses.map(standstillOf).sort((a, b) => a.from - b.from || a.to - b.to);
  const united: Standstill[] = [];
  for (const next of sorted) {
    const last = united.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else united.push(next);
  }
  return united;
}

function standstillOf(pause: Pause, index: number): Standstill {
  const from = pause.from.getTime();
  const to = pause.to === null ? Number.POSITIVE_INFINITY : pause.to.getTime();
  if (Number.isNaN(from) || Number.isNaN(to)) throw error('bad-time', { at: `pauses[${index}]` });
  if (to < from) throw error('bad-pause', { at: `pauses[${index}]` });
  return { from, to };
}

/** Finds the stretch that covers an instant; to be asked for instants in ascending order. */
export function standstillFinder(stretches: readonly Standstill[]): (instant: number) => Standstill | undefined {
  let index = 0;
  return (instant) => {
    let current = stretches[index];
    while (current && current.to <= instant) current = stretches[(index += 1)];
    return current && current.from <= instant ? current : undefined;
  };
}
