import { emptyWords, soundOf } from './search-words.ts';

/** Every word and pair of neighbours that finds something, and what a mistyped one may mean. */
export interface Vocabulary {
  ids: ReadonlyMap<string, number>;
  terms: readonly string[];
  /** Known terms that a mistyped one may mean, the likeliest first, at most `most`; `closeness` is below 1. */
  guess(term: string, most?: number): Guess[];
  /** Ids of words that begin with these letters, the commonest first; of pairs where the letters have a space. */
  beginning(letters: string, most: number): number[];
}

export interface Guess {
  id: number;
  closeness: number;
}

const MOST_GUESSES = 4;
const MOST_KEPT = 5000;
const SOUNDS_ALIKE = 0.85;
const AT_ONCE = 4000;

/** Builds it, giving way between portions. `listedIn` tells how many procedures a term finds. */
export async function vocabularyOf(
  ids: ReadonlyMap<string, number>,
  listedIn: (id: number) => number,
  giveWay: () => Promise<void>,
): Promise<Vocabulary> {
  const terms = [...ids.keys()];
  const bySound = new Map<string, number[]>();
  const cuts = new Cuts();
  for (const [id, term] of terms.entries()) {
    if (term.startsWith('=')) continue;
    const sound = soundOf(term);
    const alike = bySound.get(sound);
    if (alike) alike.push(id);
    else bySound.set(sound, [id]);
    if (term.length > 2) for (const cut of cutsOf(term.replace(' ', ''))) cuts.add(cut, id);
    if (id % AT_ONCE === AT_ONCE - 1) await giveWay();
  }
  cuts.sort();
  const guess = keptGuesses((term) => guessesOf(term, { terms, bySound, cuts, listedIn }));
  return { ids, terms, guess, beginning: beginningIn(terms, listedIn) };
}

interface Known {
  terms: readonly string[];
  bySound: ReadonlyMap<string, readonly number[]>;
  cuts: Cuts;
  listedIn: (id: number) => number;
}

function guessesOf(term: string, { terms, bySound, cuts, listedIn }: Known): Guess[] {
  const closest = new Map<number, number>();
  const offer = (id: number, closeness: number) => {
    if (closeness > (closest.get(id) ?? 0)) closest.set(id, closeness);
  };
  for (const id of bySound.get(soundOf(term)) ?? []) offer(id, SOUNDS_ALIKE);
  const typed = term.replace(' ', '');
  for (const cut of cutsOf(typed)) {
    for (const id of cuts.with(cut)) {
      const closeness = likeness(typed, (terms[id] ?? '').replace(' ', ''));
      if (closeness > 0) offer(id, closeness * (term.includes(' ') === terms[id]?.includes(' ') ? 1 : 0.95));
    }
  }
  return [...closest]
    .filter(([id]) => !emptyWords.has(terms[id] ?? '') && terms[id] !== term)
    .map(([id, closeness]) => ({ id, closeness }))
    .toSorted((a, b) => b.closeness - a.closeness || listedIn(b.id) - listedIn(a.id) || a.id - b.id)
    .slice(0, MOST_GUESSES);
}

/** The same slips are made all day. */
function keptGuesses(guess: (term: string) => Guess[]): Vocabulary['guess'] {
  const kept = new Map<string, Guess[]>();
  return (term, most = MOST_GUESSES) => {
    const known = kept.get(term);
    if (known) return known.slice(0, most);
    if (kept.size >= MOST_KEPT) kept.clear();
    const fresh = guess(term);
    kept.set(term, fresh);
    return fresh.slice(0, most);
  };
}

function beginningIn(terms: readonly string[], listedIn: (id: number) => number): Vocabulary['beginning'] {
  const sorted = terms
    .flatMap((term, id) => (term.startsWith('=') ? [] : [{ id, term }]))
    .toSorted((a, b) => (a.term < b.term ? -1 : 1));
  const words = sorted.filter(({ term }) => !term.includes(' '));
  const pairs = sorted.filter(({ term }) => term.includes(' '));
  return (letters, most) => {
    const known = letters.includes(' ') ? pairs : words;
    const found: number[] = [];
    for (let at = firstFrom(known, ({ term }) => term >= letters); at < known.length; at++) {
      const begun = known[at];
      if (!begun?.term.startsWith(letters)) break;
      found.push(begun.id);
    }
    return found.toSorted((a, b) => listedIn(b) - listedIn(a)).slice(0, most);
  };
}

/** A word with none or one of its letters left out: two words one slip apart share one of these. */
function cutsOf(word: string): number[] {
  const cuts = [hashOf(word, -1)];
  for (let at = 0; at < word.length; at++) cuts.push(hashOf(word, at));
  return cuts;
}

/** FNV-1a of the word without the letter at `skipped`; clashes are sorted out by comparing the words themselves. */
function hashOf(word: string, skipped: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    if (at === skipped) continue;
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Which terms have a cut: two columns sorted by the cut, so that hundreds of thousands need a few megabytes. */
class Cuts {
  #pairs = new Float64Array(1 << 16);
  #size = 0;

  add(cut: number, id: number): void {
    if (this.#size === this.#pairs.length) {
      const larger = new Float64Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#size++] = cut * ID_ROOM + id;
  }

  sort(): void {
    this.#pairs = this.#pairs.slice(0, this.#size).sort();
  }

  /** Ids of the terms with this cut. */
  *with(cut: number): Generator<number> {
    const pairs = this.#pairs;
    for (let at = firstAt(pairs, cut * ID_ROOM); at < pairs.length; at++) {
      const pair = pairs[at] ?? 0;
      if (Math.floor(pair / ID_ROOM) !== cut) return;
      yield pair % ID_ROOM;
    }
  }
}

/** Cut and id share one number: 32 and 21 bits of its 53. */
const ID_ROOM = 2 ** 21;

const firstAt = (sorted: Float64Array, wanted: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

const firstFrom = <T>(sorted: readonly T[], reached: (item: T) => boolean): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && !reached(item)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How alike two words that share a cut are, below 1; 0 for short words with more than one slip. */
function likeness(typed: string, known: string): number {
  if (typed === known) return 0.97;
  const longer = Math.max(typed.length, known.length);
  if (longer < 4) return 0;
  const slips = slipsBetween(typed, known);
  if (slips > 2 || (slips === 2 && longer < 7)) return 0;
  const sameStart = typed[0] === known[0] ? 1 : 0.85;
  return (1 - (slips * 1.6) / (longer + 2)) * sameStart;
}

/** Letters left out, put in, taken for another, or two neighbours changed over; for words that share a cut, at most two. */
function slipsBetween(one: string, other: string): number {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return Math.max(left.length, right.length);
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]) return 1;
  return 2;
}
