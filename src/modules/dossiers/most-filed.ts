import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import type { Database } from '#platform/db.ts';

const KEPT_MS = 10 * 60_000;
const LATEST = 2000;
const SHOWN = 8;
const kept = new WeakMap<Database, { at: number; codes: Promise<string[]> }>();

/** Codes of the procedures filed most among the latest dossiers, most first; up to ten minutes old. */
export function mostFiled({ database, db, now }: Ctx): Promise<string[]> {
  const known = kept.get(database);
  if (known && Math.abs(now.getTime() - known.at) < KEPT_MS) return known.codes;
  // Keys are UUIDs of version 7: the latest dossiers stand together at the end of the primary key.
  const codes = sql<{ procedure_code: string }>`
    select procedure_code
    from (select procedure_code from dossiers.dossier order by id desc limit ${LATEST}) as latest
    group by procedure_code order by count(*) desc, procedure_code limit ${SHOWN}`
    .execute(db)
    .then(({ rows }) => rows.map((row) => row.procedure_code));
  kept.set(database, { at: now.getTime(), codes });
  codes.catch(() => kept.delete(database));
  return codes;
}
