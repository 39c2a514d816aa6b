import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { firstIdAt } from '#platform/ids.ts';

/** Dossiers filed on one local day with one agency for one procedure. */
export interface FiledOnDay {
  /** `YYYY-MM-DD`, local. */
  day: string;
  procedureCode: string;
  agencyId: string;
  online: number;
  total: number;
}

/** What was filed from an instant on. Dossiers are filed once and never change their day, procedure, agency or channel. */
export async function filedByDay(db: Db, from: Date): Promise<FiledOnDay[]> {
  // Keys are UUIDs of version 7: the latest dossiers stand together at the end of the primary key.
  const { rows } = await sql<FiledOnDay>`
    select to_char(submitted_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, procedure_code as "procedureCode",
           agency_id as "agencyId", count(*) filter (where channel = 'online')::int as online, count(*)::int as total
    from dossiers.dossier
    where id >= ${firstIdAt(from.getTime())}::uuid and submitted_at >= ${from}
    group by 1, 2, 3`.execute(db);
  return rows;
}
