import type { Bundle, Channel, Fee, NotOnlineReason, UnsettledFee } from '#modules/procedures';
import { reasonWords } from './service-class.ts';

/** Why an amendment no longer fits the record last imported. */
export type MisfitKind = 'reason-gone' | 'fee-gone' | 'fee-changed' | 'case-gone' | 'question-gone';

/** One line of a settled fee. */
export interface SettledLine {
  name: string;
  amountDong: number;
  /** Cases it is due for, with their words of then; none: every case. */
  cases: { key: string; label: string }[];
  /** Absent: every way of filing. */
  channel?: Channel['channel'] | undefined;
  /** The number question that says how many times it is due; absent: once. */
  quantity?: string | undefined;
}

interface Settled {
  id: string;
  code: string;
  /** Which reason or fee. */
  key: string;
  legalBasis: string;
  /** First day, `YYYY-MM-DD`. */
  from: string;
  /** First day it no longer holds. */
  to?: string | undefined;
  byName: string;
  at: Date;
  misfit?: MisfitKind | undefined;
}

export interface ReasonRemoved extends Settled {
  kind: 'reason-removed';
  data: { justification: string; was: NotOnlineReason };
}

export interface FeeSettled extends Settled {
  kind: 'fee-settled';
  /** No line: nothing is charged. */
  data: { lines: SettledLine[]; was: UnsettledFee };
}

/** What an administrator settled about one service; it outlives the record it was settled for. */
export type Amendment = ReasonRemoved | FeeSettled;

export interface Amended {
  bundle: Bundle;
  misfits: { id: string; why: MisfitKind }[];
}

/**
 * A generated service with what was settled about it, as it stands on a day. An amendment that no longer fits what the
 * record says is left out and told. Pure; the later day wins where two settle one fee.
 */
export function amend(made: Bundle, amendments: readonly Amendment[], on: string): Amended {
  const judged = amendments.map((amendment) => ({ amendment, why: misfitOf(made, amendment) }));
  const inForce = judged
    .filter(({ why, amendment: { from, to } }) => why === undefined && from <= on && (to === undefined || to > on))
    .map(({ amendment }) => amendment)
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : b.at.getTime() - a.at.getTime()));
  const bundle = inForce.reduce(applied, made);
  return { bundle, misfits: judged.flatMap(({ amendment: { id }, why }) => (why === undefined ? [] : [{ id, why }])) };
}

function misfitOf(made: Bundle, amendment: Amendment): MisfitKind | undefined {
  if (amendment.kind === 'reason-removed')
    return reasonsOf(made).some(({ key }) => key === amendment.key) ? undefined : 'reason-gone';
  const { lines, was } = amendment.data;
  const open = made.unsettledFees?.find(({ key }) => key === amendment.key);
  if (!open) return 'fee-gone';
  if (open.said !== was.said) return 'fee-changed';
  const isThere = ({ key, label }: SettledLine['cases'][number]): boolean =>
    made.cases.some((one) => one.key === key && one.label.vi === label);
  if (!lines.every(({ cases }) => cases.every(isThere))) return 'case-gone';
  const asked = new Set(numberQuestions(made).map(({ key }) => key));
  return lines.every(({ quantity }) => quantity === undefined || asked.has(quantity)) ? undefined : 'question-gone';
}

function applied(bundle: Bundle, amendment: Amendment): Bundle {
  if (amendment.kind === 'reason-removed') return withoutReason(bundle, amendment.key);
  const { key } = amendment;
  const { unsettledFees = [], ...rest } = bundle;
  if (!unsettledFees.some((fee) => fee.key === key)) return bundle;
  const open = unsettledFees.filter((fee) => fee.key !== key);
  const fees = feesOfSettlement(amendment);
  const taken = new Set(fees.map((fee) => fee.key));
  const settled: Bundle = {
    ...rest,
    fees: [...bundle.fees.filter((fee) => !taken.has(fee.key)), ...fees],
    ...(open.length > 0 ? { unsettledFees: open } : {}),
  };
  return open.length > 0 ? settled : withoutReason(settled, 'fee-unsettled');
}

/** The service as it was made, before these amendments; those that did not fit are not in it. */
export function bare(bundle: Bundle, amendments: readonly Amendment[]): Bundle {
  return amendments.filter(({ misfit }) => misfit === undefined).reduce(undone, bundle);
}

function undone(bundle: Bundle, amendment: Amendment): Bundle {
  const { key } = amendment;
  if (amendment.kind === 'reason-removed') return withReason(bundle, amendment.data.was);
  if (bundle.unsettledFees?.some((fee) => fee.key === key)) return bundle;
  const taken = new Set(feesOfSettlement(amendment).map((fee) => fee.key));
  const open: Bundle = {
    ...bundle,
    fees: bundle.fees.filter((fee) => !taken.has(fee.key)),
    unsettledFees: [...(bundle.unsettledFees ?? []), amendment.data.was],
  };
  return withReason(open, { key: 'fee-unsettled', says: reasonWords['fee-unsettled'] });
}

/** The fees a settlement stands for: conditions in FEEL over the case, the way of filing and the answers. */
export function feesOfSettlement({ key, legalBasis, from, to, data: { lines, was } }: FeeSettled): Fee[] {
  return lines.map(({ name, amountDong, cases, channel, quantity }, place): Fee => {
    const when = [
      ...(cases.length === 0 ? [] : [`case in (${cases.map((one) => `"${one.key}"`).join(', ')})`]),
      ...(channel === undefined ? [] : [`channel = "${channel}"`]),
    ].join(' and ');
    return {
      key: place === 0 ? key : `${key}-${place + 1}`,
      name: name === '' ? was.name : { vi: name, en: name === was.name.vi ? was.name.en : name },
      amountDong,
      ...(quantity === undefined ? {} : { quantity }),
      ...(when === '' ? {} : { when }),
      legalBasis,
      from,
      ...(to === undefined ? {} : { to }),
    };
  });
}

export const reasonsOf = ({ fullyOnline }: Pick<Bundle, 'fullyOnline'>): NotOnlineReason[] =>
  fullyOnline.yes ? [] : fullyOnline.reasons;

/** Without its last reason a service is wholly online. */
function withoutReason(bundle: Bundle, key: string): Bundle {
  const reasons = reasonsOf(bundle).filter((reason) => reason.key !== key);
  return { ...bundle, fullyOnline: reasons.length === 0 ? { yes: true } : { yes: false, reasons } };
}

function withReason(bundle: Bundle, reason: NotOnlineReason): Bundle {
  const others = reasonsOf(bundle).filter(({ key }) => key !== reason.key);
  const places = Object.keys(reasonWords);
  const reasons = [...others, reason].toSorted((a, b) => places.indexOf(a.key) - places.indexOf(b.key));
  return { ...bundle, fullyOnline: { yes: false, reasons } };
}

/** Questions of the form whose answer is a whole number: how many copies, pages, people. */
export const numberQuestions = ({ form }: Pick<Bundle, 'form'>): { key: string; label: { vi: string; en: string } }[] =>
  Object.entries(form.schema.properties)
    .filter(([, { type }]) => type === 'integer')
    .map(([key, { field }]) => ({ key, label: field.label }));
