import type { Bilingual } from '#platform/text.ts';

/** What one step did, in the words the page says when it is undone or done again. */
export interface Deed {
  says: Bilingual;
  /** Steps in a row with the same word are one step: a sentence typed letter by letter. */
  merge?: string | undefined;
}

interface Step<T> {
  deed: Deed;
  before: T;
  after: T;
}

/** A document and every change to it in this session: nothing is ever too far back to undo. */
export interface History<T> {
  now: T;
  past: readonly Step<T>[];
  future: readonly Step<T>[];
}

export const begin = <T>(now: T): History<T> => ({ now, past: [], future: [] });

/** Takes a change in. One that changes nothing leaves no step. */
export function change<T>(history: History<T>, after: T, deed: Deed): History<T> {
  if (after === history.now) return history;
  const last = history.past.at(-1);
  if (last && deed.merge !== undefined && last.deed.merge === deed.merge && history.future.length === 0) {
    const step = { deed, before: last.before, after };
    return { now: after, past: [...history.past.slice(0, -1), step], future: [] };
  }
  return { now: after, past: [...history.past, { deed, before: history.now, after }], future: [] };
}

/** Ends a run of merged steps: what is typed next is a step of its own. */
export function settle<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last?.deed.merge === undefined) return history;
  const settled = { ...last, deed: { says: last.deed.says } };
  return { ...history, past: [...history.past.slice(0, -1), settled] };
}

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last) return history;
  return { now: last.before, past: history.past.slice(0, -1), future: [last, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { now: next.after, past: [...history.past, next], future };
}
