import type { Insertable } from 'kysely';
import type { TxCtx } from '#platform/ctx.ts';
import type { Db, Tx } from '#platform/db.ts';
import type { Limit, LimitUnit } from '#platform/working-time.ts';
import type { DB } from '../../../db/types.ts';
import { error } from './errors.ts';
import type { Token } from '#modules/processes';

export interface Run {
  dossierId: string;
  versionId: string;
  agencyId: string;
  receivingAgencyId: string;
  jointAgencyId: string | null;
  policy: 'extend' | 'restart';
  limit: Limit | undefined;
  calendarKey: string;
}

export async function insertRun(tx: Tx, row: Insertable<DB['casework.run']>): Promise<void> {
  await tx.insertInto('casework.run').values(row).execute();
}

const base = (db: Db) => db.selectFrom('casework.run').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;
/** The columns of a run that say something about it. */
export type RunRow = Omit<Row, 'opened_at' | 'ended_at' | 'search_text'>;

export const toRun = (row: RunRow): Run => ({
  dossierId: row.dossier_id,
  versionId: row.version_id,
  agencyId: row.agency_id,
  receivingAgencyId: row.receiving_agency_id,
  jointAgencyId: row.joint_agency_id,
  // CHECK constraints and checked bundles allow exactly these values.
  policy: row.policy as Run['policy'],
  limit: row.limit_n && row.limit_unit ? { n: row.limit_n, unit: row.limit_unit as LimitUnit } : undefined,
  calendarKey: row.calendar_key,
});

/** Locks the run, so that its tokens move one event at a time. Throws `casework.no-run`. */
export async function lockRun(tx: Tx, dossierId: string): Promise<Run> {
  const row = await base(tx).where('dossier_id', '=', dossierId).forNoKeyUpdate().executeTakeFirst();
  if (!row) throw error('no-run');
  return toRun(row);
}

export async function findRun(db: Db, dossierId: string): Promise<Run | undefined> {
  const row = await base(db).where('dossier_id', '=', dossierId).executeTakeFirst();
  return row && toRun(row);
}

/** False for a dossier that never reached the office (unpaid). */
export async function hasRun(tx: Tx, dossierId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('casework.run')
    .select('dossier_id')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findTokens(db: Db, dossierId: string): Promise<Token[]> {
  const rows = await db
    .selectFrom('casework.token')
    .select(['id', 'node', 'arrived_from'])
    .where('dossier_id', '=', dossierId)
    .execute();
  return rows.map((row) => ({ id: row.id, node: row.node, arrivedFrom: row.arrived_from ?? undefined }));
}

/** Makes the stored tokens equal to `after`; only what changed is written. */
export async function replaceTokens(
  tx: Tx,
  dossierId: string,
  before: readonly Token[],
  after: readonly Token[],
): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const added = after.filter(({ id }) => !known.has(id));
  await Promise.all([
    gone.length > 0 ? tx.deleteFrom('casework.token').where('id', 'in', gone).execute() : undefined,
    added.length > 0
      ? tx
          .insertInto('casework.token')
          .values(
            added.map(({ id, node, arrivedFrom }) => ({
              id,
              dossier_id: dossierId,
              node,
              arrived_from: arrivedFrom ?? null,
            })),
          )
          .execute()
      : undefined,
  ]);
}

export async function endRun(tx: TxCtx, dossierId: string): Promise<void> {
  await tx.tx.updateTable('casework.run').set({ ended_at: tx.now }).where('dossier_id', '=', dossierId).execute();
}

export type ClockKind = 'start' | 'pause' | 'resume' | 'stop';

export interface ClockEntry {
  kind: ClockKind;
  at: Date;
  why: string;
}

/** Writes into the ledger of the legal clock; nothing in it is ever changed. */
export async function appendClockEntry(tx: TxCtx, dossierId: string, entry: ClockEntry): Promise<void> {
  await tx.tx
    .insertInto('casework.clock_entry')
    .values({ dossier_id: dossierId, kind: entry.kind, at: entry.at, why: entry.why, actor_id: tx.actor.id ?? null })
    .execute();
}

export async function clockLedger(db: Db, dossierId: string): Promise<ClockEntry[]> {
  const rows = await db
    .selectFrom('casework.clock_entry')
    .select(['kind', 'at', 'why'])
    .where('dossier_id', '=', dossierId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ kind: row.kind as ClockKind, at: row.at, why: row.why }));
}
