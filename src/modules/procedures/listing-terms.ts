import type { Bundle } from './bundle.ts';
import { soundOf, termsOf } from './search-words.ts';
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
    for (const term of texts.flatMap(termsOf)) {
      if ((found.get(term)?.weight ?? 0) < weight) found.set(term, { term, sound: soundOf(term), weight, source });
    }
  }
  return [...found.values()];
}

const places = (bundle: Bundle): [source: TermSource, weight: number, texts: string[]][] => [
  ['everyday', 4, [bundle.everydayName.vi, bundle.everydayName.en]],
  ['keyword', 3.2, bundle.keywords],
  ['name', 2.5, [bundle.name.vi, bundle.name.en]],
  ['sector', 1.2, [bundle.sector.name.vi, bundle.sector.name.en]],
  ['event', 0.8, bundle.lifeEvents.flatMap((event) => [lifeEvents[event].vi, lifeEvents[event].en])],
  ['summary', 0.6, [bundle.summary.vi, bundle.summary.en]],
];
