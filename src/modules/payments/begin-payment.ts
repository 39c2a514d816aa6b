import { record } from '#modules/audit';
import { inTransaction, type Ctx, type TxCtx } from '#platform/ctx.ts';
import { enqueue } from '#platform/jobs.ts';
import { error } from './errors.ts';
import { insertOrder, lockNotice, orderStates } from './order-store.ts';
import { mayPay, newTxnRef, nextStatusCheckAt, ORDER_MINUTES, type NoticeState } from './payment.ts';
import { buildPaymentUrl, type VnpayAccount } from './vnpay.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'check-payment': { reference: string; checksDone: number };
  }
}

export interface Gateway {
  account: VnpayAccount;
  baseUrl: string;
}

/**
 * Begins one attempt to pay what a dossier owes and says where to send the payer. Should no confirmation come, a job
 * asks the gateway. The caller has checked whose dossier it is.
 * Throws `payments.not-found`, `payments.already-paid`, `payments.not-payable`.
 */
export async function beginPayment(
  ctx: Ctx,
  gateway: Gateway,
  input: { dossierId: string; ipAddress: string },
): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const notice = await lockNotice(tx.tx, input.dossierId);
    if (!notice) throw error('not-found');
    if (notice.state === 'paid') throw error('already-paid');
    // The table's CHECK allows exactly the notice states.
    if (!mayPay(notice.state as NoticeState, await orderStates(tx.tx, notice.id))) throw error('not-payable');

    const reference = newTxnRef(tx.now);
    const expiresAt = new Date(tx.now.getTime() + ORDER_MINUTES * 60_000);
    await Promise.all([
      insertOrder(tx.tx, {
        reference,
        notice_id: notice.id,
        amount_dong: notice.amount_dong,
        state: 'pending',
        gateway: 'vnpay',
        created_at: tx.now,
        expires_at: expiresAt,
      }),
      record(tx, { action: 'payment.begin', objectType: 'dossier', objectCode: notice.dossier_code }),
      enqueue(
        tx,
        'check-payment',
        { reference, checksDone: 0 },
        { runAt: nextStatusCheckAt(tx.now, 0) ?? expiresAt, key: `check-${reference}` },
      ),
    ]);
    const { ipAddress } = input;
    return paymentUrl(tx, gateway, { reference, expiresAt, ipAddress, notice });
  });
}

interface Begun {
  reference: string;
  expiresAt: Date;
  ipAddress: string;
  notice: { amount_dong: number; dossier_code: string };
}

const paymentUrl = (tx: TxCtx, gateway: Gateway, { reference, expiresAt, ipAddress, notice }: Begun): string =>
  buildPaymentUrl(gateway.account, {
    txnRef: reference,
    amountDong: notice.amount_dong,
    orderInfo: `Nop phi ho so ${notice.dossier_code}`,
    lang: tx.lang,
    returnUrl: `${gateway.baseUrl}/payments/vnpay/return`,
    ipAddress,
    createdAt: tx.now,
    expiresAt,
  });
