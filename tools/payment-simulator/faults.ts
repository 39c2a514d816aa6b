/** What can be made to go wrong on purpose. */
export const FAULTS = {
  'duplicate-ipn': 'The confirmation is sent twice.',
  'late-ipn': 'The confirmation comes after the payer is back, by `delayMs`.',
  'lost-ipn': 'No confirmation is ever sent; only a status query finds the payment.',
  'forged-ipn': 'The confirmation is signed with another secret. The true one follows.',
  'wrong-amount': 'The confirmation names another amount, rightly signed. The true one follows.',
  'ipn-after-return': 'The payer is back before the confirmation is sent.',
  'replayed-ipn': 'The confirmation is sent again unchanged, `delayMs` later.',
} as const;

export type Fault = keyof typeof FAULTS;
export const isFault = (name: unknown): name is Fault => typeof name === 'string' && Object.hasOwn(FAULTS, name);

/** Faults waiting for the payment of one reference, or for the next payments whatever they are. */
export interface FaultOrder {
  txnRef?: string | undefined;
  faults: Fault[];
  delayMs: number;
  times: number;
}

export interface FaultPlan {
  faults: ReadonlySet<Fault>;
  delayMs: number;
}

export const DEFAULT_DELAY_MS = 2_000;

/** Reads the JSON of `POST /_faults`: `{faults: […], txnRef?, delayMs?, times?}`; undefined when it is not that. */
export function readFaultOrder(body: unknown): FaultOrder | undefined {
  if (typeof body !== 'object' || body === null || !('faults' in body) || !Array.isArray(body.faults)) return undefined;
  const faults = body.faults.filter(isFault);
  if (faults.length !== body.faults.length) return undefined;
  const number = (key: string, otherwise: number) => {
    const value: unknown = Object.entries(body).find(([name]) => name === key)?.[1];
    return typeof value === 'number' && value >= 0 ? Math.min(value, 3_600_000) : otherwise;
  };
  const txnRef = 'txnRef' in body && typeof body.txnRef === 'string' ? body.txnRef : undefined;
  return { txnRef, faults, delayMs: number('delayMs', DEFAULT_DELAY_MS), times: number('times', 1) };
}

/** Takes the first order that fits this payment and counts it down. */
export function takePlan(orders: FaultOrder[], txnRef: string): FaultPlan {
  const index = orders.findIndex((order) => order.txnRef === undefined || order.txnRef === txnRef);
  const order = orders[index];
  if (!order) return { faults: new Set(), delayMs: DEFAULT_DELAY_MS };
  order.times -= 1;
  if (order.times <= 0) orders.splice(index, 1);
  return { faults: new Set(order.faults), delayMs: order.delayMs };
}
