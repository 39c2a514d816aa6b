import { authorize } from '#modules/identity';
import { collectAtCounter, feeStatus } from '#modules/payments';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { getDossier } from './dossier-views.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';

/**
 * A receiving officer of the desk takes the fee in cash; the dossier then goes on as if paid online. Sent twice, the
 * money is taken once. Throws `dossiers.not-found`, `dossiers.wrong-state`, `identity.not-allowed`.
 */
export async function collectFee(ctx: Ctx, { code }: { code: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const dossier = await getDossier(tx.tx, { code });
    authorize(policy, tx.actor, 'dossier.collect-fee', dossier);
    const fee = await feeStatus(tx.tx, dossier.id);
    // The notice is locked inside, the dossier after it, in the order of a payment confirmed by the gateway.
    if (fee?.state !== 'due') return;
    // Whoever has withdrawn owes nothing any more.
    if (dossier.state !== 'awaiting_payment') throw error('wrong-state');
    await collectAtCounter(tx, { dossierId: dossier.id });
  });
}
