import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import { inTransaction, publish, type Ctx } from '#platform/ctx.ts';
import { appendFact, changeDossier, insertPaperFiles, lockDossier, refOf } from './dossier-store.ts';
import { next } from './dossier.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';
import { closeSupplement, findSupplement } from './supplement-store.ts';

/**
 * The applicant answers a supplement request with files, a note or both; the clock goes on.
 * Files were stored before. Answering the same round again (double click) changes nothing.
 */
export async function supplementDossier(
  ctx: Ctx,
  input: { code: string; round: number; note: string; files: { itemKey: string; fileId: string }[] },
): Promise<{ code: string }> {
  return inTransaction(ctx, async (tx) => {
    const dossier = await lockDossier(tx.tx, { code: input.code });
    authorize(policy, tx.actor, 'dossier.supplement', dossier);
    const round = await findSupplement(tx.tx, dossier.id, input.round);
    if (round?.answeredAt) return { code: dossier.code };
    if (!round) throw error('wrong-state');
    const note = input.note.normalize('NFC').trim();
    if (note === '' && input.files.length === 0) throw error('nothing-supplied');

    const event = dossier.acceptedAt ? 'supplement-after-acceptance' : 'supplement-before-acceptance';
    const { id: dossier_id } = dossier;
    const papers = input.files.map(({ itemKey, fileId }, position) => {
      return { dossier_id, item_key: itemKey, file_id: fileId, round: input.round, position };
    });
    await Promise.all([
      changeDossier(tx.tx, dossier.id, { state: next(dossier.state, event) }),
      insertPaperFiles(tx.tx, papers),
      closeSupplement(tx, dossier.id, input.round, note),
      appendFact(tx, {
        dossierId: dossier.id,
        kind: 'supplement.answered',
        payload: { round: input.round, files: papers.length },
      }),
      record(tx, { action: 'dossier.supplement', objectType: 'dossier', objectCode: dossier.code }),
    ]);
    await publish(tx, {
      kind: 'supplement.answered',
      ...refOf(dossier),
      round: input.round,
    });
    return { code: dossier.code };
  });
}
