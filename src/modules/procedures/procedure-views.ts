import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { Bundle } from './bundle.ts';
import { error } from './errors.ts';

/** A published version: dossiers pin one, it never changes. */
export interface ProcedureVersion {
  id: string;
  code: string;
  number: number;
  bundle: Bundle;
  processXml: string;
  validFrom: string;
}

const base = (db: Db) =>
  db.selectFrom('procedures.version').select(['id', 'code', 'number', 'bundle', 'process_xml', 'valid_from']);

type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

const toVersion = (row: Row): ProcedureVersion => ({
  id: row.id,
  code: row.code,
  number: row.number,
  // Bundles are checked before publication and never change after it.
  bundle: row.bundle as Bundle,
  processXml: row.process_xml,
  validFrom: row.valid_from,
});

/** What is kept of a version never changes once published; when it ends is not kept. Bounded; oldest out first. */
const kept = new Map<string, ProcedureVersion>();
const KEPT_VERSIONS = 500;

function keep(version: ProcedureVersion): ProcedureVersion {
  if (kept.size >= KEPT_VERSIONS) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
  kept.set(version.id, version);
  return version;
}

/** Throws `procedures.not-found`. */
export async function getVersion(db: Db, id: string): Promise<ProcedureVersion> {
  const known = kept.get(id);
  if (known) return known;
  const row = await base(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw error('not-found');
  return keep(toVersion(row));
}

/** First day a version is no longer in force; null while nobody has ended it. Read anew each time: a later version sets it. */
export async function endOfVersion(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('procedures.version').select('valid_to').where('id', '=', id).executeTakeFirst();
  if (!row) throw error('not-found');
  return row.valid_to;
}

/** A version with the day it ends, as it stands at this moment. */
export interface DatedVersion extends ProcedureVersion {
  validTo: string | null;
}

/** The version in force on a day. Throws `procedures.not-found`, `procedures.not-in-force`. */
export async function procedureInForce(db: Db, code: string, on: string): Promise<DatedVersion> {
  const row = await db
    .selectFrom('procedures.version')
    .select(['id', 'valid_to'])
    .where('code', '=', code)
    .where('valid_from', '<=', on)
    // One that ended before it began never ruled.
    .orderBy(sql`coalesce(valid_to > valid_from, true)`, 'desc')
    .orderBy('valid_from', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw error('not-found');
  if (row.valid_to !== null && row.valid_to <= on) throw error('not-in-force');
  return { ...(await getVersion(db, row.id)), validTo: row.valid_to };
}
