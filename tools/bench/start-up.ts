import { rmSync } from 'node:fs';
import { startThrowawayInstance, newDataFolder } from '#platform/testing/instance.ts';

/** Seconds from starting the program to answering: with an empty data folder (database made, sample loaded), and again on the same. */
export async function measureStartUp({ quick }: { quick: boolean }) {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    const varDir = newDataFolder();
    for (const times of [cold, warm]) {
      const instance = await startThrowawayInstance({ varDir });
      times.push(instance.startedInMs);
      await instance.stop();
    }
    rmSync(varDir, { recursive: true, force: true });
  }
  return { coldMs: middle(cold), warmMs: middle(warm), aim: { coldMs: 10_000, warmMs: 4000 } };
}

const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
