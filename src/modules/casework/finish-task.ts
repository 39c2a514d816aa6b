import { lockDossier, type LockedDossier } from '#modules/dossiers';
import { authorize } from '#modules/identity';
import { inTransaction, type Ctx, type TxCtx } from '#platform/ctx.ts';
import { lockRun, type Run } from './case-store.ts';
import { error } from './errors.ts';
import { moveOn } from './move-on.ts';
import { policy } from './policy.ts';
import type { StepAction } from '#modules/processes';
import { endTask, findTaskDossier, lockTask, type Task } from './task-store.ts';

/** A piece of work, and the revision of the dossier the officer was looking at: with an older one nothing is done. */
export interface Deed {
  taskId: string;
  revision?: number | undefined;
}

export interface Finish extends Deed {
  /** Which kind of work this deed belongs to. */
  action: StepAction;
  outcome: string;
  /** True when the task is not open, or the page stale, by this very deed sent twice. */
  isRepeated?: ((tx: TxCtx, at: AtWork) => Promise<boolean>) | undefined;
}

export interface AtWork {
  dossier: LockedDossier;
  task: Task;
  run: Run;
}

/**
 * What every deed of an officer has in common: lock dossier, run and task (always in this order), check the right,
 * refuse a stale page, let `deed` write. The same officer sending the same deed twice gets the same answer.
 */
export async function withTask(
  ctx: Ctx,
  finish: Finish,
  deed: (tx: TxCtx, at: AtWork) => Promise<void>,
): Promise<{ code: string }> {
  const { taskId, action, outcome, revision } = finish;
  return inTransaction(ctx, async (tx) => {
    const dossierId = await findTaskDossier(tx.tx, taskId);
    const [dossier, run, task] = await Promise.all([
      lockDossier(tx.tx, { id: dossierId }),
      lockRun(tx.tx, dossierId),
      lockTask(tx.tx, taskId),
    ]);
    authorize(policy, tx.actor, 'task.complete', task);
    if (task.action !== action) throw error('wrong-outcome');
    if (task.state === 'done' && task.endedBy === tx.actor.id && task.outcome === outcome)
      return { code: dossier.code };
    const isStale = revision !== undefined && revision !== dossier.revision;
    if ((task.state !== 'open' || isStale) && (await finish.isRepeated?.(tx, { dossier, task, run })))
      return { code: dossier.code };
    if (task.state !== 'open') throw error('already-done');
    if (task.assigneeId && task.assigneeId !== tx.actor.id)
      throw error('taken-by-other', { name: task.assigneeName ?? '' });
    if (isStale) throw error('dossier-changed');
    await deed(tx, { dossier, task, run });
    return { code: dossier.code };
  });
}

/** A deed that ends its task and moves the process on. */
export const finishTask = (
  ctx: Ctx,
  finish: Finish,
  deed: (tx: TxCtx, dossier: LockedDossier) => Promise<void>,
): Promise<{ code: string }> =>
  withTask(ctx, finish, async (tx, { dossier, task, run }) => {
    await Promise.all([
      deed(tx, dossier),
      endTask(tx, task.id, finish.outcome),
      moveOn(tx, run, {
        event: { kind: 'complete', token: task.tokenId, node: task.node, variables: { outcome: finish.outcome } },
        labels: {
          code: dossier.code,
          procedureName: dossier.procedureName,
          applicantName: dossier.applicantName,
          dueAt: dossier.dueAt,
        },
      }),
    ]);
  });
