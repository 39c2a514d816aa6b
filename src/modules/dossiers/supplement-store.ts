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

/** A round that was asked for, and when it was answered. */
export async function findSupplement(
  tx: Tx,
  dossierId: string,
  round: number,
): Promise<{ answeredAt: Date | null; remarks: { at: string }[] } | undefined> {
  const row = await tx
    .selectFrom('dossiers.supplement')
    .select(['answered_at', 'remarks'])
    .where('dossier_id', '=', dossierId)
    .where('round', '=', round)
    .executeTakeFirst();
  // Written by askForSupplement only.
  return row && { answeredAt: row.answered_at, remarks: row.remarks as { at: string }[] };
}

export async function closeSupplement(tx: TxCtx, dossierId: string, round: number, note: string): Promise<void> {
  await tx.tx
    .updateTable('dossiers.supplement')
    .set({ answered_at: tx.now, answer_note: note })
    .where('dossier_id', '=', dossierId)
    .where('round', '=', round)
    .execute();
}
