import { vocabularyOf, type Vocabulary } from './search-vocabulary.ts';
import { variantsIn } from './search-variants.ts';
import { emptyWords, pairsOf, searchWords, tonedWords } from './search-words.ts';
import { lifeEvents } from './subject-words.ts';
import { foldedMeanings } from './synonyms.ts';
import type { Listing } from './listing.ts';

export type TermSource = 'everyday' | 'keyword' | 'name' | 'result' | 'sector' | 'agency' | 'event' | 'summary';

const sources: readonly TermSource[] = [
  'everyday',
  'keyword',
  'name',
  'result',
  'sector',
  'agency',
  'event',
  'summary',
];

/** Where every word and pair of words stands, and how much it says there. */
export interface SearchIndex {
  listings: readonly Listing[];
  vocabulary: Vocabulary;
  /** Postings of term `t` are those from `starts[t]` to `starts[t + 1]`. */
  starts: Uint32Array;
  docs: Uint16Array;
  weights: Float32Array;
  places: Uint8Array;
  /** How much a term says: rare ones more. */
  rarity: Float32Array;
  /** The same for a word in a name, where empty words hardly count. */
  says: Float32Array;
  /** What makes each listing a special one, as bits of `variantsIn`. */
  variants: Int32Array;
  /** Each listing's names and other names, as word terms: what a query is compared with at the end. */
  titles: readonly (readonly Uint32Array[])[];
}

/** A catalogue has a few thousand procedures; postings keep their numbers in 16 bits. */
export const MOST_LISTINGS = 65_535;
const AT_ONCE = 30;

/**
 * Builds the index, giving way to other work between small portions, since it takes the better part of a second for the
 * whole national catalogue. `agencies` names who decides, by code.
 */
export async function buildIndex(
  listings: readonly Listing[],
  agencies: ReadonlyMap<string, string>,
  giveWay: () => Promise<void> = async () => {},
): Promise<SearchIndex> {
  const terms = new Map<string, number>();
  const idOf = (term: string): number => {
    const known = terms.get(term);
    if (known !== undefined) return known;
    terms.set(term, terms.size);
    return terms.size - 1;
  };
  const found: Map<number, Place>[] = [];
  const titles: Uint32Array[][] = [];
  const variants = new Int32Array(listings.length);
  for (const [at, listing] of listings.slice(0, MOST_LISTINGS).entries()) {
    variants[at] = variantsIn(foldedNames(listing));
    found.push(placesOf(listing, { idOf, agencies }));
    titles.push(titlesOf(listing).map((words) => Uint32Array.from(words, idOf)));
    if (at % AT_ONCE === AT_ONCE - 1) await giveWay();
  }
  for (const words of foldedMeanings()) for (const term of [...words, ...pairsOf(words)]) idOf(term);
  await giveWay();
  const postings = postingsOf(found, terms.size);
  await giveWay();
  const listed = postings.starts;
  const vocabulary = await vocabularyOf(terms, (id) => (listed[id + 1] ?? 0) - (listed[id] ?? 0), giveWay);
  const says = postings.rarity.map((rare, id) => (emptyWords.has(vocabulary.terms[id] ?? '') ? 0.1 : rare));
  return { listings, vocabulary, titles, variants, says, ...postings };
}

interface Place {
  weight: number;
  place: number;
}

/** A term that stands in several places counts where it weighs most, and a little for the others. */
function placesOf(
  listing: Listing,
  { idOf, agencies }: { idOf: (term: string) => number; agencies: ReadonlyMap<string, string> },
): Map<number, Place> {
  const found = new Map<number, Place>();
  for (const [source, weight, texts] of textsOf(listing, agencies)) {
    const place = sources.indexOf(source);
    for (const text of texts) {
      const words = searchWords(text);
      const share = weight * brevity(words.length);
      for (const term of new Set([...words, ...tonedWords(text), ...pairsOf(words)])) {
        const id = idOf(term);
        const before = found.get(id);
        if (!before) found.set(id, { weight: share, place });
        else if (before.weight >= share) before.weight += share * ELSEWHERE;
        else found.set(id, { weight: share + before.weight * ELSEWHERE, place });
      }
    }
  }
  return found;
}

const ELSEWHERE = 0.06;

/** A word says more in a short name than in a long one. */
const brevity = (words: number): number => Math.max(0.5, 1.35 / (0.6 + 0.4 * (Math.max(words, 3) / 6)));

const textsOf = (
  listing: Listing,
  agencies: ReadonlyMap<string, string>,
): [source: TermSource, weight: number, texts: readonly string[]][] => [
  ['everyday', 4, [listing.everydayName.vi, listing.everydayName.en]],
  // What was derived from the record itself says little more than the record.
  ['keyword', listing.madeByHand ? 3.2 : 1, listing.keywords],
  ['name', 2.6, [listing.name.vi, listing.name.en]],
  ['result', 1, listing.results.slice(0, 4)],
  ['sector', 1.2, [listing.sector.name.vi, listing.sector.name.en]],
  ['agency', 0.7, [listing.competentCode === null ? COMMUNE : (agencies.get(listing.competentCode) ?? '')]],
  ['event', 0.7, listing.lifeEvents.flatMap((event) => [lifeEvents[event].vi, lifeEvents[event].en])],
  ['summary', 0.6, listing.madeByHand ? [listing.summary.vi, listing.summary.en] : []],
];

const COMMUNE = 'Ủy ban nhân dân phường, xã';

const titlesOf = ({ everydayName, name, keywords, madeByHand }: Listing): string[][] => {
  const texts = new Set([everydayName.vi, name.vi, everydayName.en, ...(madeByHand ? keywords : [])]);
  return [...texts].map((text) => searchWords(text)).filter((words) => words.length > 0);
};

const foldedNames = ({ everydayName, name }: Listing): string =>
  ` ${searchWords(everydayName.vi).join(' ')} | ${searchWords(name.vi).join(' ')} `;

function postingsOf(found: readonly Map<number, Place>[], terms: number) {
  const starts = new Uint32Array(terms + 1);
  for (const places of found) for (const id of places.keys()) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < terms; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const all = starts[terms] ?? 0;
  const docs = new Uint16Array(all);
  const weights = new Float32Array(all);
  const places = new Uint8Array(all);
  const next = starts.slice();
  for (const [doc, terms_] of found.entries()) {
    for (const [id, { weight, place }] of terms_) {
      const at = next[id] ?? 0;
      next[id] = at + 1;
      docs[at] = doc;
      weights[at] = weight;
      places[at] = place;
    }
  }
  const rarity = Float32Array.from({ length: terms }, (_, id) => {
    const listed = (starts[id + 1] ?? 0) - (starts[id] ?? 0);
    return listed === 0 ? 0 : Math.log(1 + found.length / listed);
  });
  return { starts, docs, weights, places, rarity };
}

export const sourceAt = (index: SearchIndex, posting: number): TermSource =>
  sources[index.places[posting] ?? 0] ?? 'summary';
