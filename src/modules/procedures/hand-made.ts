import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';

/** Of these codes, those whose version in force on a day was made by hand: nothing generated may take its place. */
export async function handMadeCodes(db: Db, codes: readonly string[], on: string): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const { rows } = await sql<{ code: string }>`
    select code from procedures.version
    where code = any(${[...codes]}::text[]) and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
      and not jsonb_exists(bundle, 'source')`.execute(db);
  return new Set(rows.map(({ code }) => code));
}
