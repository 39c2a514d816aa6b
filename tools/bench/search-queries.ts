import { firstQueries } from './search-queries-first.ts';
import { secondQueries } from './search-queries-second.ts';
import { thirdQueries } from './search-queries-third.ts';
import { untouchedQueries } from './search-queries-untouched.ts';

/** What somebody types, and the national codes that answer it, any of them, parted by spaces. */
export type LabelledQuery = readonly [query: string, codes: string];

/**
 * Everyday questions of people in Đồng Nai, young and old, at home and in business, with and without tone marks, and the
 * procedures of the catalogue of 2026 they mean. Three lists were tuned with, one after the other; the last was written
 * afterwards and changed nothing. Who tunes with it writes a new one and says what it gave the first time.
 */
export const labelledQueries = {
  tuned: [...firstQueries, ...secondQueries, ...thirdQueries],
  untouched: untouchedQueries,
};
