import { appendFact, lockDossier } from '#modules/dossiers';
import { authorize } from '#modules/identity';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';
import { assignTask, findTaskDossier, lockTask } from './task-store.ts';

/** `take` what nobody has, take it `over` from a colleague of the desk, or give it `back` to everyone. */
export type Assigning = 'take' | 'over' | 'back';

/**
 * An officer takes a task of their desk, so that two do not work on it. Taking it over from a colleague is written into
 * the history. Taking twice changes nothing. Throws `casework.no-task`, `casework.already-done`, `casework.taken-by-other`.
 */
export async function takeTask(
  ctx: Ctx,
  { taskId, how = 'take' }: { taskId: string; how?: Assigning | undefined },
): Promise<{ code: string }> {
  return inTransaction(ctx, async (tx) => {
    // The dossier before the task, as every deed locks them: the fact below holds on to the dossier's row too.
    const { code } = await lockDossier(tx.tx, { id: await findTaskDossier(tx.tx, taskId) });
    const task = await lockTask(tx.tx, taskId);
    authorize(policy, tx.actor, 'task.take', task);
    if (task.state !== 'open') throw error('already-done');
    const isMine = task.assigneeId === tx.actor.id;
    const isOthers = task.assigneeId !== null && !isMine;
    if (isOthers && how !== 'over') throw error('taken-by-other', { name: task.assigneeName ?? '' });
    if (how === 'back') await assignTask(tx, task.id, 'nobody');
    else if (!isMine) await assignTask(tx, task.id, 'actor');
    if (isOthers)
      await appendFact(tx, {
        dossierId: task.dossierId,
        kind: 'task.taken',
        payload: { task: task.node, from: task.assigneeId },
      });
    return { code };
  });
}
