import type { Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import { catalogueOf } from './catalogue.ts';
import { countFacets, type FacetCounts } from './facet-views.ts';
import type { Listing } from './listing.ts';
import { typicalListings } from './listing-views.ts';
import { isKeyOf, lifeEvents } from './subject-words.ts';

interface Catalogue {
  counts: FacetCounts;
  /** One procedure for each life event: what the home page shows before anybody has filed anything. */
  typical: Listing[];
}

const kept = new WeakMap<readonly Listing[], Catalogue>();

/** The whole catalogue in figures, counted once for as long as it stands. */
export async function wholeCatalogue({ db }: Ctx): Promise<Catalogue> {
  const { listings } = await catalogueOf(db);
  const known = kept.get(listings);
  if (known) return known;
  const catalogue = await readCatalogue(db);
  kept.set(listings, catalogue);
  return catalogue;
}

async function readCatalogue(db: Db): Promise<Catalogue> {
  const [counts, typical] = await Promise.all([countFacets(db, { filters: {} }), typicalListings(db)]);
  return { counts, typical };
}

/** Life events that have a procedure, and how many. */
export const eventsOf = (facets: FacetCounts) => {
  const counts = new Map(facets.of.event.map(({ value, count }) => [value, count]));
  return Object.keys(lifeEvents)
    .filter((event) => isKeyOf(lifeEvents, event))
    .flatMap((event) => (counts.has(event) ? [{ event, count: counts.get(event) ?? 0 }] : []));
};
