import { tunedQueries } from './search-queries-tuned.ts';
import { untouchedQueries } from './search-queries-untouched.ts';

/** What somebody types, and the national codes that answer it, any of them, parted by spaces. */
export type LabelledQuery = readonly [query: string, codes: string];

/**
 * Everyday questions of people in Đồng Nai, young and old, at home and in business, with and without tone marks, and the
 * procedures of the catalogue of 2026 they mean. The second part was written after tuning and changed nothing.
 */
export const labelledQueries = { tuned: tunedQueries, untouched: untouchedQueries };
