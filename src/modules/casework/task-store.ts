import type { Insertable } from 'kysely';
import type { RoleName, TxCtx } from '#platform/ctx.ts';
import type { Db, Tx } from '#platform/db.ts';
import { isId } from '#platform/ids.ts';
import type { DB } from '../../../db/types.ts';
import { error } from './errors.ts';
import type { StepAction } from '#modules/processes';

export interface Task {
  id: string;
  dossierId: string;
  tokenId: string;
  node: string;
  name: string;
  action: StepAction;
  role: RoleName;
  agencyId: string;
  assigneeId: string | null;
  assigneeName: string | null;
  state: 'open' | 'paused' | 'done' | 'cancelled';
  outcome: string | null;
  endedBy: string | null;
}

const columns = [
  'id',
  'dossier_id',
  'token_id',
  'node',
  'name',
  'action',
  'role',
  'agency_id',
  'assignee_id',
  'assignee_name',
  'state',
  'outcome',
  'ended_by',
] as const;

const base = (db: Db) => db.selectFrom('casework.task').select(columns);
type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

const toTask = (row: Row): Task => ({
  id: row.id,
  dossierId: row.dossier_id,
  tokenId: row.token_id,
  node: row.node,
  name: row.name,
  // Written from a checked process graph; the state has a CHECK.
  action: row.action as StepAction,
  role: row.role as RoleName,
  state: row.state as Task['state'],
  agencyId: row.agency_id,
  assigneeId: row.assignee_id,
  assigneeName: row.assignee_name,
  outcome: row.outcome,
  endedBy: row.ended_by,
});

/** Locks a task. Throws `casework.no-task`. */
export async function lockTask(tx: Tx, id: string): Promise<Task> {
  const row = await base(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  if (!row) throw error('no-task');
  return toTask(row);
}

/** A task by the id in an address; what is no id names no task. */
export async function findTask(db: Db, id: string): Promise<Task | undefined> {
  if (!isId(id)) return undefined;
  const row = await base(db).where('id', '=', id).executeTakeFirst();
  return row && toTask(row);
}

/** Whose task it is, before anything is locked. Throws `casework.no-task`. */
export async function findTaskDossier(tx: Tx, taskId: string): Promise<string> {
  if (!isId(taskId)) throw error('no-task');
  const row = await tx.selectFrom('casework.task').select('dossier_id').where('id', '=', taskId).executeTakeFirst();
  if (!row) throw error('no-task');
  return row.dossier_id;
}

export async function insertTasks(tx: Tx, rows: Insertable<DB['casework.task']>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('casework.task').values(rows).execute();
}

export async function endTask(tx: TxCtx, id: string, outcome: string): Promise<void> {
  await tx.tx
    .updateTable('casework.task')
    .set({ state: 'done', ended_at: tx.now, ended_by: tx.actor.id ?? null, outcome })
    .where('id', '=', id)
    .execute();
}

/** To the officer who acts, or to nobody. */
export async function assignTask(tx: TxCtx, id: string, to: 'actor' | 'nobody'): Promise<void> {
  const assignee =
    to === 'actor'
      ? { assignee_id: tx.actor.id ?? null, assignee_name: tx.actor.name }
      : { assignee_id: null, assignee_name: null };
  await tx.tx.updateTable('casework.task').set(assignee).where('id', '=', id).execute();
}

/** Work that waits for the applicant is paused, not lost; it opens again with the answer. */
export async function pauseTasks(tx: Tx, dossierId: string): Promise<void> {
  await tx
    .updateTable('casework.task')
    .set({ state: 'paused', due_at: null })
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'open')
    .execute();
}

export async function resumeTasks(tx: Tx, dossierId: string, dueAt: Date | null): Promise<void> {
  await tx
    .updateTable('casework.task')
    .set({ state: 'open', due_at: dueAt })
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'paused')
    .execute();
}

export async function cancelTasks(tx: TxCtx, dossierId: string): Promise<void> {
  await tx.tx
    .updateTable('casework.task')
    .set({ state: 'cancelled', ended_at: tx.now })
    .where('dossier_id', '=', dossierId)
    .where('state', 'in', ['open', 'paused'])
    .execute();
}

/** Agencies that have open work on a dossier. */
export async function agenciesAtWork(tx: Tx, dossierId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('casework.task')
    .select('agency_id')
    .distinct()
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'open')
    .execute();
  return rows.map((row) => row.agency_id);
}
