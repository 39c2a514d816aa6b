import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { enqueue } from '#platform/jobs.ts';
import { error } from './errors.ts';
import { toDo } from './import.ts';
import { moveImport } from './import-store.ts';
import { countConfirmed, getImport, isApplying } from './import-views.ts';
import { policy } from './policy.ts';

/**
 * Somebody looked at the diff and wants it in force. At the page a job applies it, at the command line the caller does.
 * @throws catalogue.not-found, catalogue.not-staged, catalogue.busy, catalogue.stale
 */
export async function confirmImport(ctx: Ctx, importId: string): Promise<void> {
  authorize(policy, ctx.actor, 'catalogue.confirm', undefined);
  await inTransaction(ctx, async (tx) => {
    const found = await getImport(tx.tx, importId);
    if (found.state !== 'staged') throw error('not-staged');
    if (await isApplying(tx.tx)) throw error('busy');
    if ((await countConfirmed(tx.tx)) !== found.baseNumber) throw error('stale');
    const moved = await moveImport(tx.tx, importId, ['staged'], {
      state: 'applying',
      confirmed_at: tx.now,
      confirmed_by: tx.actor.name,
      step_began_at: tx.clock.now(),
      progress_done: 0,
      progress_of: toDo(found.counts),
      problem: null,
    });
    if (!moved) throw error('not-staged');
    const detail = { ...found.counts };
    await record(tx, { action: 'catalogue.confirm', objectType: 'catalogue-import', objectCode: importId, detail });
    if (found.runner === 'page') await enqueue(tx, 'apply-catalogue', { importId });
  });
}
