import type { Bilingual } from '#platform/text.ts';
import type { LifeEvent, PrioritySector, Subject } from './bundle.ts';

/** One procedure in a list, in both languages. */
export interface Listing {
  code: string;
  name: Bilingual;
  everydayName: Bilingual;
  summary: Bilingual;
  sector: { code: string; name: Bilingual };
  priority: PrioritySector | undefined;
  lifeEvents: readonly LifeEvent[];
  subjects: readonly Subject[];
  levels: readonly ('province' | 'commune')[];
  /** Department that decides; null where every commune does. */
  competentCode: string | null;
  keywords: readonly string[];
  /** Names of the documents it gives, in Vietnamese. */
  results: readonly string[];
  fullyOnline: boolean;
  filedOnline: boolean;
  /** Level 1 to 4 of the rule of 2011. */
  serviceLevel: number | null;
  hasFee: boolean;
  feeUnsettled: boolean;
  /** Shortest limit in working days; null where the law states none. */
  fastestDays: number | null;
  /** Only officers file it. */
  internal: boolean;
  /** A ministry decides; here it is received and passed on. */
  decidedAbove: boolean;
  /** Not generated from a national record. */
  madeByHand: boolean;
}

/** How a list is narrowed; every part may be absent. */
export interface Filters {
  sector?: string | undefined;
  priority?: PrioritySector | undefined;
  /** A department's code, or `commune` for what every commune decides. */
  agency?: string | undefined;
  event?: LifeEvent | undefined;
  subject?: Subject | undefined;
  level?: Level | undefined;
  online?: 'full' | 'part' | 'none' | undefined;
  fee?: 'yes' | 'no' | 'open' | undefined;
  time?: Time | undefined;
}

export type FacetKind = keyof Filters;
export type Level = 'province' | 'commune' | 'ministry';
export type Time = 'day' | 'week' | 'fortnights' | 'month' | 'longer' | 'unstated';

/** What every filter would have to ask for to keep this listing. */
export const facetsOf = (listing: Listing): Record<FacetKind, readonly string[]> => ({
  sector: [listing.sector.code],
  priority: listing.priority ? [listing.priority] : [],
  agency: [listing.competentCode ?? 'commune'],
  event: listing.lifeEvents,
  subject: listing.subjects,
  level: listing.decidedAbove ? ['ministry'] : listing.levels,
  online: [onlineOf(listing)],
  fee: [feeOf(listing)],
  time: [timeOf(listing)],
});

export const onlineOf = (listing: Pick<Listing, 'fullyOnline' | 'filedOnline'>): 'full' | 'part' | 'none' =>
  listing.fullyOnline ? 'full' : listing.filedOnline ? 'part' : 'none';

/** `open`: nobody has settled yet whether and how much. */
export const feeOf = (listing: Pick<Listing, 'hasFee' | 'feeUnsettled'>): 'yes' | 'no' | 'open' =>
  listing.hasFee ? 'yes' : listing.feeUnsettled ? 'open' : 'no';

/** Within one working day, five, fifteen, thirty, longer, or no limit stated. */
export function timeOf({ fastestDays }: Pick<Listing, 'fastestDays'>): Time {
  if (fastestDays === null) return 'unstated';
  if (fastestDays <= 1) return 'day';
  if (fastestDays <= 5) return 'week';
  if (fastestDays <= 15) return 'fortnights';
  return fastestDays <= 30 ? 'month' : 'longer';
}
