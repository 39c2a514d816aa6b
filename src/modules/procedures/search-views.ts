import type { Db } from '#platform/db.ts';
import { catalogueOf } from './catalogue.ts';
import { spelling } from './match-words.ts';
import type { SearchIndex } from './search-index.ts';
import { rank, type Found } from './search-ranking.ts';
import { readQuestion } from './search-reading.ts';

export type { Found } from './search-ranking.ts';

/**
 * Procedures a person may mean, best first; internal ones only where asked for. Words are understood without tone marks,
 * mistyped, as they sound, and by what people call things.
 */
export async function searchProcedures(db: Db, query: string, options: { internal?: boolean } = {}): Promise<Found[]> {
  const { index } = await catalogueOf(db);
  const asked = `${options.internal ? 'i' : 'p'} ${query}`;
  const kept = answers.get(index) ?? new Map<string, Found[]>();
  answers.set(index, kept);
  const known = kept.get(asked);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = rank(index, query, options);
  kept.set(asked, found);
  return found;
}

/** The same words are typed all day: answers are kept as long as the catalogue stands. */
const answers = new WeakMap<SearchIndex, Map<string, Found[]>>();
const MOST_KEPT = 1000;

const MOST_SUGGESTIONS = 7;

/** While somebody is still typing: the last word may be only begun. */
export async function suggestProcedures(db: Db, query: string): Promise<Found[]> {
  const { index } = await catalogueOf(db);
  return rank(index, query, { unfinished: true }).slice(0, MOST_SUGGESTIONS);
}

const MOST_WORDS = 5;

/**
 * Words that do find something, for a question that found little: parts of what was typed as the catalogue spells them,
 * the ones that say most first; what many look for where nothing was understood.
 */
export async function nearestWords(db: Db, query: string): Promise<string[]> {
  const { index } = await catalogueOf(db);
  const { slots, phrases } = readQuestion(index, query);
  const said = phrases.map((phrase) => phrase.said);
  const { rarity, vocabulary } = index;
  const parts = slots
    // One syllable alone says little.
    .filter(({ words }) => words === 2)
    .flatMap(({ readings, words }) => readings.slice(0, 1).map(({ id }) => ({ id, says: (rarity[id] ?? 0) * words })))
    .filter(({ id, says }) => says > 0 && !(vocabulary.terms[id] ?? '=').startsWith('='))
    .toSorted((a, b) => b.says - a.says)
    .map(({ id }) => spellingOf(index, id))
    .filter((words) => words.length > 2);
  return [...new Set([...said, ...parts, ...MANY_LOOK_FOR])].slice(0, MOST_WORDS);
}

const MANY_LOOK_FOR = ['khai sinh', 'căn cước', 'sổ đỏ', 'hộ kinh doanh', 'tạm trú'];

/** A folded term as a name in the catalogue writes it. */
function spellingOf({ vocabulary, starts, docs, listings }: SearchIndex, id: number): string {
  const term = vocabulary.terms[id] ?? '';
  const listing = listings[docs[starts[id] ?? 0] ?? 0];
  const texts = listing ? [listing.everydayName.vi, listing.name.vi, ...listing.keywords, listing.sector.name.vi] : [];
  return (spelling(term, texts) ?? term).toLowerCase();
}
