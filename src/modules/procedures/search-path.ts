import type { Lang } from '#platform/text.ts';
import type { FacetKind, Filters } from './listing.ts';
import { isKeyOf, levels, lifeEvents, prioritySectors, subjects } from './subject-words.ts';
import { findText } from './text.ts';

/** What a search page's address says. */
export interface SearchState {
  q: string;
  filters: Filters;
  cursor: string | undefined;
}

const LONGEST_QUERY = 200;
const fullness = { full: true, part: true, none: true };
const feeStates = { yes: true, no: true, open: true };
const times = { day: true, week: true, fortnights: true, month: true, longer: true, unstated: true };

/** Reads a search address; what is not understood is left out. */
export function readSearch(query: unknown): SearchState {
  // Query values are strings or lists of strings; a list is not understood.
  const given = (query ?? {}) as Record<string, unknown>;
  const read = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === 'string' && value.trim() !== ''
      ? value.normalize('NFC').trim().slice(0, LONGEST_QUERY)
      : undefined;
  };
  const oneOf = <Key extends string>(table: Record<Key, unknown>, name: string): Key | undefined => {
    const value = read(name);
    return isKeyOf(table, value) ? value : undefined;
  };
  return {
    q: read('q') ?? '',
    cursor: read('cursor'),
    filters: {
      sector: read('sector'),
      priority: oneOf(prioritySectors, 'priority'),
      agency: read('agency'),
      event: oneOf(lifeEvents, 'event'),
      subject: oneOf(subjects, 'subject'),
      level: oneOf(levels, 'level'),
      online: oneOf(fullness, 'online'),
      fee: oneOf(feeStates, 'fee'),
      time: oneOf(times, 'time'),
    },
  };
}

/** The address of a search: nouns and what narrows them. */
export function searchPath({ q, filters, cursor }: SearchState): string {
  const pairs = Object.entries({ q, ...filters, cursor }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  // By hand: a page has a hundred of these.
  const query = pairs.map(([name, value]) => `${name}=${inAddress(value)}`).join('&');
  return query ? `/procedures?${query}` : '/procedures';
}

const inAddress = (value: string): string => encodeURIComponent(value).replaceAll('%20', '+');

interface Named {
  value: string;
  name?: { vi: string; en: string } | undefined;
}

/** A filter's choice in words. */
export function facetWords(
  kind: FacetKind,
  { value, name }: Named,
  page: { lang: Lang; agencies: ReadonlyMap<string, string> },
): string {
  const { lang, agencies } = page;
  const text = findText(lang);
  if (kind === 'agency') return value === 'commune' ? text.everyCommune : (agencies.get(value) ?? value);
  if (kind === 'event' && isKeyOf(lifeEvents, value)) return lifeEvents[value][lang];
  if (kind === 'priority' && isKeyOf(prioritySectors, value)) return prioritySectors[value][lang];
  if (kind === 'subject' && isKeyOf(subjects, value)) return subjects[value][lang];
  if (kind === 'level' && isKeyOf(levels, value)) return levels[value][lang];
  if (kind === 'online' && isKeyOf(text.online, value)) return text.online[value];
  if (kind === 'fee' && isKeyOf(text.fees, value)) return text.fees[value];
  if (kind === 'time' && isKeyOf(text.times, value)) return text.times[value];
  return name?.[lang] ?? value;
}
