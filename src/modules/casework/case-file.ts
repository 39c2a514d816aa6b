import { sql } from 'kysely';
import type { FinishedStep, Token } from '#modules/processes';
import type { Db } from '#platform/db.ts';
import { toRun, type ClockEntry, type Run, type RunRow } from './case-store.ts';
import type { DossierTask } from './work-view.ts';

/** Everything the office's work on a dossier has written; nothing before it is received. */
export interface CaseFile {
  run: Run | undefined;
  tokens: Token[];
  /** Oldest first. */
  tasks: DossierTask[];
  /** Steps done, in the order they ended. */
  finished: FinishedStep[];
  ledger: ClockEntry[];
}

interface Task extends Omit<DossierTask, 'openedAt' | 'stepDueAt'> {
  openedAt: string;
  stepDueAt: string | null;
  endedAt: string | null;
}

interface Row {
  run: RunRow | null;
  tokens: { id: string; node: string; arrivedFrom: string | null }[];
  tasks: Task[];
  ledger: (Omit<ClockEntry, 'at'> & { at: string })[];
}

/** Reads a dossier's run with all that hangs on it in one statement: every page about a dossier needs it whole. */
export async function readCaseFile(db: Db, dossierId: string): Promise<CaseFile> {
  const { rows } = await sql<Row>`
    select
      (select row_to_json(r) from casework.run r where r.dossier_id = d.id) as run,
      (select coalesce(json_agg(json_build_object('id', t.id, 'node', t.node, 'arrivedFrom', t.arrived_from)), '[]')
        from casework.token t where t.dossier_id = d.id) as tokens,
      (select coalesce(json_agg(json_build_object('id', t.id, 'node', t.node, 'name', t.name, 'action', t.action,
          'role', t.role, 'agencyId', t.agency_id, 'state', t.state, 'assigneeId', t.assignee_id,
          'assigneeName', t.assignee_name, 'openedAt', t.opened_at, 'stepDueAt', t.step_due_at, 'endedAt', t.ended_at)
          order by t.opened_at, t.id), '[]')
        from casework.task t where t.dossier_id = d.id) as tasks,
      (select coalesce(json_agg(json_build_object('kind', e.kind, 'at', e.at, 'why', e.why) order by e.id), '[]')
        from casework.clock_entry e where e.dossier_id = d.id) as ledger
    from (select ${dossierId}::uuid as id) d`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a select without a condition always has a row');
  return {
    run: row.run ? toRun(row.run) : undefined,
    tokens: row.tokens.map(({ id, node, arrivedFrom }) => ({ id, node, arrivedFrom: arrivedFrom ?? undefined })),
    tasks: row.tasks.map(toTask),
    finished: finishedSteps(row.tasks),
    ledger: row.ledger.map((entry) => ({ ...entry, at: new Date(entry.at) })),
  };
}

const toTask = (row: Task): DossierTask => ({
  id: row.id,
  node: row.node,
  name: row.name,
  action: row.action,
  role: row.role,
  agencyId: row.agencyId,
  state: row.state,
  assigneeId: row.assigneeId,
  assigneeName: row.assigneeName,
  openedAt: new Date(row.openedAt),
  stepDueAt: row.stepDueAt === null ? null : new Date(row.stepDueAt),
});

function finishedSteps(tasks: readonly Task[]): FinishedStep[] {
  const done = tasks.flatMap(({ state, node, endedAt }) =>
    state === 'done' ? [{ node, at: endedAt === null ? undefined : new Date(endedAt).toISOString() }] : [],
  );
  return done.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
}
