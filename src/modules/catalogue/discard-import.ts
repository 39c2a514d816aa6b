import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { error } from './errors.ts';
import { clearStaged, deleteImport, moveImport } from './import-store.ts';
import { policy } from './policy.ts';

/** Nobody wants this diff in force. What was wrong with the file stays to be looked at. @throws catalogue.not-staged */
export async function discardImport(ctx: Ctx, importId: string): Promise<void> {
  authorize(policy, ctx.actor, 'catalogue.discard', undefined);
  await inTransaction(ctx, async (tx) => {
    const step = { state: 'discarded', finished_at: tx.now };
    if (!(await moveImport(tx.tx, importId, ['received', 'staged'], step))) throw error('not-staged');
    await clearStaged(tx.tx, importId, { problems: false });
    await record(tx, { action: 'catalogue.discard', objectType: 'catalogue-import', objectCode: importId });
  });
}

/** An import that was broken off leaves nothing at all, unless it is in force. */
export async function removeImport(ctx: Ctx, importId: string): Promise<void> {
  authorize(policy, ctx.actor, 'catalogue.discard', undefined);
  await inTransaction(ctx, (tx) => deleteImport(tx.tx, importId));
}
