import { openSender, sendConfirmations, type MerchantAnswer, type Sender } from './confirmations.ts';
import { takePlan, type FaultOrder, type FaultPlan } from './faults.ts';
import { gatewayTime, isSignedStatusQuery, readSigned, signedQuery, signedReply, type Fields } from './wire.ts';

export interface GatewayOptions {
  tmnCode: string;
  secret: string;
  ipnUrl: string;
  /** The real gateway repeats ten times, every five minutes. */
  retries: number;
  retryMs: number;
}

/** How a payment ended at the bank: response code and transaction status. */
export const OUTCOMES = {
  pay: ['00', '00'],
  cancel: ['24', '02'],
  'insufficient-funds': ['51', '02'],
} as const;
export type Outcome = keyof typeof OUTCOMES;
export const isOutcome = (name: unknown): name is Outcome => typeof name === 'string' && Object.hasOwn(OUTCOMES, name);

/** One order at the gateway. In memory only, without anything about a person or a card. */
export interface Transaction {
  request: Fields;
  result?: Fields | undefined;
  answers: MerchantAnswer[];
}

export interface Gateway extends GatewayOptions {
  transactions: Map<string, Transaction>;
  faultOrders: FaultOrder[];
  sender: Sender;
  lastNumber: number;
}

/** The oldest transactions are forgotten, so that a long load test does not fill the memory. */
const REMEMBERED = 100_000;

export const openGateway = (options: GatewayOptions): Gateway => ({
  ...options,
  transactions: new Map(),
  faultOrders: [],
  sender: openSender(options),
  lastNumber: 14_000_000 + Math.floor(Math.random() * 1_000_000),
});

/** Why the gateway shows an error page instead of the bank: its own code. */
export type Refusal = { refused: '03' | '15' | '70' | '72' | '97' };

const NEEDED =
  'Version Command TmnCode Amount CurrCode TxnRef OrderInfo OrderType Locale ReturnUrl IpAddr CreateDate'.split(' ');

/** Checks a payment request as the gateway does and opens (or finds) its transaction. */
export function acceptRequest(gateway: Gateway, query: URLSearchParams): Transaction | Refusal {
  const request = readSigned(gateway.secret, query);
  if (!request) return { refused: '70' };
  if (request.vnp_TmnCode !== gateway.tmnCode) return { refused: '72' };
  if (NEEDED.some((name) => !request[`vnp_${name}`]) || request.vnp_Command !== 'pay') return { refused: '03' };
  if (!/^\d+$/.test(request.vnp_Amount ?? '') || !/^https?:\/\//.test(request.vnp_ReturnUrl ?? ''))
    return { refused: '03' };
  const known = gateway.transactions.get(request.vnp_TxnRef ?? '');
  if (known) return known.request.vnp_Amount === request.vnp_Amount ? known : { refused: '97' };
  if ((request.vnp_ExpireDate ?? '9') < gatewayTime(new Date())) return { refused: '15' };
  const transaction = { request, answers: [] };
  gateway.transactions.set(request.vnp_TxnRef ?? '', transaction);
  const [oldest = ''] = gateway.transactions.keys();
  if (gateway.transactions.size > REMEMBERED) gateway.transactions.delete(oldest);
  return transaction;
}

/**
 * The payer decided. Confirms to the merchant, then gives the address to send the payer back to; a second decision
 * about the same order changes nothing and leads back to the same result.
 */
export async function finish(
  gateway: Gateway,
  transaction: Transaction,
  outcome: Outcome,
  asked: FaultPlan,
): Promise<string> {
  if (!transaction.result) {
    transaction.result = resultOf(gateway, transaction.request, outcome);
    const ordered = takePlan(gateway.faultOrders, transaction.request.vnp_TxnRef ?? '');
    const plan = asked.faults.size > 0 ? asked : ordered;
    const sent = sendConfirmations(gateway.sender, transaction.result, plan, (what, answer) =>
      transaction.answers.push({ at: new Date().toISOString(), what, answer }),
    );
    const returnsFirst = plan.faults.has('ipn-after-return') || plan.faults.has('late-ipn');
    await Promise.race([returnsFirst ? undefined : sent, gateway.sender.pause(LONGEST_WAIT_MS)]);
  }
  const { vnp_ReturnUrl: returnUrl = '' } = transaction.request;
  return `${returnUrl}${returnUrl.includes('?') ? '&' : '?'}${signedQuery(gateway.secret, transaction.result)}`;
}

/** A merchant that does not answer must not keep the payer waiting for all retries. */
const LONGEST_WAIT_MS = 1_500;

function resultOf(gateway: Gateway, request: Fields, outcome: Outcome): Fields {
  gateway.lastNumber += 1;
  const [responseCode, status] = OUTCOMES[outcome];
  const number = outcome === 'cancel' ? '0' : String(gateway.lastNumber);
  return {
    vnp_Amount: request.vnp_Amount ?? '',
    vnp_BankCode: 'NCB',
    vnp_BankTranNo: outcome === 'pay' ? `VNP${number}` : '',
    vnp_CardType: 'ATM',
    vnp_OrderInfo: request.vnp_OrderInfo ?? '',
    vnp_PayDate: gatewayTime(new Date()),
    vnp_ResponseCode: responseCode,
    vnp_TmnCode: gateway.tmnCode,
    vnp_TransactionNo: number,
    vnp_TransactionStatus: status,
    vnp_TxnRef: request.vnp_TxnRef ?? '',
  };
}

/** Answers a status query (querydr) of the merchant. */
export function answerStatus(gateway: Gateway, query: Fields): Fields {
  const reply = (code: string, message: string, more: Fields = {}) =>
    signedReply(gateway.secret, {
      vnp_ResponseId: `S${Date.now()}${Math.floor(Math.random() * 1_000)}`,
      vnp_Command: 'querydr',
      vnp_ResponseCode: code,
      vnp_Message: message,
      vnp_TmnCode: gateway.tmnCode,
      vnp_TxnRef: query.vnp_TxnRef ?? '',
      ...more,
    });
  if (query.vnp_TmnCode !== gateway.tmnCode) return reply('02', 'Invalid terminal');
  if (!isSignedStatusQuery(gateway.secret, query)) return reply('97', 'Invalid checksum');
  const transaction = gateway.transactions.get(query.vnp_TxnRef ?? '');
  if (!transaction || transaction.request.vnp_CreateDate !== query.vnp_TransactionDate)
    return reply('91', 'Transaction not found');
  const { request, result } = transaction;
  return reply('00', 'QueryDR Success', {
    vnp_Amount: request.vnp_Amount ?? '',
    vnp_BankCode: result?.vnp_BankCode ?? '',
    vnp_PayDate: result?.vnp_PayDate ?? '',
    vnp_TransactionNo: result?.vnp_TransactionNo ?? '',
    vnp_TransactionType: '01',
    vnp_TransactionStatus: result?.vnp_TransactionStatus ?? '01',
    vnp_OrderInfo: request.vnp_OrderInfo ?? '',
  });
}

/** Sends the last confirmation of an order once more, unchanged; the merchant's answer, or undefined if unknown. */
export async function replay(gateway: Gateway, txnRef: string): Promise<string | undefined> {
  const transaction = gateway.transactions.get(txnRef);
  if (!transaction?.result) return undefined;
  const answer = await gateway.sender.get(signedQuery(gateway.secret, transaction.result));
  transaction.answers.push({ at: new Date().toISOString(), what: 'replay', answer });
  return answer;
}
