import { setImmediate as nextTurn } from 'node:timers/promises';

const TURN_MS = 10;

/** Lets waiting requests be answered between two rows, once a hundredth of a second has gone by. */
export function breather(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN_MS) return;
    await nextTurn();
    began = performance.now();
  };
}
