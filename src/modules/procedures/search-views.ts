import type { Db } from '#platform/db.ts';
import { catalogueOf } from './catalogue.ts';
import { rank, type Found } from './search-ranking.ts';

export type { Found } from './search-ranking.ts';

/**
 * Procedures a person may mean, best first; internal ones only where asked for. Words are understood without tone marks,
 * mistyped, as they sound, and by what people call things.
 */
export async function searchProcedures(db: Db, query: string, options: { internal?: boolean } = {}): Promise<Found[]> {
  const { index } = await catalogueOf(db);
  return rank(index, query, options);
}

const MOST_SUGGESTIONS = 7;

/** While somebody is still typing: the last word may be only begun. */
export async function suggestProcedures(db: Db, query: string): Promise<Found[]> {
  const { index } = await catalogueOf(db);
  return rank(index, query, { unfinished: true }).slice(0, MOST_SUGGESTIONS);
}
