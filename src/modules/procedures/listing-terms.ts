import type { Bundle } from './bundle.ts';
import { searchWords, soundOf, termsOf } from './search-words.ts';
import { lifeEvents } from './subject-words.ts';

export type TermSource = 'everyday' | 'keyword' | 'name' | 'sector' | 'event' | 'summary';

export interface ListingTerm {
  term: string;
  sound: string;
  weight: number;
  source: TermSource;
}

/** Everything a procedure is found by; a term that stands in several places counts where it weighs most. */
export function listingTerms(bundle: Bundle): ListingTerm[] {
  const found = new Map<string, ListingTerm>();
  for (const [source, weight, texts] of places(bundle)) {
    for (const text of texts) {
      const share = weight * brevity(text);
      for (const term of termsOf(text)) {
        if ((found.get(term)?.weight ?? 0) < share)
          found.set(term, { term, sound: soundOf(term), weight: share, source });
      }
    }
  }
  return [...found.values()];
}

/** A word says more in a short name than in a long one. */
const brevity = (text: string): number => Math.min(1.3, Math.max(0.75, 4 / searchWords(text).length));

const places = (bundle: Bundle): [source: TermSource, weight: number, texts: string[]][] => [
  ['everyday', 4, [bundle.everydayName.vi, bundle.everydayName.en]],
  ['keyword', 3.2, bundle.keywords],
  ['name', 2.5, [bundle.name.vi, bundle.name.en]],
  ['sector', 1.2, [bundle.sector.name.vi, bundle.sector.name.en]],
  ['event', 0.8, bundle.lifeEvents.flatMap((event) => [lifeEvents[event].vi, lifeEvents[event].en])],
  ['summary', 0.6, [bundle.summary.vi, bundle.summary.en]],
];
