import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { matching, planning, type Filters } from './listing-views.ts';
import type { Found } from './search-views.ts';

export type FacetKind = 'sector' | 'priority' | 'agency' | 'event' | 'subject' | 'level' | 'online' | 'fee';

/** How many procedures each choice of each filter leaves. */
export interface FacetCounts {
  total: number;
  of: Record<FacetKind, { value: string; count: number; name?: { vi: string; en: string } | undefined }[]>;
}

export async function countFacets(
  db: Db,
  ask: { filters: Filters; found?: readonly Found[] | undefined },
): Promise<FacetCounts> {
  const among = ask.found ? sql`l.code = any(${ask.found.map(({ code }) => code)}::text[])` : sql`true`;
  const { rows } = await sql<CountRow>`${planning(ask.filters)}
    with kept as materialized (select * from procedures.listing l where ${matching(ask.filters)} and ${among})
    select 'total' as kind, '' as value, count(*)::int as count, '' as vi, '' as en from kept
    union all select 'sector', sector_code, count(*)::int, min(sector_name), min(sector_name_en) from kept group by sector_code
    union all select 'priority', priority_sector, count(*)::int, '', '' from kept where priority_sector is not null group by 2
    union all select 'agency', coalesce(competent_code, 'commune'), count(*)::int, '', '' from kept group by 2
    union all select 'event', event, count(*)::int, '', '' from kept, unnest(life_events) event group by 2
    union all select 'subject', subject, count(*)::int, '', '' from kept, unnest(subjects) subject group by 2
    union all select 'level', level, count(*)::int, '', '' from kept, unnest(levels) level group by 2
    union all select 'online', case when fully_online then 'full' when filed_online then 'part' else 'none' end, count(*)::int, '', '' from kept group by 2
    union all select 'fee', case when has_fee then 'yes' else 'no' end, count(*)::int, '', '' from kept group by 2
    order by kind, count desc, value`.execute(db);
  const total = rows.find(({ kind }) => kind === 'total')?.count ?? 0;
  return { total, of: byKind(rows) };
}

interface CountRow {
  kind: FacetKind | 'total';
  value: string;
  count: number;
  vi: string;
  en: string;
}

const kinds: FacetKind[] = ['sector', 'priority', 'agency', 'event', 'subject', 'level', 'online', 'fee'];

function byKind(rows: readonly CountRow[]): FacetCounts['of'] {
  const choices = (kind: FacetKind) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ value, count, vi, en }) => ({ value, count, name: vi ? { vi, en } : undefined }));
  // Every kind is a key, made one by one from the list of all kinds.
  return Object.fromEntries(kinds.map((kind) => [kind, choices(kind)])) as FacetCounts['of'];
}
