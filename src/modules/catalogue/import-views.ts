import { sql } from 'kysely';
import type { NationalRecord } from '#modules/provisioning';
import type { Db } from '#platform/db.ts';
import { error } from './errors.ts';
import { noCounts, type CatalogueImport, type Change, type StagedProblem, type StagedRow } from './import.ts';
import type { FieldChange } from './record-diff.ts';

const base = (db: Db) => db.selectFrom('catalogue.import').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

// The table's CHECKs and our own writers allow exactly these shapes.
const toImport = (row: Row): CatalogueImport => ({
  id: row.id,
  createdAt: row.created_at,
  byName: row.by_name,
  runner: row.runner as CatalogueImport['runner'],
  fileName: row.file_name,
  path: row.path,
  byteCount: row.byte_count,
  whole: row.whole,
  state: row.state as CatalogueImport['state'],
  formats: row.formats as CatalogueImport['formats'],
  counts: { ...noCounts, ...(row.counts as Partial<CatalogueImport['counts']>) },
  baseNumber: row.base_number,
  progress: { done: row.progress_done, of: row.progress_of, beganAt: row.step_began_at },
  problem: (row.problem as CatalogueImport['problem'] | null) ?? undefined,
  confirmedAt: row.confirmed_at ?? undefined,
  confirmedBy: row.confirmed_by ?? undefined,
  finishedAt: row.finished_at ?? undefined,
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Throws `catalogue.not-found`. */
export async function getImport(db: Db, id: string): Promise<CatalogueImport> {
  const row = UUID.test(id) ? await base(db).where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw error('not-found');
  return toImport(row);
}

/** The newest first. */
export async function listImports(db: Db, limit: number): Promise<CatalogueImport[]> {
  return (await base(db).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(toImport);
}

/** Imports of the command line that have not ended: the process may have been killed. */
export async function listOpenCommands(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('catalogue.import')
    .select('id')
    .where('runner', '=', 'command')
    .where('state', 'in', ['received', 'reading', 'staged', 'applying'])
    .execute();
  return rows.map(({ id }) => id);
}

export async function isApplying(db: Db): Promise<boolean> {
  const row = await db.selectFrom('catalogue.import').select('id').where('state', '=', 'applying').limit(1).execute();
  return row.length > 0;
}

export async function countConfirmed(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('catalogue.import')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  return count;
}

/** A page of the diff, in the order of codes. */
export async function listStagedRows(
  db: Db,
  { importId, change, from, limit }: { importId: string; change: Change; from: number; limit: number },
): Promise<StagedRow[]> {
  const rows = await db
    .selectFrom('catalogue.staged_row')
    .select([
      'code',
      'line',
      'change',
      'name',
      'before_name',
      'perhaps_was',
      'by_hand',
      'unfit',
      'provisional',
      'fields',
    ])
    .where('import_id', '=', importId)
    .where('change', '=', change)
    .orderBy('code')
    .offset(from)
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    code: row.code,
    line: row.line,
    change: row.change as Change,
    name: row.name,
    beforeName: row.before_name ?? undefined,
    perhapsWas: row.perhaps_was ?? undefined,
    byHand: row.by_hand,
    unfit: row.unfit,
    provisional: row.provisional,
    // Written by `changesBetween`.
    fields: row.fields as FieldChange[],
  }));
}

/** What was left out, in the order of the file. */
export async function listStagedProblems(
  db: Db,
  { importId, from, limit }: { importId: string; from: number; limit: number },
): Promise<StagedProblem[]> {
  const rows = await db
    .selectFrom('catalogue.staged_problem')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('line')
    .orderBy('number')
    .offset(from)
    .limit(limit)
    .execute();
  return rows.map(({ number, line, code, field, reason, says_vi, says_en }) => ({
    number,
    line,
    code,
    field,
    reason,
    says: { vi: says_vi, en: says_en },
  }));
}

/** What is known of the names in force: code by code, without the records themselves. */
export async function knownNames(
  db: Db,
): Promise<{ code: string; name: string; foldedName: string; valid: boolean }[]> {
  const rows = await db.selectFrom('catalogue.record').select(['code', 'name', 'folded_name', 'valid']).execute();
  return rows.map(({ code, name, folded_name, valid }) => ({ code, name, foldedName: folded_name, valid }));
}

export interface KnownRecord {
  record: NationalRecord;
  hash: string;
  valid: boolean;
}

/** Records by code, in force or vanished. */
export async function recordsOf(db: Db, codes: readonly string[]): Promise<Map<string, KnownRecord>> {
  const { rows } = await sql<{ code: string; record: NationalRecord; hash: string; valid: boolean }>`
    select code, record, hash, valid from catalogue.record where code = any(${[...codes]}::text[])`.execute(db);
  return new Map(rows.map(({ code, ...known }) => [code, known]));
}

export interface RowToApply {
  code: string;
  name: string;
  format: string;
  record: NationalRecord;
  hash: string;
}

/** The next rows to apply after a code. */
export async function rowsToApply(db: Db, importId: string, after: string, limit: number): Promise<RowToApply[]> {
  const rows = await db
    .selectFrom('catalogue.staged_row')
    .select(['code', 'name', 'format', 'record', 'hash'])
    .where('import_id', '=', importId)
    .where('change', 'in', ['new', 'changed', 'renamed'])
    .where('code', '>', after)
    .orderBy('code')
    .limit(limit)
    .execute();
  // Rows of these three kinds carry their record.
  return rows.map(({ record, hash, ...row }) => ({ ...row, record: record as NationalRecord, hash: hash ?? '' }));
}

export async function vanishedCodes(db: Db, importId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('catalogue.staged_row')
    .select('code')
    .where('import_id', '=', importId)
    .where('change', '=', 'vanished')
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

/** The versions last made of these records; those of which none was made are absent. */
export async function madeVersions(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; versionId: string }>`
    select code, version_id as "versionId" from catalogue.record
    where code = any(${[...codes]}::text[]) and version_id is not null`.execute(db);
  return new Map(rows.map(({ code, versionId }) => [code, versionId]));
}
