import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { Bilingual } from '#platform/text.ts';
import type { NotOnlineReason } from './bundle.ts';

/** How far one service in force is online, and what keeps it from being wholly so. */
export interface ServiceStanding {
  code: string;
  everydayName: Bilingual;
  /** Level of the rule of 2011; null where nobody computed it. */
  level: number | null;
  fullyOnline: boolean;
  reasons: NotOnlineReason['key'][];
  internal: boolean;
}

interface Row {
  code: string;
  everyday_name: string;
  everyday_name_en: string;
  service_level: number | null;
  fully_online: boolean;
  internal: boolean;
  reasons: NotOnlineReason['key'][];
}

/** Every service in force, by its everyday name; for administrators, who look at all of them. */
export async function serviceStandings(db: Db): Promise<ServiceStanding[]> {
  const { rows } = await sql<Row>`
    select l.code, l.everyday_name, l.everyday_name_en, l.service_level, l.fully_online, l.internal,
           jsonb_path_query_array(v.bundle, '$.fullyOnline.reasons[*].key') as reasons
    from procedures.listing l join procedures.version v on v.id = l.version_id
    order by l.everyday_name collate "vi-x-icu", l.code`.execute(db);
  return rows.map((row) => ({
    code: row.code,
    everydayName: { vi: row.everyday_name, en: row.everyday_name_en },
    level: row.service_level,
    fullyOnline: row.fully_online,
    reasons: row.reasons,
    internal: row.internal,
  }));
}
