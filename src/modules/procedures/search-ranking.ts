import { facetsOf, type Listing } from './listing.ts';
import { sourceAt, type SearchIndex, type TermSource } from './search-index.ts';
import { readQuestion, type Phrase, type Question, type Slot } from './search-reading.ts';
import { emptyWords, pairsOf } from './search-words.ts';
import { levelAsked, variantsIn } from './search-variants.ts';

/** How a procedure was found: what said most about it, as it stands there and as it was typed. */
export interface Found {
  code: string;
  listing: Listing;
  score: number;
  source: TermSource | 'code' | 'meaning';
  /** The term as it stands there, folded; for `meaning` the official words it was understood as. */
  term: string;
  typed: string;
  /** How much of what was typed it answers, 0 to 1. */
  covers: number;
}

/** Results this far behind the best one only share a word with it. */
const FAR_BEHIND = 0.25;
const MOST_RESULTS = 300;
/** Only so many are looked at closely. */
const CANDIDATES = 120;

/** Procedures a person may mean, best first. The same question and catalogue always give the same answer. */
export function rank(
  index: SearchIndex,
  text: string,
  options: { internal?: boolean; unfinished?: boolean } = {},
): Found[] {
  const question = readQuestion(index, text, options.unfinished);
  const tally = new Tally(index);
  const inPhrase = (slot: Slot) =>
    question.phrases.find((phrase) => slot.at >= phrase.at && slot.at + slot.words <= phrase.at + phrase.length);
  for (const slot of question.slots) if (!inPhrase(slot)) tally.add(slot);
  for (const phrase of question.phrases) {
    tally.addPhrase(
      phrase,
      question.slots.filter((slot) => inPhrase(slot) === phrase),
    );
  }
  const byCode = question.codes.length > 0 ? foundByCode(index, question.codes) : [];
  const found = weigh(index, question, tally, options.internal ?? false);
  const taken = new Set(byCode.map(({ listing }) => listing.code));
  const all = [
    ...byCode.filter(({ listing }) => options.internal || !listing.internal),
    ...found.filter(({ listing }) => !taken.has(listing.code)),
  ];
  const least = (all[0]?.score ?? 0) * FAR_BEHIND;
  return all.filter(({ score }) => score >= least).slice(0, MOST_RESULTS);
}

function foundByCode({ listings }: SearchIndex, codes: readonly string[]): Found[] {
  return codes.flatMap((typed) =>
    listings.flatMap((listing) => {
      const digits = listing.code.replaceAll('.', '');
      if (!digits.includes(typed) && !typed.startsWith(digits)) return [];
      return [
        {
          code: listing.code,
          listing,
          score: 1000 - digits.length,
          source: 'code' as const,
          term: listing.code,
          typed,
          covers: 1,
        },
      ];
    }),
  );
}

/** Adds up what every slot says about every listing. */
class Tally {
  readonly #index: SearchIndex;
  readonly score: Float32Array;
  readonly covered: Float32Array;
  readonly #telling: Float32Array;
  readonly posting: Int32Array;
  readonly by: (Slot | Phrase | undefined)[];
  mass = 0;

  constructor(index: SearchIndex) {
    const size = index.listings.length;
    this.#index = index;
    this.score = new Float32Array(size);
    this.covered = new Float32Array(size);
    this.#telling = new Float32Array(size);
    this.posting = new Int32Array(size).fill(-1);
    this.by = Array.from({ length: size });
  }

  /** The best reading of a slot counts, for every listing. */
  add(slot: Slot): void {
    const part = this.#part([slot]);
    this.mass += part.mass;
    for (const [doc, { score, covered, posting, telling, slot: by }] of part.found) {
      this.#take(doc, { score, covered, posting, telling, by });
    }
  }

  /** Everyday words count as they stand or as what they mean, whichever says more. */
  addPhrase(phrase: Phrase, slots: readonly Slot[]): void {
    const literal = this.#part(slots);
    const mass = Math.max(literal.mass, LEAST_PHRASE);
    this.mass += mass;
    const meant = new Map<number, { score: number; covered: number }>();
    for (const words of phrase.meaning.folded) this.#meant(words, mass, meant);
    for (const [doc, one] of literal.found) {
      const other = meant.get(doc);
      if (other && other.score > one.score) continue;
      meant.delete(doc);
      this.#take(doc, { ...one, by: one.slot });
    }
    for (const [doc, one] of meant)
      this.#take(doc, { ...one, posting: -1, telling: one.score * TOLD_LAST, by: phrase });
  }

  #take(
    doc: number,
    one: { score: number; covered: number; posting: number; telling: number; by: Slot | Phrase },
  ): void {
    this.score[doc] = (this.score[doc] ?? 0) + one.score;
    this.covered[doc] = (this.covered[doc] ?? 0) + one.covered;
    if (one.telling <= (this.#telling[doc] ?? 0)) return;
    this.#telling[doc] = one.telling;
    this.posting[doc] = one.posting;
    this.by[doc] = one.by;
  }

  #part(slots: readonly Slot[]) {
    const { starts, docs, weights, rarity } = this.#index;
    const found = new Map<number, { score: number; covered: number; posting: number; telling: number; slot: Slot }>();
    let mass = 0;
    for (const slot of slots) {
      const best = new Map<number, { worth: number; posting: number; covered: number }>();
      let slotMass = 0;
      for (const { id, closeness } of slot.readings) {
        const says = slot.share * (rarity[id] ?? 0);
        slotMass = Math.max(slotMass, says);
        const worth = says * closeness;
        for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at++) {
          const doc = docs[at] ?? 0;
          const one = worth * (weights[at] ?? 0);
          if (one > (best.get(doc)?.worth ?? 0)) best.set(doc, { worth: one, posting: at, covered: worth });
        }
      }
      mass += slotMass;
      for (const [doc, { worth, posting, covered }] of best) {
        const before = found.get(doc);
        if (!before) found.set(doc, { score: worth, covered, posting, telling: worth, slot });
        else {
          before.score += worth;
          before.covered += covered;
          if (worth > before.telling) Object.assign(before, { posting, telling: worth, slot });
        }
      }
    }
    return { found, mass };
  }

  /** Official words: a listing that has them all counts fully, one that has half of them hardly. */
  #meant(words: readonly string[], mass: number, best: Map<number, { score: number; covered: number }>): void {
    const { vocabulary, starts, docs, weights, rarity } = this.#index;
    const found = new Map<number, { score: number; has: number }>();
    let whole = 0;
    for (const [term, share] of termsOf(words)) {
      const id = vocabulary.ids.get(term);
      if (id === undefined || (rarity[id] ?? 0) === 0) continue;
      const says = share * (rarity[id] ?? 0);
      whole += says;
      for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at++) {
        const doc = docs[at] ?? 0;
        const before = found.get(doc);
        const one = says * (weights[at] ?? 0);
        if (before) {
          before.score += one;
          before.has += says;
        } else found.set(doc, { score: one, has: says });
      }
    }
    for (const [doc, { score, has }] of found) {
      const part = has / whole;
      if (part < LEAST_PART) continue;
      const worth = (score / whole) * mass * part * part * MEANT;
      if (worth > (best.get(doc)?.score ?? 0)) best.set(doc, { score: worth, covered: mass * part });
    }
  }
}

const LEAST_PHRASE = 9;
const LEAST_PART = 0.45;
const MEANT = 0.95;
/** What a procedure is really called tells more than what it is understood as. */
const TOLD_LAST = 0.5;
const PAIR = 1.5;

const termsOf = (words: readonly string[]): [term: string, share: number][] => [
  ...words.filter((word) => !emptyWords.has(word) || words.length === 1).map((word): [string, number] => [word, 1]),
  ...pairsOf(words).map((pair): [string, number] => [pair, PAIR]),
];

/** The likeliest are looked at closely: how much of the question they answer, and how much of their name was asked for. */
function weigh(index: SearchIndex, question: Question, tally: Tally, internal: boolean): Found[] {
  const { listings } = index;
  const likely: { doc: number; rough: number }[] = [];
  for (let doc = 0; doc < listings.length; doc++) {
    const score = tally.score[doc] ?? 0;
    if (score === 0 || (!internal && listings[doc]?.internal)) continue;
    likely.push({ doc, rough: score * (0.25 + (tally.covered[doc] ?? 0) / (tally.mass || 1)) });
  }
  likely.sort((a, b) => b.rough - a.rough || a.doc - b.doc);
  const asked = wordsAsked(index, question);
  const closeUp = { asked, variants: variantsIn(asked.text), level: levelAsked(question.mended) };
  const close = likely.slice(0, CANDIDATES).map(({ doc, rough }) => ({ doc, score: rough * fit(index, doc, closeUp) }));
  close.sort((a, b) => b.score - a.score || a.doc - b.doc);
  const floor = close.at(-1)?.score ?? 0;
  const rest = likely.slice(CANDIDATES).map(({ doc, rough }) => ({ doc, score: Math.min(floor, rough) }));
  return [...close, ...rest].flatMap(({ doc, score }) => {
    const listing = listings[doc];
    if (!listing) return [];
    return [
      {
        code: listing.code,
        listing,
        score,
        covers: Math.min(1, (tally.covered[doc] ?? 0) / (tally.mass || 1)),
        ...reasonOf(index, tally, doc),
      },
    ];
  });
}

function reasonOf(index: SearchIndex, tally: Tally, doc: number): Pick<Found, 'source' | 'term' | 'typed'> {
  const by = tally.by[doc];
  if (by && 'meaning' in by) return { source: 'meaning', term: by.meaning.means[0] ?? '', typed: by.said };
  const posting = tally.posting[doc] ?? -1;
  return { source: sourceAt(index, posting), term: termAt(index, posting), typed: by?.typed ?? '' };
}

/** Postings stand term by term: the term is the last one that starts at or before it. */
function termAt({ starts, vocabulary }: SearchIndex, posting: number): string {
  let low = 0;
  let high = vocabulary.terms.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= posting) low = middle;
    else high = middle;
  }
  return vocabulary.terms[low] ?? '';
}

interface Asked {
  /** How surely each word was asked for, by its id. */
  weights: Map<number, number>;
  /** Words typed and meant, for what only stands out as a phrase. */
  text: string;
}

function wordsAsked({ vocabulary }: SearchIndex, { slots, phrases, mended }: Question): Asked {
  const weights = new Map<number, number>();
  const ask = (id: number | undefined, weight: number) => {
    if (id !== undefined && weight > (weights.get(id) ?? 0)) weights.set(id, weight);
  };
  for (const { words, readings } of slots)
    if (words === 1) for (const { id, closeness } of readings) ask(id, closeness);
  for (const word of mended) ask(vocabulary.ids.get(word), 0.9);
  const meant = phrases.flatMap(({ meaning }) => meaning.folded);
  for (const words of meant) for (const word of words) ask(vocabulary.ids.get(word), 0.9);
  return { weights, text: ` ${[mended, ...meant].map((words) => words.join(' ')).join(' | ')} ` };
}

interface CloseUp {
  asked: Asked;
  variants: number;
  level: ReturnType<typeof levelAsked>;
}

function fit(index: SearchIndex, doc: number, { asked, variants, level }: CloseUp): number {
  const listing = index.listings[doc];
  if (!listing) return 0;
  let best = 0;
  for (const title of index.titles[doc] ?? []) best = Math.max(best, shareAsked(index, title, asked));
  const special = index.variants[doc] ?? 0;
  const notAsked = bitsIn(special & ~variants);
  const missing = bitsIn(variants & ~special);
  return (0.45 + 0.55 * best) * 0.86 ** Math.min(notAsked, 3) * 0.93 ** Math.min(missing, 2) * priorOf(listing, level);
}

/** How much of a title was asked for. */
function shareAsked({ rarity, vocabulary }: SearchIndex, title: Uint32Array, { weights }: Asked): number {
  let whole = 0;
  let has = 0;
  for (const id of title) {
    const says = emptyWords.has(vocabulary.terms[id] ?? '') ? 0.1 : (rarity[id] ?? 0);
    whole += says;
    has += says * (weights.get(id) ?? 0);
  }
  return whole === 0 ? 0 : has / whole;
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** What people mostly need when their words leave it open. */
function priorOf(listing: Listing, level: ReturnType<typeof levelAsked>): number {
  let prior = 1;
  if (listing.madeByHand) prior *= 1.12;
  if (listing.subjects.includes('citizen')) prior *= 1.05;
  if (level) return prior * (facetsOf(listing).level.includes(level) ? 1.15 : 0.9);
  if (listing.levels.includes('commune')) prior *= 1.06;
  if (listing.decidedAbove) prior *= 0.87;
  return prior;
}
