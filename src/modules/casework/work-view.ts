import type { Actor, RoleName } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import { hasRole } from '#modules/identity';
import type { StepAction } from '#modules/processes';

/** A piece of work on a dossier as its page shows it. */
export interface DossierTask {
  id: string;
  node: string;
  name: string;
  action: StepAction;
  role: RoleName;
  agencyId: string;
  state: 'open' | 'paused' | 'done' | 'cancelled';
  assigneeId: string | null;
  assigneeName: string | null;
  openedAt: Date;
  stepDueAt: Date | null;
}

/** Work of a dossier, oldest first. */
export async function tasksOf(db: Db, dossierId: string): Promise<DossierTask[]> {
  const rows = await db
    .selectFrom('casework.task')
    .select([
      'id',
      'node',
      'name',
      'action',
      'role',
      'agency_id',
      'state',
      'assignee_id',
      'assignee_name',
      'opened_at',
      'step_due_at',
    ])
    .where('dossier_id', '=', dossierId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    node: row.node,
    name: row.name,
    // Written from a checked process graph; the state has a CHECK.
    action: row.action as StepAction,
    role: row.role as RoleName,
    state: row.state as DossierTask['state'],
    agencyId: row.agency_id,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name,
    openedAt: row.opened_at,
    stepDueAt: row.step_due_at,
  }));
}

/** Open work this officer may do. */
export const workFor = (actor: Actor, tasks: readonly DossierTask[]): DossierTask[] =>
  tasks.filter(({ state, role, agencyId }) => state === 'open' && hasRole(actor, role, agencyId));
