import type { Answer } from '#modules/forms';
import { isAppError } from '#platform/errors.ts';
import { compileFeel, type FeelValue } from '#platform/feel.ts';
import { feelSlips } from './feel-slips.ts';

export type Value = NonNullable<Answer>;
export type Values = Readonly<Record<string, Value>>;

/** Values of the variables of one rule that tell it from a slip, and what the rule answers then. */
export interface Telling {
  values: Values;
  answer: FeelValue;
}

const MOST_TRIES = 96;
const MOST_SLIPS = 80;
/** Characters of rules evaluated for one rule: one longer than people write gets fewer tries, so that nobody waits for it. */
const EFFORT = 500_000;
const remembered = new Map<string, readonly Telling[]>();
const KEPT = 2_000;

/**
 * Few sets of values that together tell the rule from every slip that can be told, each answer of a condition among them.
 * @param candidates values worth trying for each variable the rule may name
 */
export function tellingValues(
  rule: string,
  candidates: Readonly<Record<string, readonly Value[]>>,
): readonly Telling[] {
  const named = Object.entries(candidates).filter(([name]) =>
    new RegExp(`(?<![\\w"])${name}(?![\\w"])`, 'u').test(rule),
  );
  const key = JSON.stringify([rule, named]);
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= KEPT) remembered.delete(remembered.keys().next().value ?? '');
  const telling = choose(rule, combinations(named, triesFor(rule)));
  remembered.set(key, telling);
  return telling;
}

const slipsFor = (rule: string, tries: number): number =>
  Math.max(6, Math.min(MOST_SLIPS, Math.floor(EFFORT / rule.length / Math.max(1, tries))));

/** What is left where a condition is forgotten, never holds, or a quantity is taken for once or never. */
const lost = ['true', 'false', '1', '0'];

/** A fee due once where it is due so many times. */
const onlyOnce = (rule: string): string => rule.replace(/ then .* else 0$/s, ' then 1 else 0');

function choose(rule: string, tries: readonly Values[]): Telling[] {
  const answers = tries.map((values) => answerOf(rule, values));
  const slips = [...thinned(feelSlips(rule), slipsFor(rule, tries.length)), ...lost, onlyOnce(rule)].filter(
    (slip) => slip !== rule,
  );
  // Which tries tell each slip; a slip that none tells is the same rule in other words.
  const untold = slips.map((slip) =>
    tries.flatMap((values, place) => (same(answerOf(slip, values), answers[place]) ? [] : [place])),
  );
  const chosen: number[] = [];
  for (let left = untold.filter((places) => places.length > 0); left.length > 0;) {
    const best = mostFrequent(left.flat());
    chosen.push(best);
    left = left.filter((places) => !places.includes(best));
  }
  for (const wanted of [true, false]) {
    const place = answers.indexOf(wanted);
    if (place >= 0 && !chosen.some((one) => answers[one] === wanted)) chosen.push(place);
  }
  if (chosen.length === 0 && tries.length > 0) chosen.push(0);
  return chosen.map((place) => ({ values: tries[place] ?? {}, answer: answers[place] ?? null }));
}

/** A slip that cannot even be read, or fails, answers nothing. */
function answerOf(rule: string, values: Values): FeelValue {
  try {
    return compileFeel(rule)(values);
  } catch (cause) {
    if (isAppError(cause)) return null;
    throw cause;
  }
}

/** What is not true is false for a condition, whatever else it is. */
const same = (a: FeelValue, b: FeelValue | undefined): boolean =>
  typeof a === 'boolean' || typeof b === 'boolean' ? (a === true) === (b === true) : a === b;

function mostFrequent(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  let best = places[0] ?? 0;
  for (const [place, count] of counts) if (count > (counts.get(best) ?? 0)) best = place;
  return best;
}

const triesFor = (rule: string): number =>
  Math.max(6, Math.min(MOST_TRIES, Math.floor(Math.sqrt(EFFORT / rule.length))));

function combinations(named: readonly [string, readonly Value[]][], most: number): Values[] {
  let all: Values[] = [{}];
  for (const [name, values] of named) {
    all = all.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
    all = thinned(all, most);
  }
  return all;
}

/** An even choice of at most so many: every variable still takes several of its values. */
function thinned<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return all.filter(
    (_, place) => Math.floor((place * most) / all.length) !== Math.floor(((place - 1) * most) / all.length),
  );
}
