import { searchAmong, type Bundle } from '#modules/procedures';
import { serviceOf } from '#modules/provisioning';
import { nationalRecords } from '../../src/modules/provisioning/records.samples.ts';
import { agencies, procedures } from '../../sample/index.ts';
import { labelledQueries, type LabelledQuery } from './search-queries.ts';

/** How well a list of questions was answered. */
export interface SearchQuality {
  queries: number;
  /** Mean of 1 / place of the first right answer among ten; 0 where none is there (mean reciprocal rank). */
  mrr10: number;
  /** Share of questions with a right answer among the first five. */
  recall5: number;
  /** Questions whose first answer is wrong, with the place of the first right one (0: not among ten). */
  missed: { query: string; place: number }[];
}

/** Asks every question of a list. */
export async function measureQuality(
  queries: readonly LabelledQuery[],
  codesFor: (query: string) => Promise<string[]>,
): Promise<SearchQuality> {
  let sum = 0;
  let inFive = 0;
  const missed: SearchQuality['missed'] = [];
  for (const [query, right] of queries) {
    const codes = (await codesFor(query)).slice(0, 10);
    const wanted = new Set(right.split(' '));
    const place = codes.findIndex((code) => wanted.has(code)) + 1;
    sum += place === 0 ? 0 : 1 / place;
    if (place > 0 && place <= 5) inFive++;
    if (place !== 1) missed.push({ query, place });
  }
  const share = (part: number) => Math.round((part / queries.length) * 1000) / 1000;
  return { queries: queries.length, mrr10: share(sum), recall5: share(inFive), missed };
}

/** All three lists: those it was made with, those it was not, and together. */
export async function measureAllQualities(codesFor: (query: string) => Promise<string[]>) {
  const { tuned, untouched } = labelledQueries;
  return {
    tuned: await measureQuality(tuned, codesFor),
    untouched: await measureQuality(untouched, codesFor),
    together: await measureQuality([...tuned, ...untouched], codesFor),
  };
}

/** The sample's own procedures over those of the national catalogue, as they would be in force; none without it. */
export function wholeCatalogue(): Bundle[] {
  const records = nationalRecords();
  if (records.length === 0) return [];
  const directory = agencies.filter(({ validTo }) => validTo === null);
  const all = new Map(records.map((record) => [record.code, serviceOf(record, directory).bundle]));
  for (const bundle of procedures) all.set(bundle.code, bundle);
  return [...all.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Asks the search of that catalogue without a database. */
export async function searchWholeCatalogue(): Promise<((query: string) => Promise<string[]>) | undefined> {
  const bundles = wholeCatalogue();
  if (bundles.length === 0) return undefined;
  const names = agencies.filter(({ validTo }) => validTo === null);
  const search = await searchAmong(
    bundles,
    new Map(names.map(({ code, name, nameEn }) => [code, `${name} ${nameEn}`])),
  );
  return async (query) => search(query).map(({ code }) => code);
}
