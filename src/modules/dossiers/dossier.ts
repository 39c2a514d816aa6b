import { error } from './errors.ts';

/** Business states. Payment, delivery and synchronisation are states of their own, never mixed in. */
export const dossierStates = [
  'awaiting_payment',
  'submitted',
  'in_progress',
  'awaiting_supplement',
  'resolved',
  'returned',
  'refused',
  'withdrawn',
] as const;
export type DossierState = (typeof dossierStates)[number];

/** `unsettled`: an officer has yet to set a fee that the procedure leaves open. */
export type PaymentState = 'none' | 'unsettled' | 'due' | 'paid' | 'refund_due';
export type DeliveryState = 'pending' | 'ready' | 'delivered';

/** What may happen to a dossier. The diagram, the CHECK of the table and the tests come from here. */
export const transitions = {
  'confirm-payment': { from: ['awaiting_payment'], to: 'submitted' },
  'ask-for-fee': { from: ['submitted'], to: 'awaiting_payment' },
  accept: { from: ['submitted'], to: 'in_progress' },
  refuse: { from: ['submitted', 'in_progress'], to: 'refused' },
  'ask-for-supplement': { from: ['submitted', 'in_progress'], to: 'awaiting_supplement' },
  'supplement-before-acceptance': { from: ['awaiting_supplement'], to: 'submitted' },
  'supplement-after-acceptance': { from: ['awaiting_supplement'], to: 'in_progress' },
  withdraw: { from: ['awaiting_payment', 'submitted', 'in_progress', 'awaiting_supplement'], to: 'withdrawn' },
  resolve: { from: ['in_progress'], to: 'resolved' },
  return: { from: ['resolved'], to: 'returned' },
} as const satisfies Record<string, { from: readonly DossierState[]; to: DossierState }>;

export type DossierEvent = keyof typeof transitions;

/** The state after an event. Throws `dossiers.wrong-state`. */
export function next(state: DossierState, event: DossierEvent): DossierState {
  if (!mayHappen(state, event)) throw error('wrong-state', { event, state });
  return transitions[event].to;
}

export const mayHappen = (state: DossierState, event: DossierEvent): boolean =>
  transitions[event].from.some((from) => from === state);

export const isClosed = (state: DossierState): boolean =>
  state === 'returned' || state === 'refused' || state === 'withdrawn';

/**
 * National status code for synchronisation (facts read from provincial systems; TT 22/2019 Đ4).
 * A pure mapping: no status is ever bent to look better.
 */
export function nationalStatus(state: DossierState): number {
  const codes = {
    awaiting_payment: 6,
    submitted: 1,
    in_progress: 4,
    awaiting_supplement: 5,
    resolved: 9,
    returned: 10,
    refused: 3,
    withdrawn: 7,
  } satisfies Record<DossierState, number>;
  return codes[state];
}

/** `000.00.19.H19` + 25 Jan 2021 + 1 → `000.00.19.H19-210125-0001` (NĐ 61/2018 Đ26, TT 01/2018 Đ19). */
export function dossierCode(identifier: string, localDay: string, number: number): string {
  const [year = '', month = '', day = ''] = localDay.split('-');
  return `${identifier}-${year.slice(2)}${month}${day}-${String(number).padStart(4, '0')}`;
}
