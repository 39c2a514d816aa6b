import type { Bilingual } from '#platform/text.ts';
import type { Db } from '#platform/db.ts';
import { facetsOf, type FacetKind, type Listing } from './listing.ts';
import { narrowed, type Ask } from './listing-views.ts';

export interface FacetChoice {
  value: string;
  count: number;
  name?: Bilingual | undefined;
}

/** How many procedures each choice of each filter leaves. */
export interface FacetCounts {
  total: number;
  of: Record<FacetKind, FacetChoice[]>;
}

export async function countFacets(db: Db, ask: Ask): Promise<FacetCounts> {
  return countOf(await narrowed(db, ask));
}

/** The commonest choices first; times in their own order. */
export function countOf(listings: readonly Listing[]): FacetCounts {
  const counts = new Map<FacetKind, Map<string, FacetChoice>>(kinds.map((kind) => [kind, new Map()]));
  for (const listing of listings) {
    const facets = knownFacets(listing);
    for (const kind of kinds) {
      const choices = counts.get(kind);
      for (const value of facets[kind]) {
        const choice = choices?.get(value);
        if (choice) choice.count++;
        else choices?.set(value, { value, count: 1, name: kind === 'sector' ? listing.sector.name : undefined });
      }
    }
  }
  const sorted = kinds.map((kind) => [kind, [...(counts.get(kind)?.values() ?? [])].toSorted(orderOf(kind))]);
  // Every kind is a key, made one by one from the list of all kinds.
  return { total: listings.length, of: Object.fromEntries(sorted) as FacetCounts['of'] };
}

const kinds: FacetKind[] = ['sector', 'priority', 'agency', 'event', 'subject', 'level', 'online', 'fee', 'time'];
const times = ['day', 'week', 'fortnights', 'month', 'longer', 'unstated'];

const orderOf =
  (kind: FacetKind) =>
  (a: FacetChoice, b: FacetChoice): number =>
    kind === 'time'
      ? times.indexOf(a.value) - times.indexOf(b.value)
      : b.count - a.count || (a.value < b.value ? -1 : 1);

/** Listings never change: what was worked out for one is kept as long as it is. */
const known = new WeakMap<Listing, ReturnType<typeof facetsOf>>();

function knownFacets(listing: Listing): ReturnType<typeof facetsOf> {
  const before = known.get(listing);
  if (before) return before;
  const facets = facetsOf(listing);
  known.set(listing, facets);
  return facets;
}
