import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';

export interface VersionInForce {
  code: string;
  id: string;
  /** No national record stands behind it. */
  handMade: boolean;
}

/** What is in force on a day for some codes; those without a version then are absent. */
export async function versionsInForce(db: Db, codes: readonly string[], on: string): Promise<VersionInForce[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<VersionInForce>`
    select distinct on (code) code, id, not jsonb_exists(bundle, 'source') as "handMade" from procedures.version
    where code = any(${[...codes]}::text[]) and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    order by code, valid_from desc, number desc`.execute(db);
  return rows;
}
