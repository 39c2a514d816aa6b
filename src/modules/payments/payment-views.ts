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

/** Every notice of a dossier, oldest first: at filing, and what was set at intake. */
export async function feeNotices(db: Db, dossierId: string): Promise<FeeStatus[]> {
  const rows = await db
    .selectFrom('payments.fee_notice')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    noticeId: row.id,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code,
    // Written by requestPayment only; the state has a CHECK.
    lines: row.lines as FeeNoticeLine[],
    amountDong: row.amount_dong,
    state: row.state as FeeStatus['state'],
    paidAt: row.paid_at,
  }));
}

/** The notice to be paid now, else the latest. */
export const currentNotice = (notices: readonly FeeStatus[]): FeeStatus | undefined =>
  notices.find(({ state }) => state === 'due') ?? notices.at(-1);

/** What is to be paid now, else what was asked last; undefined when nothing is owed. */
export const feeStatus = async (db: Db, dossierId: string): Promise<FeeStatus | undefined> =>
  currentNotice(await feeNotices(db, dossierId));

/** Whether any money has been taken for a dossier. */
export async function hasPaidFee(db: Db, dossierId: string): Promise<boolean> {
  const row = await db
    .selectFrom('payments.fee_notice')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'paid')
    .executeTakeFirst();
  return row !== undefined;
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
