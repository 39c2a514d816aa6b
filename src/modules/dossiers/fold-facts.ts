import { transitions, type DossierEvent, type DossierState } from './dossier.ts';
import type { HistoryKind } from './facts.ts';

/** What the history alone says of a dossier at the end of the facts given. */
export interface Folded {
  state: DossierState;
  isAccepted: boolean;
  isPaid: boolean;
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
  const start: Folded = { state: free ? 'submitted' : 'awaiting_payment', isAccepted: false, isPaid: false };
  return rest.reduce<Folded>(follow, start);
}

function follow(before: Folded, { kind }: FactLike): Folded {
  if (kind === 'payment.confirmed') {
    return { ...before, isPaid: true, state: before.state === 'awaiting_payment' ? 'submitted' : before.state };
  }
  if (kind === 'supplement.answered') {
    return { ...before, state: before.isAccepted ? 'in_progress' : 'submitted' };
  }
  // Kinds that change no state (a result prepared, an opinion given) are not in the table.
  const event = events[kind as HistoryKind];
  if (!event) return before;
  return { ...before, state: transitions[event].to, isAccepted: before.isAccepted || event === 'accept' };
}
