import * as http from 'node:http';
import * as https from 'node:https';
import type { FaultPlan } from './faults.ts';
import { signedQuery, type Fields } from './wire.ts';

/** What the merchant answered to one confirmation: its RspCode, or why there was none. */
export interface MerchantAnswer {
  at: string;
  what: string;
  answer: string;
}

export interface Sender {
  ipnUrl: string;
  secret: string;
  retries: number;
  retryMs: number;
  stop(): void;
  /** True after that time; false when the simulator stopped meanwhile. */
  pause(ms: number): Promise<boolean>;
  get(query: string): Promise<string>;
}

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_CHARS = 4_096;

/** Sends confirmations over kept connections. */
export function openSender(options: { ipnUrl: string; secret: string; retries: number; retryMs: number }): Sender {
  const secure = options.ipnUrl.startsWith('https:');
  const { Agent, request } = secure ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const waiting = new Map<NodeJS.Timeout, (goOn: boolean) => void>();
  return {
    ...options,
    stop() {
      for (const [timer, resume] of waiting) {
        clearTimeout(timer);
        resume(false);
      }
      agent.destroy();
    },
    pause: (ms) =>
      new Promise((resume) => {
        const timer = setTimeout(() => {
          waiting.delete(timer);
          resume(true);
        }, ms);
        waiting.set(timer, resume);
      }),
    get: (query) =>
      new Promise((resolve) => {
        const separator = options.ipnUrl.includes('?') ? '&' : '?';
        const call = request(`${options.ipnUrl}${separator}${query}`, { agent, timeout: TIMEOUT_MS }, (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (piece: string) => (body = (body + piece).slice(0, MAX_ANSWER_CHARS)));
          response.on('end', () => resolve(codeOf(response.statusCode ?? 0, body)));
          response.on('error', (cause) => resolve(`error: ${cause.message}`));
        });
        call.on('timeout', () => call.destroy(new Error('timeout')));
        call.on('error', (cause) => resolve(`error: ${cause.message}`));
        call.end();
      }),
  };
}

function codeOf(status: number, body: string): string {
  if (status !== 200) return `HTTP ${status}`;
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer === 'object' && answer !== null && 'RspCode' in answer) return String(answer.RspCode);
  } catch {
    // Told below.
  }
  return 'no RspCode';
}

/** One confirmation, repeated while the merchant answers neither 00 nor 02, as the gateway does. */
async function confirm(sender: Sender, query: string, log: (answer: string) => void): Promise<void> {
  for (let sent = 0; sent <= sender.retries; sent += 1) {
    if (sent > 0 && !(await sender.pause(sender.retryMs))) return;
    const answer = await sender.get(query);
    log(answer);
    if (answer === '00' || answer === '02') return;
  }
}

/** The confirmations of one finished payment under a plan of faults. Resolves when the ordinary ones are answered. */
export async function sendConfirmations(
  sender: Sender,
  fields: Fields,
  plan: FaultPlan,
  log: (what: string, answer: string) => void,
): Promise<void> {
  const { faults, delayMs } = plan;
  if (faults.has('lost-ipn')) return;
  if (faults.has('late-ipn') && !(await sender.pause(delayMs))) return;
  if (faults.has('forged-ipn')) log('forged', await sender.get(signedQuery(`not-${sender.secret}`, fields)));
  if (faults.has('wrong-amount')) {
    const cheap = { ...fields, vnp_Amount: String(Number(fields.vnp_Amount) - 100) };
    log('wrong amount', await sender.get(signedQuery(sender.secret, cheap)));
  }
  const query = signedQuery(sender.secret, fields);
  const copies = faults.has('duplicate-ipn') ? ['confirmation', 'duplicate'] : ['confirmation'];
  await Promise.all(copies.map((what) => confirm(sender, query, (answer) => log(what, answer))));
  if (!faults.has('replayed-ipn')) return;
  void sender.pause(delayMs).then(async (goOn) => goOn && log('replay', await sender.get(query)));
}
