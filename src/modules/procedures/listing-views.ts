import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { LifeEvent, PrioritySector, Subject } from './bundle.ts';
import type { Found } from './search-views.ts';
import { lifeEvents } from './subject-words.ts';

/** How a list is narrowed; every part may be absent. */
export interface Filters {
  sector?: string | undefined;
  priority?: PrioritySector | undefined;
  /** A department's code, or `commune` for what every commune decides. */
  agency?: string | undefined;
  event?: LifeEvent | undefined;
  subject?: Subject | undefined;
  level?: 'province' | 'commune' | undefined;
  online?: 'full' | 'part' | 'none' | undefined;
  fee?: 'yes' | 'no' | undefined;
}

/** One procedure in a list, in both languages. */
export interface Listing {
  code: string;
  name: { vi: string; en: string };
  everydayName: { vi: string; en: string };
  summary: { vi: string; en: string };
  sector: { code: string; name: { vi: string; en: string } };
  competentCode: string | null;
  keywords: string[];
  fullyOnline: boolean;
  filedOnline: boolean;
  hasFee: boolean;
}

export interface ListingPage {
  items: Listing[];
  /** Cursor of the next page: the code of the last item. */
  next: string | undefined;
}

const PAGE = 20;

/**
 * A page of procedures: those found, best first, or all by name in Vietnamese order. `cursor` is the code of the last
 * item seen.
 */
export async function listProcedures(
  db: Db,
  ask: { filters: Filters; found?: readonly Found[] | undefined; cursor?: string | undefined },
): Promise<ListingPage> {
  const { filters, found, cursor } = ask;
  const { rows } = found
    ? await sql<Row>`${planning(filters)}
        select ${columns} from unnest(${found.map(({ code }) => code)}::text[]) with ordinality as found (code, place)
        join procedures.listing l on l.code = found.code
        where ${matching(filters)} and place > ${found.findIndex(({ code }) => code === cursor) + 1}
        order by place limit ${PAGE + 1}`.execute(db)
    : await sql<Row>`${planning(filters)}
        select ${columns} from procedures.listing l where ${matching(filters)} ${after(cursor)}
        order by l.everyday_name collate "vi-x-icu", l.code limit ${PAGE + 1}`.execute(db);
  const items = rows.slice(0, PAGE).map(toListing);
  return { items, next: rows.length > PAGE ? items.at(-1)?.code : undefined };
}

const after = (cursor: string | undefined): RawBuilder<unknown> =>
  cursor
    ? sql`and (l.everyday_name collate "vi-x-icu", l.code) >
        (select everyday_name collate "vi-x-icu", code from procedures.listing where code = ${cursor})`
    : sql``;

/** Listings by code, in the order asked; codes no longer in force are left out. */
export async function listingsByCode(db: Db, codes: readonly string[]): Promise<Listing[]> {
  const { rows } = await sql<Row>`
    select ${columns} from unnest(${[...codes]}::text[]) with ordinality as asked (code, place)
    join procedures.listing l on l.code = asked.code order by place`.execute(db);
  return rows.map(toListing);
}

/** For each life event the procedure that belongs to the fewest others, in the order of the events. */
export async function typicalListings(db: Db): Promise<Listing[]> {
  const { rows } = await sql<Row>`
    select ${columns} from (
      select distinct on (code) code, place from (
        select distinct on (event) l.code, array_position(${Object.keys(lifeEvents)}::text[], event) as place
        from procedures.listing l, unnest(l.life_events) event
        order by event, cardinality(l.life_events), l.has_fee, l.code
      ) as one_each order by code, place
    ) as typical
    join procedures.listing l on l.code = typical.code order by typical.place`.execute(db);
  return rows.map(toListing);
}

/** Filters make many different statements; only the plain ones are worth keeping prepared. */
export const planning = (filters: Filters): RawBuilder<unknown> =>
  Object.values(filters).some(Boolean) ? sql`-- plan anew` : sql``;

/** SQL that a listing `l` must meet. */
export function matching(filters: Filters): RawBuilder<unknown> {
  const { sector, priority, agency, event, subject, level, online, fee } = filters;
  const parts = [sql`true`];
  if (sector) parts.push(sql`l.sector_code = ${sector}`);
  if (priority) parts.push(sql`l.priority_sector = ${priority}`);
  if (agency) parts.push(agency === 'commune' ? sql`l.competent_code is null` : sql`l.competent_code = ${agency}`);
  if (event) parts.push(sql`${event} = any(l.life_events)`);
  if (subject) parts.push(sql`${subject} = any(l.subjects)`);
  if (level) parts.push(sql`${level} = any(l.levels)`);
  if (online === 'full') parts.push(sql`l.fully_online`);
  if (online === 'part') parts.push(sql`l.filed_online and not l.fully_online`);
  if (online === 'none') parts.push(sql`not l.filed_online and not l.fully_online`);
  if (fee) parts.push(sql`l.has_fee = ${fee === 'yes'}`);
  return sql.join(parts, sql` and `);
}

const columns = sql`l.code, l.name, l.name_en, l.everyday_name, l.everyday_name_en, l.summary, l.summary_en, l.sector_code,
  l.sector_name, l.sector_name_en, l.competent_code, l.keywords, l.fully_online, l.filed_online, l.has_fee`;

interface Row {
  code: string;
  name: string;
  name_en: string;
  everyday_name: string;
  everyday_name_en: string;
  summary: string;
  summary_en: string;
  sector_code: string;
  sector_name: string;
  sector_name_en: string;
  competent_code: string | null;
  keywords: string[];
  fully_online: boolean;
  filed_online: boolean;
  has_fee: boolean;
}

const toListing = (row: Row): Listing => ({
  code: row.code,
  name: { vi: row.name, en: row.name_en },
  everydayName: { vi: row.everyday_name, en: row.everyday_name_en },
  summary: { vi: row.summary, en: row.summary_en },
  sector: { code: row.sector_code, name: { vi: row.sector_name, en: row.sector_name_en } },
  competentCode: row.competent_code,
  keywords: row.keywords,
  fullyOnline: row.fully_online,
  filedOnline: row.filed_online,
  hasFee: row.has_fee,
});

/** Codes of everything in force, for the sitemap. */
export async function listCodes(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('procedures.listing').select('code').orderBy('code').execute();
  return rows.map(({ code }) => code);
}
