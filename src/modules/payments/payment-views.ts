import type { Db } from '#platform/db.ts';
import type { Dong } from '#platform/money.ts';
import type { FeeNoticeLine } from './request-payment.ts';

/** What a dossier owes and whether it is paid. */
export interface FeeStatus {
  noticeId: string;
  dossierId: string;
  dossierCode: string;
  lines: FeeNoticeLine[];
  amountDong: Dong;
  state: 'due' | 'paid' | 'refund_due';
  paidAt: Date | null;
}

/** Undefined when nothing is owed. */
export async function feeStatus(db: Db, dossierId: string): Promise<FeeStatus | undefined> {
  const row = await db
    .selectFrom('payments.fee_notice')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    noticeId: row.id,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code,
    // Written by requestPayment only; the state has a CHECK.
    lines: row.lines as FeeNoticeLine[],
    amountDong: row.amount_dong,
    state: row.state as FeeStatus['state'],
    paidAt: row.paid_at,
  };
}

/** Code of the dossier an order pays for. */
export async function findOrderDossier(db: Db, reference: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('payments.payment_order as o')
    .innerJoin('payments.fee_notice as n', 'n.id', 'o.notice_id')
    .select('n.dossier_code')
    .where('o.reference', '=', reference)
    .executeTakeFirst();
  return row?.dossier_code;
}
