import { sql, type Insertable, type Updateable } from 'kysely';
import type { NationalRecord } from '#modules/provisioning';
import type { Db, Tx } from '#platform/db.ts';
import type { DB } from '../../../db/types.ts';
import { foldName } from './codes.ts';
import type { Change, Counts, ImportState, StagedProblem } from './import.ts';
import type { RowToApply } from './import-views.ts';
import type { FieldChange } from './record-diff.ts';

export async function insertImport(tx: Tx, row: Insertable<DB['catalogue.import']>): Promise<void> {
  await tx.insertInto('catalogue.import').values(row).execute();
}

/** Writes a step of an import down; true when it still stood where it should. */
export async function moveImport(
  tx: Tx,
  id: string,
  from: readonly ImportState[],
  to: Updateable<DB['catalogue.import']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('catalogue.import')
    .set(to)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How far the present step is. Outside of any transaction, so that everybody sees it at once. */
export async function writeProgress(db: Db, id: string, done: number, of: number): Promise<void> {
  await db
    .updateTable('catalogue.import')
    .set({ progress_done: done, progress_of: of })
    .where('id', '=', id)
    .where('state', 'in', ['reading', 'applying'])
    .execute();
}

export async function clearStaged(tx: Tx, importId: string, { problems = true } = {}): Promise<void> {
  await tx.deleteFrom('catalogue.staged_row').where('import_id', '=', importId).execute();
  if (problems) await tx.deleteFrom('catalogue.staged_problem').where('import_id', '=', importId).execute();
}

/** As if it had never come. Not for one that changed anything. */
export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('catalogue.import').where('id', '=', id).where('state', '<>', 'confirmed').execute();
}

export interface NewStagedRow {
  code: string;
  line: number;
  change: Change;
  name: string;
  before_name: string | null;
  by_hand: boolean;
  provisional: boolean;
  format: string;
  record: NationalRecord | null;
  hash: string | null;
  fields: FieldChange[];
}

export async function insertStagedRows(tx: Tx, importId: string, rows: readonly NewStagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into catalogue.staged_row
      (import_id, code, line, change, name, before_name, by_hand, provisional, format, record, hash, fields)
    select ${importId}::uuid, code, line, change, name, before_name, by_hand, provisional, format,
      nullif(record, 'null'::jsonb), hash, fields
    from jsonb_populate_recordset(null::catalogue.staged_row, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

export async function insertStagedProblems(
  tx: Tx,
  importId: string,
  problems: readonly StagedProblem[],
): Promise<void> {
  if (problems.length === 0) return;
  const rows = problems.map(({ number, line, code, field, reason, says }) => ({
    import_id: importId,
    number,
    line,
    code: storable(code),
    field,
    reason,
    says_vi: storable(says.vi),
    says_en: storable(says.en),
  }));
  await sql`
    insert into catalogue.staged_problem
    select * from jsonb_populate_recordset(null::catalogue.staged_problem, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** What is told of a wrong row quotes it, also where it is wrong because PostgreSQL cannot keep it. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

export async function dropStagedRows(tx: Tx, importId: string, codes: readonly string[]): Promise<void> {
  await sql`delete from catalogue.staged_row
    where import_id = ${importId} and code = any(${[...codes]}::text[])`.execute(tx);
}

export async function setPerhapsWas(
  tx: Tx,
  importId: string,
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    update catalogue.staged_row as staged set perhaps_was = pair.was
    from unnest(${pairs.map(([code]) => code)}::text[], ${pairs.map(([, was]) => was)}::text[]) as pair (code, was)
    where staged.import_id = ${importId} and staged.code = pair.code`.execute(tx);
}

/** Rows by what confirming does to them. */
export async function countStaged(tx: Tx, importId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where change = 'new')::int as new,
      count(*) filter (where change = 'changed')::int as changed,
      count(*) filter (where change = 'renamed')::int as renamed,
      count(*) filter (where change = 'unchanged')::int as unchanged,
      count(*) filter (where change = 'vanished')::int as vanished,
      count(*) filter (where by_hand and change <> 'unchanged')::int as "byHand",
      count(*) filter (where unfit)::int as unfit,
      count(*) filter (where provisional)::int as provisional,
      (select count(*)::int from catalogue.staged_problem where import_id = ${importId}) as problems,
      0 as doubted, 0 as refused
    from catalogue.staged_row where import_id = ${importId}`.execute(tx);
  const [counts] = rows;
  if (!counts) throw new Error('a count gives one row');
  return counts;
}

/** Records from now on, with the versions made of them; where none was made the one before stays known. */
export async function writeRecords(
  tx: Tx,
  {
    importId,
    at,
    rows,
    made,
  }: { importId: string; at: Date; rows: readonly RowToApply[]; made: ReadonlyMap<string, string> },
): Promise<void> {
  if (rows.length === 0) return;
  const records = rows.map(({ code, name, format, record, hash }) => ({
    code,
    name,
    folded_name: foldName(name),
    record,
    hash,
    format,
    import_id: importId,
    imported_at: at,
    valid: true,
    version_id: made.get(code) ?? null,
  }));
  await sql`
    insert into catalogue.record
    select * from jsonb_populate_recordset(null::catalogue.record, ${JSON.stringify(records)}::jsonb)
    on conflict (code) do update set name = excluded.name, folded_name = excluded.folded_name, record = excluded.record,
      hash = excluded.hash, format = excluded.format, import_id = excluded.import_id,
      imported_at = excluded.imported_at, valid = true,
      version_id = coalesce(excluded.version_id, record.version_id)`.execute(tx);
}

export async function markVanished(tx: Tx, codes: readonly string[], importId: string): Promise<void> {
  await sql`update catalogue.record set valid = false, import_id = ${importId}
    where code = any(${[...codes]}::text[])`.execute(tx);
}

/** The diff stays to be looked at; the records are in force now and need not be kept twice. */
export async function forgetStagedRecords(tx: Tx, importId: string): Promise<void> {
  await tx.updateTable('catalogue.staged_row').set({ record: null }).where('import_id', '=', importId).execute();
  await tx
    .deleteFrom('catalogue.staged_row')
    .where('import_id', '=', importId)
    .where('change', '=', 'unchanged')
    .execute();
}

/** One import changes the catalogue at a time; held to the end of the transaction. */
export async function tryLockCatalogue(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('catalogue.apply')) as free`.execute(tx);
  return rows[0]?.free === true;
}
