import { authorize } from '#modules/identity';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';
import { assignTask, lockTask } from './task-store.ts';

/** An officer takes a task of their desk, so that two do not work on it; giving it back makes it everyone's again. */
export async function takeTask(ctx: Ctx, input: { taskId: string; give?: boolean }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const task = await lockTask(tx.tx, input.taskId);
    authorize(policy, tx.actor, 'task.take', task);
    if (task.state !== 'open') throw error('already-done');
    if (task.assigneeId && task.assigneeId !== tx.actor.id) throw error('taken-by-other', { name: 'Người khác' });
    await assignTask(tx.tx, task.id, input.give ? null : (tx.actor.id ?? null));
  });
}
