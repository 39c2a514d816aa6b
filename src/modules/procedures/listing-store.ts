import { sql, type Selectable } from 'kysely';
import type { Db, Tx } from '#platform/db.ts';
import type { DB } from '../../../db/types.ts';
import type { Bundle, Limit } from './bundle.ts';
import type { Listing } from './listing.ts';
import { levelOf } from './service-level.ts';

/** What lists and search are to show from now on. */
export interface NewListing {
  versionId: string;
  bundle: Bundle;
}

/** Rows in one statement: about 2 MB of JSON. */
const AT_ONCE = 500;

/**
 * What lists and search read, written with the versions it describes. The rows stand in the order of their codes, so that
 * two publications never wait for each other.
 */
export async function replaceListings(tx: Tx, listings: readonly NewListing[]): Promise<void> {
  const sorted = listings.toSorted((a, b) => (a.bundle.code < b.bundle.code ? -1 : 1));
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const rows = sorted.slice(from, from + AT_ONCE).map(listingRow);
    await removeListings(
      tx,
      rows.map(({ code }) => code),
    );
    await sql`
      insert into procedures.listing
      select * from jsonb_populate_recordset(null::procedures.listing, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
  }
}

/** Takes procedures out of every list; those that are in none are passed over. */
export async function removeListings(tx: Tx, codes: readonly string[]): Promise<void> {
  await sql`delete from procedures.listing where code = any(${[...codes]}::text[])`.execute(tx);
}

const listingRow = ({ versionId, bundle }: NewListing): Selectable<DB['procedures.listing']> => ({
  version_id: versionId,
  code: bundle.code,
  name: bundle.name.vi,
  name_en: bundle.name.en,
  everyday_name: bundle.everydayName.vi,
  everyday_name_en: bundle.everydayName.en,
  summary: bundle.summary.vi,
  summary_en: bundle.summary.en,
  sector_code: bundle.sector.code,
  sector_name: bundle.sector.name.vi,
  sector_name_en: bundle.sector.name.en,
  priority_sector: bundle.prioritySector ?? null,
  life_events: bundle.lifeEvents,
  subjects: bundle.subjects,
  levels: bundle.levels,
  competent_code: bundle.competent.kind === 'department' ? bundle.competent.code : null,
  fully_online: bundle.fullyOnline.yes,
  filed_online: bundle.channels.some(({ channel }) => channel === 'online'),
  has_fee: bundle.fees.some(({ amountDong }) => amountDong > 0),
  fee_unsettled: (bundle.unsettledFees ?? []).length > 0,
  keywords: bundle.keywords,
  internal: bundle.internal ?? false,
  decided_above: bundle.decidedAbove !== undefined,
  made_by_hand: bundle.source === undefined,
  service_level: levelOf(bundle),
  fastest_days: fastestDays(bundle),
  results: bundle.results.map(({ name }) => name.vi),
});

/** Rough lengths in working days, for lists only; the legal clock counts by the calendar. */
const IN_WORKING_DAYS: Record<string, number> = { hour: 1 / 8, working_day: 1, day: 0.7, month: 21 };

function fastestDays({ channels, cases }: Bundle): number | null {
  const stated = [...channels, ...cases].flatMap(({ limit }) => (limit ? [daysOf(limit)] : []));
  return stated.length > 0 ? Math.min(...stated) : null;
}

const daysOf = ({ n, unit }: Limit): number => n * (IN_WORKING_DAYS[unit] ?? 1);

/** How a bundle will be listed. */
export const listingOf = (bundle: Bundle): Listing => toListing(listingRow({ versionId: '', bundle }));

/** Everything listed, as lists and search show it. */
export async function readListings(db: Db): Promise<Listing[]> {
  const rows = await db.selectFrom('procedures.listing').selectAll().execute();
  return rows.map(toListing);
}

// The arrays and the sector's word were written from a bundle, whose types these are.
const toListing = (row: Selectable<DB['procedures.listing']>): Listing => ({
  code: row.code,
  name: { vi: row.name, en: row.name_en },
  everydayName: { vi: row.everyday_name, en: row.everyday_name_en },
  summary: { vi: row.summary, en: row.summary_en },
  sector: { code: row.sector_code, name: { vi: row.sector_name, en: row.sector_name_en } },
  priority: (row.priority_sector ?? undefined) as Listing['priority'],
  lifeEvents: row.life_events as unknown as Listing['lifeEvents'],
  subjects: row.subjects as unknown as Listing['subjects'],
  levels: row.levels as unknown as Listing['levels'],
  competentCode: row.competent_code,
  keywords: row.keywords,
  results: row.results,
  fullyOnline: row.fully_online,
  filedOnline: row.filed_online,
  serviceLevel: row.service_level,
  hasFee: row.has_fee,
  feeUnsettled: row.fee_unsettled,
  fastestDays: row.fastest_days,
  internal: row.internal,
  decidedAbove: row.decided_above,
  madeByHand: row.made_by_hand,
});
