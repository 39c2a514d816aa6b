import type { TxCtx } from '#platform/ctx.ts';
import type { Dong } from '#platform/money.ts';
import { newId } from '#platform/ids.ts';
import type { Bilingual } from '#platform/text.ts';

export interface FeeNoticeLine {
  key: string;
  name: Bilingual;
  amountDong: Dong;
  legalBasis: string;
}

/** Tells a dossier what it owes: the total is more than nothing, and at most one notice is due at a time. */
export async function requestPayment(
  tx: TxCtx,
  input: { dossierId: string; dossierCode: string; lines: FeeNoticeLine[] },
): Promise<void> {
  await tx.tx
    .insertInto('payments.fee_notice')
    .values({
      id: newId(tx.now.getTime()),
      dossier_id: input.dossierId,
      dossier_code: input.dossierCode,
      lines: JSON.stringify(input.lines),
      amount_dong: input.lines.reduce((sum, line) => sum + line.amountDong, 0),
      state: 'due',
      created_at: tx.now,
    })
    .execute();
}
