import type { Bundle } from './bundle.ts';
import { listingOf } from './listing-store.ts';
import { buildIndex } from './search-index.ts';
import { rank, type Found } from './search-ranking.ts';

/**
 * The search of a catalogue that is in no database: what these bundles would answer, once published. For measuring.
 * `agencies` names who decides, by code.
 */
export async function searchAmong(
  bundles: readonly Bundle[],
  agencies: ReadonlyMap<string, string>,
): Promise<(query: string) => Found[]> {
  const index = await buildIndex(bundles.map(listingOf), agencies);
  return (query) => rank(index, query);
}
