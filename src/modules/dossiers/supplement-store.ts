import type { TxCtx } from '#platform/ctx.ts';
import type { Tx } from '#platform/db.ts';

/** Opens the next round and returns its number. The dossier is locked, so rounds cannot collide. */
export async function insertSupplement(
  tx: TxCtx,
  row: { dossierId: string; reason: string; remarks: unknown },
): Promise<number> {
  const { round } = await tx.tx
    .insertInto('dossiers.supplement')
    .values((eb) => ({
      dossier_id: row.dossierId,
      round: eb
        .selectFrom('dossiers.supplement as earlier')
        .where('earlier.dossier_id', '=', row.dossierId)
        .select((e) => e.fn.coalesce(e(e.fn.max('earlier.round'), '+', 1), e.lit(1)).as('round')),
      asked_at: tx.now,
      // Only officers ask, and an officer has an account.
      asked_by: tx.actor.id as string,
      reason: row.reason,
      remarks: JSON.stringify(row.remarks),
    }))
    .returning('round')
    .executeTakeFirstOrThrow();
  return round;
}

/** The round that waits for an answer, if any. */
export async function findOpenSupplement(tx: Tx, dossierId: string): Promise<{ round: number } | undefined> {
  return tx
    .selectFrom('dossiers.supplement')
    .select('round')
    .where('dossier_id', '=', dossierId)
    .where('answered_at', 'is', null)
    .orderBy('round', 'desc')
    .executeTakeFirst();
}

export async function closeSupplement(tx: TxCtx, dossierId: string, round: number, note: string): Promise<void> {
  await tx.tx
    .updateTable('dossiers.supplement')
    .set({ answered_at: tx.now, answer_note: note })
    .where('dossier_id', '=', dossierId)
    .where('round', '=', round)
    .execute();
}
