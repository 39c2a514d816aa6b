import { placeDossier, type Place } from '#modules/dossiers';
import { getAgency, workingCalendar, type Agency } from '#modules/registers';
import type { TxCtx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { dueAt as limitEnd, type Limit } from '#platform/working-time.ts';
import { endRun, findTokens, replaceTokens, type Run } from './case-store.ts';
import type { StepAgency } from '#modules/processes';
import { processOf } from './process-of.ts';
import { insertTasks } from './task-store.ts';
import { advance, type EffectRef, type NodeRef, type ProcessEvent, type Token } from '#modules/processes';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'sign-result': { dossierId: string; token: string; node: string };
  }
}

/** What the list of work shows of a dossier. */
export interface Labels {
  code: string;
  procedureName: string;
  applicantName: string;
  dueAt: Date | null;
}

interface Move {
  event: ProcessEvent;
  labels: Labels;
  /** The run's tokens where they have been read already. */
  tokens?: Token[] | undefined;
  /** What else is to be said of the dossier: it goes with who has it. */
  place?: Place | undefined;
}

/** Moves a locked run on by one event: tokens, tasks, effects and who has the dossier, all in this transaction. */
export async function moveOn(tx: TxCtx, run: Run, { event, labels, tokens, place }: Move): Promise<void> {
  const [graph, before] = await Promise.all([
    processOf(tx.tx, run.versionId),
    event.kind === 'start' ? [] : (tokens ?? findTokens(tx.tx, run.dossierId)),
  ]);
  const after = advance(graph, before, event, () => newId(tx.now.getTime()));
  await Promise.all([
    replaceTokens(tx.tx, run.dossierId, before, after.tokens),
    openTasks(tx, run, { opened: after.opened, labels, place }),
    ...after.effects.map((effect) => startEffect(tx, run, effect)),
    after.ended ? endRun(tx, run.dossierId) : undefined,
  ]);
}

async function openTasks(
  tx: TxCtx,
  run: Run,
  { opened, labels, place }: Pick<Move, 'labels' | 'place'> & { opened: NodeRef[] },
): Promise<void> {
  if (opened.length === 0) return place && placeDossier(tx.tx, run.dossierId, place);
  const graph = await processOf(tx.tx, run.versionId);
  const agencies = await Promise.all(opened.map(({ step }) => getAgency(tx.tx, agencyOf(run, step.agency))));
  const rows = await Promise.all(
    opened.map(async ({ token, node, step }, index) => {
      const agency = agencies[index];
      return {
        id: newId(tx.now.getTime()),
        dossier_id: run.dossierId,
        token_id: token,
        node,
        name: graph.nodes[node]?.title.vi ?? node,
        action: step.action,
        role: step.role,
        agency_id: agencyOf(run, step.agency),
        state: 'open',
        opened_at: tx.now,
        step_due_at: step.limit && agency ? await stepDue(tx, agency, step.limit) : null,
        due_at: labels.dueAt,
        dossier_code: labels.code,
        procedure_name: labels.procedureName,
        applicant_name: labels.applicantName,
      };
    }),
  );
  const names = [...new Map(agencies.map((agency) => [agency.id, agency])).values()];
  await Promise.all([
    insertTasks(tx.tx, rows),
    placeDossier(tx.tx, run.dossierId, {
      ...place,
      holder: names.map(({ name }) => name).join(', '),
      holderEn: names.map(({ nameEn }) => nameEn).join(', '),
    }),
  ]);
}

async function stepDue(tx: TxCtx, agency: Agency, limit: Limit): Promise<Date | null> {
  const calendar = await workingCalendar(tx.tx, agency.calendarKey);
  return limitEnd({ receivedAt: tx.now, limit, calendar });
}

function agencyOf(run: Run, which: StepAgency): string {
  if (which === 'receiving') return run.receivingAgencyId;
  return which === 'joint' ? (run.jointAgencyId ?? run.agencyId) : run.agencyId;
}

/** A service task runs as a job after the commit, at least once; its result completes the token. */
const startEffect = (tx: TxCtx, run: Run, effect: EffectRef): Promise<void> =>
  enqueue(tx, effect.action, { dossierId: run.dossierId, token: effect.token, node: effect.node });
