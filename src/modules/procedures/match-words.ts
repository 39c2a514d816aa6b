import type { Lang } from '#platform/text.ts';
import { findText } from './text.ts';
import type { Listing } from './listing.ts';
import type { Found } from './search-ranking.ts';
import { searchWords } from './search-words.ts';
import { lifeEvents } from './subject-words.ts';

/** Says in one line why a procedure was found, in its own spelling: `Còn gọi là “giấy chứng tử”`. */
export function whyFound(found: Found, lang: Lang): string {
  const { why } = findText(lang);
  const { source, typed, listing } = found;
  // A word with its tone marks stands in the index under a sign of its own.
  const term = found.term.startsWith('=') ? typed : found.term;
  if (source === 'code') return why.code(listing.code);
  if (source === 'meaning') return why.meaning(typed, term);
  if (source === 'sector') return why.sector(listing.sector.name[lang]);
  if (source === 'keyword') return why.keyword(keywordWith(term, listing.keywords));
  const texts = textsOf(source, listing);
  const phrase = longestRun(term, found.words, texts) ?? spelling(term, texts) ?? typed;
  return term.startsWith(typed) ? why[source](phrase) : why.guessed(phrase);
}

type Spelt = 'everyday' | 'name' | 'event' | 'summary' | 'result' | 'agency';

const textsOf = (source: Spelt, listing: Listing): readonly string[] => {
  if (source === 'everyday') return [listing.everydayName.vi, listing.everydayName.en];
  if (source === 'name') return [listing.name.vi, listing.name.en];
  if (source === 'summary') return [listing.summary.vi, listing.summary.en];
  if (source === 'result') return listing.results;
  return source === 'agency' ? [] : Object.values(lifeEvents).flatMap(({ vi, en }) => [vi, en]);
};

/** The shortest other name that holds the term says most. */
const keywordWith = (term: string, keywords: readonly string[]): string =>
  keywords
    .filter((keyword) => ` ${searchWords(keyword).join(' ')} `.includes(` ${term} `))
    .toSorted((a, b) => a.length - b.length)[0] ?? term;

/** As many neighbouring words of a text as were asked for, around the term that said most. */
function longestRun(term: string, asked: readonly string[], texts: readonly string[]): string | undefined {
  const wanted = new Set([...asked, ...term.split(' ')]);
  for (const text of texts) {
    const words = text.split(/[^\p{L}\p{M}\p{N}.]+/u).filter((word) => searchWords(word).length > 0);
    const folded = words.map((word) => searchWords(word).join(' '));
    const at = folded.findIndex((_, index) => term.split(' ').every((word, offset) => folded[index + offset] === word));
    if (at < 0) continue;
    let [from, to] = [at, at + term.split(' ').length];
    while (from > 0 && wanted.has(folded[from - 1] ?? '')) from--;
    while (to < folded.length && wanted.has(folded[to] ?? '')) to++;
    return words.slice(from, to).join(' ');
  }
  return undefined;
}

/** The words of a text that a folded term stands for. */
export function spelling(term: string, texts: readonly string[]): string | undefined {
  const wanted = term.split(' ');
  for (const text of texts) {
    const words = text.split(/[^\p{L}\p{M}\p{N}.]+/u).filter((word) => searchWords(word).length > 0);
    const folded = words.map((word) => searchWords(word).join(' '));
    const at = folded.findIndex((_, index) => wanted.every((word, offset) => folded[index + offset] === word));
    if (at >= 0) return words.slice(at, at + wanted.length).join(' ');
  }
  return undefined;
}
