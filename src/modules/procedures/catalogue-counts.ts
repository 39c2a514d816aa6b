import type { Ctx } from '#platform/ctx.ts';
import type { Database } from '#platform/db.ts';
import { countFacets, type FacetCounts } from './facet-views.ts';

const KEPT_MS = 60_000;
const kept = new WeakMap<Database, { at: number; counts: Promise<FacetCounts> }>();

/** Counts over the whole catalogue, which changes a few times a week: up to a minute old. */
export function catalogueCounts(ctx: Ctx): Promise<FacetCounts> {
  const now = ctx.now.getTime();
  const known = kept.get(ctx.database);
  if (known && now - known.at < KEPT_MS && now >= known.at) return known.counts;
  const counts = countFacets(ctx.db, { filters: {} });
  kept.set(ctx.database, { at: now, counts });
  counts.catch(() => kept.delete(ctx.database));
  return counts;
}
