import { record } from '#modules/audit';
import { hasPaidFee, requestPayment } from '#modules/payments';
import { getVersion, totalDong, type UnsettledFee } from '#modules/procedures';
import { publish, type TxCtx } from '#platform/ctx.ts';
import type { Dong } from '#platform/money.ts';
import { appendFact, changeDossier, refOf, type LockedDossier } from './dossier-store.ts';
import { next } from './dossier.ts';
import { error } from './errors.ts';

/** What the receiving officer decided about one fee nobody had settled; 0 đồng: it is not charged. */
export interface FeeSet {
  /** Key of the version's unsettled fee. */
  key: string;
  amountDong: Dong;
  legalBasis: string;
  reason: string;
}

/** A fee as it was set, kept in the history. */
export interface SetFeeLine extends FeeSet {
  name: UnsettledFee['name'];
}

/**
 * Sets every fee the version leaves open, once, before acceptance. Where something is to be paid the dossier waits for
 * it; otherwise it may be accepted at once. Throws `dossiers.fee-already-set`, `dossiers.fee-incomplete`.
 */
export async function setFees(tx: TxCtx, dossier: LockedDossier, set: readonly FeeSet[]): Promise<void> {
  if (dossier.paymentState !== 'unsettled') throw error('fee-already-set');
  const { bundle } = await getVersion(tx.tx, dossier.versionId);
  const lines = (bundle.unsettledFees ?? []).map((fee) => lineOf(fee, set));
  const amountDong = totalDong(lines);
  const change = amountDong > 0 ? owing(dossier) : { payment_state: await settledState(tx, dossier) };
  await Promise.all([
    changeDossier(tx.tx, dossier.id, change),
    appendFact(tx, {
      dossierId: dossier.id,
      kind: 'dossier.fee-set',
      reason: [...new Set(lines.map(({ reason }) => reason))].join(' '),
      payload: { amountDong, lines },
    }),
    record(tx, {
      action: 'dossier.set-fee',
      objectType: 'dossier',
      objectCode: dossier.code,
      detail: { amountDong, fees: lines.map(({ key, amountDong: dong, legalBasis }) => ({ key, dong, legalBasis })) },
    }),
    amountDong > 0
      ? requestPayment(tx, {
          dossierId: dossier.id,
          dossierCode: dossier.code,
          lines: lines.filter((line) => line.amountDong > 0),
        })
      : undefined,
  ]);
  await publish(tx, { kind: 'dossier.fee-set', ...refOf(dossier), amountDong });
}

/** The dossier goes back to its applicant until the money is there. */
const owing = (dossier: LockedDossier) => ({
  state: next(dossier.state, 'ask-for-fee'),
  payment_state: 'due',
  due_at: null,
  holder: dossier.applicantName,
  holder_en: dossier.applicantName,
});

const settledState = async (tx: TxCtx, dossier: LockedDossier): Promise<'paid' | 'none'> =>
  (await hasPaidFee(tx.tx, dossier.id)) ? 'paid' : 'none';

function lineOf({ key, name }: UnsettledFee, set: readonly FeeSet[]): SetFeeLine {
  const said = set.find((one) => one.key === key);
  const legalBasis = tidied(said?.legalBasis);
  const reason = tidied(said?.reason);
  if (!said || !isAmount(said.amountDong) || legalBasis === '' || reason === '') throw error('fee-incomplete');
  return { key, name, amountDong: said.amountDong, legalBasis, reason };
}

const tidied = (text = ''): string => text.normalize('NFC').trim();

/** A whole number of đồng, from 0 to ten thousand million. */
export const isAmount = (dong: number): boolean => Number.isSafeInteger(dong) && dong >= 0 && dong <= 10_000_000_000;
