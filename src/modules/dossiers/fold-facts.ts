import { transitions, type DossierEvent, type DossierState, type PaymentState } from './dossier.ts';
import type { HistoryKind } from './facts.ts';

/** What the history alone says of a dossier at the end of the facts given. */
export interface Folded {
  state: DossierState;
  payment: PaymentState;
  isReceived: boolean;
  isAccepted: boolean;
  isPaid: boolean;
  /** A fee is still to be set by an officer. */
  isUnsettled: boolean;
}

interface FactLike {
  kind: string;
  payload: Record<string, unknown>;
}

const events: Partial<Record<HistoryKind, DossierEvent>> = {
  'dossier.accepted': 'accept',
  'dossier.refused': 'refuse',
  'dossier.withdrawn': 'withdraw',
  'supplement.asked': 'ask-for-supplement',
  'result.signed': 'resolve',
  'result.returned': 'return',
};

/**
 * Tells a dossier's state from its history alone, at any past moment: give the facts up to then. Pure; the state columns
 * must agree with it, and a nightly job compares. Undefined for a history that does not begin with a submission.
 */
export function foldFacts(facts: readonly FactLike[]): Folded | undefined {
  const [first, ...rest] = facts;
  if (first?.kind !== 'dossier.submitted') return undefined;
  // Received in the same transaction when nothing is owed; otherwise it waits for the money.
  const free = rest[0]?.kind === 'dossier.received';
  const isUnsettled = first.payload['hasUnsettledFees'] === true;
  const start: Folded = {
    state: free ? 'submitted' : 'awaiting_payment',
    payment: free ? (isUnsettled ? 'unsettled' : 'none') : 'due',
    isReceived: false,
    isAccepted: false,
    isPaid: false,
    isUnsettled,
  };
  return rest.reduce<Folded>(follow, start);
}

function follow(before: Folded, fact: FactLike): Folded {
  if (fact.kind === 'payment.confirmed') return paid(before);
  if (fact.kind === 'dossier.fee-set') return feeSet(before, fact.payload['amountDong']);
  if (fact.kind === 'dossier.received') return { ...before, isReceived: true };
  if (fact.kind === 'supplement.answered') {
    return { ...before, state: before.isAccepted ? 'in_progress' : 'submitted' };
  }
  // Kinds that change no state (a result prepared, an opinion given) are not in the table.
  const event = events[fact.kind as HistoryKind];
  if (!event) return before;
  return {
    ...before,
    state: transitions[event].to,
    payment: owesBack(before, event) ? 'refund_due' : before.payment,
    isAccepted: before.isAccepted || event === 'accept',
  };
}

function paid(before: Folded): Folded {
  if (before.state !== 'awaiting_payment') return { ...before, payment: 'refund_due' };
  return { ...before, isPaid: true, state: 'submitted', payment: before.isUnsettled ? 'unsettled' : 'paid' };
}

/** Set at intake: something is due, or nothing more is. */
function feeSet(before: Folded, amountDong: unknown): Folded {
  const after = { ...before, isUnsettled: false };
  if (amountDong !== 0) return { ...after, state: 'awaiting_payment', payment: 'due' };
  return { ...after, payment: before.isPaid ? 'paid' : 'none' };
}

/** What was paid for work the office never took on. */
const owesBack = ({ isPaid, isAccepted, state }: Folded, event: DossierEvent): boolean =>
  isPaid && ((event === 'withdraw' && !isAccepted) || (event === 'refuse' && state === 'submitted'));
