import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import { procedureInForce, publishVersion, type Bundle, type Fee, type NotOnlineReason } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { inTransaction, type Ctx, type TxCtx } from '#platform/ctx.ts';
import { tidy } from '#platform/text.ts';
import { error } from './errors.ts';
import { policy } from './policy.ts';

export interface Removal {
  code: string;
  key: NotOnlineReason['key'];
  /** Number of the text that allows it. */
  legalBasis: string;
  justification: string;
}

/**
 * Takes a reason away from a service: a new version is in force from today, and the text that allows it is kept with the
 * deed. A fee reason goes away by settling the fee. Throws `identity.not-allowed`, `procedures.not-found`,
 * `provisioning.no-such-reason`, `.settle-the-fee`, `.legal-basis-missing`, `.justification-missing`.
 */
export async function removeReason(ctx: Ctx, removal: Removal): Promise<void> {
  const { code, key } = removal;
  const legalBasis = legalBasisIn(removal.legalBasis);
  const justification = tidy(removal.justification);
  if (justification.length < 15) throw error('justification-missing');
  await inTransaction(ctx, async (tx) => {
    authorize(policy, tx.actor, 'service.amend', undefined);
    if (key === 'fee-unsettled') throw error('settle-the-fee');
    const today = localDate(tx.now);
    const { bundle, processXml } = await procedureInForce(tx.tx, code, today);
    if (!reasonsOf(bundle).some((reason) => reason.key === key)) throw error('no-such-reason');
    await publishVersion(tx, { bundle: withoutReason(bundle, key), processXml, validFrom: today });
    await record(tx, {
      action: 'service.remove-reason',
      objectType: 'procedure',
      objectCode: code,
      detail: { key, legalBasis, justification: justification.slice(0, 500) },
    });
  });
}

export interface Settlement {
  code: string;
  key: string;
  name: string;
  /** 0: nothing is charged. */
  amountDong: number;
  legalBasis: string;
  /** First day, `YYYY-MM-DD`, today or later. */
  from: string;
}

/**
 * Settles a fee the national record left open, from a day on: an amount, or that nothing is charged. Throws
 * `identity.not-allowed`, `procedures.not-found`, `provisioning.no-such-fee`, `.legal-basis-missing`, `.amount-missing`,
 * `.day-passed`.
 */
export async function settleFee(ctx: Ctx, settlement: Settlement): Promise<void> {
  const { code, key, amountDong, from } = settlement;
  const legalBasis = legalBasisIn(settlement.legalBasis);
  const isAmount = Number.isSafeInteger(amountDong) && (amountDong === 0 || amountDong >= 1000);
  if (!isAmount || amountDong > 10_000_000_000) throw error('amount-missing');
  await inTransaction(ctx, async (tx) => {
    authorize(policy, tx.actor, 'service.amend', undefined);
    if (from < localDate(tx.now)) throw error('day-passed');
    const { bundle, processXml } = await procedureInForce(tx.tx, code, from);
    const open = bundle.unsettledFees?.find((fee) => fee.key === key);
    if (!open) throw error('no-such-fee');
    const name = tidy(settlement.name) === '' ? open.name : { vi: tidy(settlement.name), en: open.name.en };
    const fee: Fee = { key, name, amountDong, legalBasis, from };
    await publishVersion(tx, {
      bundle: withFee(bundle, key, amountDong === 0 ? undefined : fee),
      processXml,
      validFrom: from,
    });
    await auditSettlement(tx, { ...settlement, legalBasis });
  });
}

const auditSettlement = (tx: TxCtx, { code, key, amountDong, legalBasis, from }: Settlement): Promise<void> =>
  record(tx, {
    action: 'service.settle-fee',
    objectType: 'procedure',
    objectCode: code,
    detail: { key, amountDong, legalBasis, from },
  });

/** `224/2026/NĐ-CP`, `12/NQ-HĐND`, `05/2026/QĐ-UBND`: a number and a sign, whatever stands around them. */
const legalNumber = /\d+\/(?:\d{4}\/)?\p{Lu}[\p{L}\d-]*/u;

function legalBasisIn(written: string): string {
  const legalBasis = tidy(written).slice(0, 200);
  if (!legalNumber.test(legalBasis)) throw error('legal-basis-missing');
  return legalBasis;
}

export const reasonsOf = ({ fullyOnline }: Pick<Bundle, 'fullyOnline'>): NotOnlineReason[] =>
  fullyOnline.yes ? [] : fullyOnline.reasons;

/** Without its last reason a service is wholly online. */
export function withoutReason(bundle: Bundle, key: NotOnlineReason['key']): Bundle {
  const reasons = reasonsOf(bundle).filter((reason) => reason.key !== key);
  return { ...bundle, fullyOnline: reasons.length === 0 ? { yes: true } : { yes: false, reasons } };
}

/** The open fee gives way to a settled one, or to none; the reason goes with the last open fee. */
export function withFee(bundle: Bundle, key: string, fee: Fee | undefined): Bundle {
  const { unsettledFees = [], ...rest } = bundle;
  const open = unsettledFees.filter((one) => one.key !== key);
  const settled: Bundle = {
    ...rest,
    fees: fee ? [...bundle.fees.filter((one) => one.key !== key), fee] : bundle.fees,
    ...(open.length > 0 ? { unsettledFees: open } : {}),
  };
  return open.length > 0 ? settled : withoutReason(settled, 'fee-unsettled');
}
