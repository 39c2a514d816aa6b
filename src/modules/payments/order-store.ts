import type { Insertable } from 'kysely';
import type { Tx } from '#platform/db.ts';
import type { Dong } from '#platform/money.ts';
import type { DB } from '../../../db/types.ts';
import type { NoticeState, OrderState } from './payment.ts';

/** An order with its notice, both locked: what a confirmation is decided on. */
export interface LockedOrder {
  reference: string;
  noticeId: string;
  dossierId: string;
  amountDong: Dong;
  state: OrderState;
  noticeState: NoticeState;
  createdAt: Date;
  expiresAt: Date;
}

export async function insertOrder(tx: Tx, row: Insertable<DB['payments.payment_order']>): Promise<void> {
  await tx.insertInto('payments.payment_order').values(row).execute();
}

/** Whether a transaction of the gateway has paid an order other than this one: one sum of money pays once. */
export async function isTransactionTaken(tx: Tx, reference: string, transaction: string): Promise<boolean> {
  if (transaction === '') return false;
  const row = await tx
    .selectFrom('payments.payment_order')
    .select('reference')
    .where('gateway', '=', 'vnpay')
    .where('gateway_transaction', '=', transaction)
    .where('state', '=', 'paid')
    .where('reference', '<>', reference)
    .executeTakeFirst();
  return row !== undefined;
}

/** Locks order and notice: two orders of one notice never decide at once. */
export async function lockOrder(tx: Tx, reference: string): Promise<LockedOrder | undefined> {
  const row = await tx
    .selectFrom('payments.payment_order as o')
    .innerJoin('payments.fee_notice as n', 'n.id', 'o.notice_id')
    .where('o.reference', '=', reference)
    .select([
      'o.reference',
      'o.notice_id',
      'n.dossier_id',
      'o.amount_dong',
      'o.state',
      'n.state as notice_state',
      'o.created_at',
      'o.expires_at',
    ])
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      reference: row.reference,
      noticeId: row.notice_id,
      dossierId: row.dossier_id,
      amountDong: row.amount_dong,
      // CHECK constraints of both tables allow exactly these.
      state: row.state as OrderState,
      noticeState: row.notice_state as NoticeState,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    }
  );
}

/** Locks the notice a dossier has to pay; where none is due, its latest. */
export async function lockNotice(tx: Tx, dossierId: string) {
  return tx
    .selectFrom('payments.fee_notice')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy((eb) => eb('state', '=', 'due'), 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function orderStates(tx: Tx, noticeId: string): Promise<OrderState[]> {
  const rows = await tx
    .selectFrom('payments.payment_order')
    .select('state')
    .where('notice_id', '=', noticeId)
    .execute();
  return rows.map(({ state }) => state as OrderState);
}

export async function settleOrder(
  tx: Tx,
  reference: string,
  change: { state: OrderState; at: Date; transaction?: string | undefined },
): Promise<void> {
  await tx
    .updateTable('payments.payment_order')
    .set({ state: change.state, settled_at: change.at, gateway_transaction: change.transaction ?? null })
    .where('reference', '=', reference)
    .execute();
}

export async function markNoticePaid(tx: Tx, noticeId: string, at: Date): Promise<void> {
  await tx.updateTable('payments.fee_notice').set({ state: 'paid', paid_at: at }).where('id', '=', noticeId).execute();
}

/** Every message of the gateway as it came, with our answer; kept even when it is forged. */
export async function insertConfirmation(tx: Tx, row: Insertable<DB['payments.confirmation']>): Promise<void> {
  await tx.insertInto('payments.confirmation').values(row).execute();
}
