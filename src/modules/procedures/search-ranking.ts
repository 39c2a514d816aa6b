import { facetsOf, type Listing } from './listing.ts';
import { sourceAt, type SearchIndex, type TermSource } from './search-index.ts';
import { readQuestion, type Question, type Slot } from './search-reading.ts';
import { Tally } from './search-tally.ts';
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
  /** Every word typed, folded and mended. */
  words: readonly string[];
}

/** Results this far behind the best one only share a word with it. */
const FAR_BEHIND = 0.25;
const MOST_RESULTS = 300;
/** Only so many are looked at closely. */
const CANDIDATES = 60;
/** Less than this beside the best: not even looked at. */
const HOPELESS = 0.08;
const COVERS_NONE = 0.15;
const COVERING = 1.4;
const COVERS_ALL = (COVERS_NONE + 1) ** COVERING;
/** How much it counts that the name was asked for and nothing else. */
const TITLE = 0.5;
const NOT_ASKED = 0.8;
const MISSING = 0.9;

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
  const found = weigh(index, question, { tally, internal: options.internal ?? false });
  const taken = new Set(byCode.map(({ listing }) => listing.code));
  if (byCode.length === 0) return found;
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
          words: [],
        },
      ];
    }),
  );
}

/** The likeliest are looked at closely: how much of the question they answer, and how much of their name was asked for. */
function weigh(
  index: SearchIndex,
  question: Question,
  { tally, internal }: { tally: Tally; internal: boolean },
): Found[] {
  const { listings } = index;
  const { covered } = tally.total;
  const covers = (doc: number): number => Math.min(1, (covered[doc] ?? 0) / (tally.mass || 1));
  const likely = likeliest(index, { tally, covers, internal });
  const closeUp = closeUpOf(index, question);
  for (const one of likely.slice(0, CANDIDATES)) one.score *= fit(index, one.doc, closeUp);
  const floor = Math.min(...likely.slice(0, CANDIDATES).map(({ score }) => score));
  for (const one of likely.slice(CANDIDATES)) one.score = Math.min(one.score * 0.5, floor);
  likely.sort((a, b) => b.score - a.score || a.doc - b.doc);
  const least = (likely[0]?.score ?? 0) * FAR_BEHIND;
  return likely.flatMap(({ doc, score }) => {
    const listing = listings[doc];
    if (!listing || score < least) return [];
    const { code } = listing;
    const words = question.mended;
    return [{ code, listing, score, covers: covers(doc), words, ...reasonOf(index, tally, doc) }];
  });
}

/** Those that said most and answer most of the question; there may be thousands, so nothing is made for the hopeless. */
function likeliest(
  { listings }: SearchIndex,
  { tally, covers, internal }: { tally: Tally; covers: (doc: number) => number; internal: boolean },
): { doc: number; score: number }[] {
  const { worth, docs } = tally.total;
  const likely: { doc: number; score: number }[] = [];
  let most = 0;
  for (const doc of docs) {
    const said = worth[doc] ?? 0;
    // What covers everything could not get further than this.
    if (said * COVERS_ALL < most * HOPELESS) continue;
    const score = said * (COVERS_NONE + covers(doc)) ** COVERING;
    if (score < most * HOPELESS || (!internal && listings[doc]?.internal)) continue;
    most = Math.max(most, score);
    likely.push({ doc, score });
  }
  return likely
    .filter(({ score }) => score >= most * HOPELESS)
    .toSorted((a, b) => b.score - a.score || a.doc - b.doc)
    .slice(0, MOST_RESULTS);
}

function reasonOf(index: SearchIndex, tally: Tally, doc: number): Pick<Found, 'source' | 'term' | 'typed'> {
  const by = tally.saidOf(doc);
  if (by && 'meaning' in by) return { source: 'meaning', term: by.meaning.means[0] ?? '', typed: by.said };
  const posting = tally.total.posting[doc] ?? -1;
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

interface CloseUp {
  /** How surely each word was asked for, by its id. */
  asked: ReadonlyMap<number, number>;
  variants: number;
  level: ReturnType<typeof levelAsked>;
}

function closeUpOf({ vocabulary }: SearchIndex, { slots, phrases, mended }: Question): CloseUp {
  const asked = new Map<number, number>();
  const ask = (id: number | undefined, weight: number) => {
    if (id !== undefined && weight > (asked.get(id) ?? 0)) asked.set(id, weight);
  };
  for (const { words, readings } of slots)
    if (words === 1) for (const { id, closeness } of readings) ask(id, closeness);
  for (const word of mended) ask(vocabulary.ids.get(word), 0.9);
  const meant = phrases.flatMap(({ meaning }) => meaning.folded);
  for (const words of meant) for (const word of words) ask(vocabulary.ids.get(word), 0.9);
  const text = ` ${[mended, ...meant].map((words) => words.join(' ')).join(' | ')} `;
  return { asked, variants: variantsIn(text), level: levelAsked(mended) };
}

function fit(index: SearchIndex, doc: number, { asked, variants, level }: CloseUp): number {
  const listing = index.listings[doc];
  if (!listing) return 0;
  let best = 0;
  for (const title of index.titles[doc] ?? []) best = Math.max(best, shareAsked(index, title, asked));
  const special = index.variants[doc] ?? 0;
  const notAsked = bitsIn(special & ~variants);
  const missing = bitsIn(variants & ~special);
  return (
    (1 - TITLE + TITLE * best) *
    NOT_ASKED ** Math.min(notAsked, 3) *
    MISSING ** Math.min(missing, 2) *
    priorOf(listing, level)
  );
}

/** How much of a title was asked for. */
function shareAsked({ says }: SearchIndex, title: Uint32Array, asked: ReadonlyMap<number, number>): number {
  let whole = 0;
  let has = 0;
  for (const id of title) {
    whole += says[id] ?? 0;
    has += (says[id] ?? 0) * (asked.get(id) ?? 0);
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
