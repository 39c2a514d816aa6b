import type { Ctx } from '#platform/ctx.ts';
import type { Database, Db } from '#platform/db.ts';
import { countFacets, type FacetCounts } from './facet-views.ts';
import type { Listing } from './listing.ts';
import { typicalListings } from './listing-views.ts';

const KEPT_MS = 60_000;

interface Catalogue {
  counts: FacetCounts;
  /** One procedure for each life event: what the home page shows before anybody has filed anything. */
  typical: Listing[];
}

const kept = new WeakMap<Database, { at: number; catalogue: Promise<Catalogue> }>();

/** The whole catalogue in figures. It changes a few times a week: what was read may be up to a minute old. */
export function wholeCatalogue({ database, db, now }: Ctx): Promise<Catalogue> {
  const known = kept.get(database);
  if (known && Math.abs(now.getTime() - known.at) < KEPT_MS) return known.catalogue;
  const catalogue = readCatalogue(db);
  kept.set(database, { at: now.getTime(), catalogue });
  catalogue.catch(() => kept.delete(database));
  return catalogue;
}

async function readCatalogue(db: Db): Promise<Catalogue> {
  const [counts, typical] = await Promise.all([countFacets(db, { filters: {} }), typicalListings(db)]);
  return { counts, typical };
}
