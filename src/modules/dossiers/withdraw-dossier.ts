import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import { hasPaidFee } from '#modules/payments';
import { inTransaction, publish, type Ctx } from '#platform/ctx.ts';
import { appendFact, changeDossier, lockDossier, refOf } from './dossier-store.ts';
import { next } from './dossier.ts';
import { policy } from './policy.ts';

/** The applicant takes the dossier back (NĐ 118/2025 Đ21). Nothing is deleted: the file keeps its history. */
export async function withdrawDossier(ctx: Ctx, input: { code: string; reason: string }): Promise<{ code: string }> {
  return inTransaction(ctx, async (tx) => {
    const dossier = await lockDossier(tx.tx, { code: input.code });
    authorize(policy, tx.actor, 'dossier.withdraw', dossier);
    if (dossier.state === 'withdrawn') return { code: dossier.code };

    const reason = input.reason.normalize('NFC').trim();
    const state = next(dossier.state, 'withdraw');
    const isRefunded = !dossier.acceptedAt && (await hasPaidFee(tx.tx, dossier.id));
    const refund = isRefunded ? { payment_state: 'refund_due' } : {};
    const holder = { holder: dossier.applicantName, holder_en: dossier.applicantName };
    await Promise.all([
      changeDossier(tx.tx, dossier.id, { state, closed_at: tx.now, due_at: null, ...refund, ...holder }),
      appendFact(tx, { dossierId: dossier.id, kind: 'dossier.withdrawn', reason: reason || undefined }),
      record(tx, { action: 'dossier.withdraw', objectType: 'dossier', objectCode: dossier.code }),
    ]);
    await publish(tx, {
      kind: 'dossier.withdrawn',
      ...refOf(dossier),
      reason,
    });
    return { code: dossier.code };
  });
}
