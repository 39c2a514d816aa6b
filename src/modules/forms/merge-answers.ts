import { createHash } from 'node:crypto';
import type { Answer, Answers } from './form-definition.ts';

/** What an open page was shown: a fingerprint of each answer, carried by its form. */
export type Shown = Record<string, string>;
/** Which open page last changed each answer. */
export type Sources = Record<string, string>;

export interface Merge {
  answers: Answers;
  sources: Sources;
  /** Questions answered differently here and elsewhere since the page was opened: the stored answer stays until confirmed. */
  conflicts: string[];
}

interface Saving {
  stored: Answers;
  sources: Sources;
  posted: Answers;
  shown: Shown;
  /** Random name of the open page that posts. */
  from: string;
}

/**
 * Puts posted answers into the draft one by one. A page opened long ago does not undo what was answered elsewhere
 * meanwhile: an answer it did not change is left alone, one both changed is reported and nothing is overwritten.
 */
export function mergeAnswers({ stored, sources, posted, shown, from }: Saving): Merge {
  const merge: Merge = { answers: { ...stored }, sources: { ...sources }, conflicts: [] };
  for (const [key, answer] of Object.entries(posted)) {
    const now = fingerprint(stored[key]);
    const mine = fingerprint(answer);
    if (mine === now) continue;
    const before = shown[key] ?? now;
    const movedElsewhere = now !== before && sources[key] !== from;
    if (movedElsewhere && mine === before) continue;
    if (movedElsewhere) merge.conflicts.push(key);
    else {
      merge.answers[key] = answer;
      merge.sources[key] = from;
    }
  }
  return merge;
}

/** Short enough for a hidden field; '' for what is not answered. */
export function fingerprint(answer: Answer | undefined): string {
  if (answer === undefined || answer === null || answer === '') return '';
  return createHash('sha256')
    .update(JSON.stringify(inOneOrder(answer)))
    .digest('base64url')
    .slice(0, 8);
}

/** A stored row comes back with its cells in another order. */
const inOneOrder = (answer: NonNullable<Answer>): unknown =>
  Array.isArray(answer)
    ? answer.map((row) => Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : answer;

export const shownOf = (answers: Answers, keys: readonly string[]): string =>
  keys.map((key) => `${key}:${fingerprint(answers[key])}`).join(' ');

/** Reads what `shownOf` wrote; anything else is ignored. */
export function readShown(written: unknown): Shown {
  if (typeof written !== 'string' || written.length > 20_000) return {};
  const pairs = written.split(' ').map((pair) => pair.split(':'));
  return Object.fromEntries(pairs.flatMap(([key, mark]) => (key && mark !== undefined ? [[key, mark]] : [])));
}
