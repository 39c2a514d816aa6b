import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { DEFAULT_DELAY_MS, FAULTS, isFault, readFaultOrder } from './faults.ts';
import {
  acceptRequest,
  answerStatus,
  finish,
  isOutcome,
  openGateway,
  replay,
  type Gateway,
  type GatewayOptions,
} from './gateway.ts';
import { bankPage, policyFor, refusalPage } from './pages.ts';
import type { Fields } from './wire.ts';

const MAX_BODY_BYTES = 16_384;

/** The simulated gateway as an HTTP server, not listening yet. Closing it stops all waiting confirmations. */
export function createSimulator(options: GatewayOptions): Server {
  const gateway = openGateway(options);
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    route(gateway, request, response).catch((cause: unknown) => {
      if (!response.headersSent) sendJson(response, 500, { error: String(cause) });
    });
  });
  server.on('close', () => gateway.sender.stop());
  return server;
}

async function route(gateway: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const known = `${request.method} ${url.pathname}`;
  if (known === 'GET /paymentv2/vpcpay.html') return showBank(gateway, url, response);
  if (known === 'POST /paymentv2/vpcpay.html') return decide(gateway, url, await readBody(request), response);
  if (known === 'POST /merchant_webapi/api/transaction')
    return sendJson(response, 200, answerStatus(gateway, textFields(parseJson(await readBody(request)))));
  if (url.pathname.startsWith('/_')) return control(gateway, { known, url, body: await readBody(request) }, response);
  sendJson(response, 404, { error: 'not found', simulation: true });
}

function showBank(gateway: Gateway, url: URL, response: ServerResponse): void {
  const lang = langOf(url.searchParams);
  const found = acceptRequest(gateway, url.searchParams);
  if ('refused' in found) sendHtml(response, 400, refusalPage(found, lang), '');
  else sendHtml(response, 200, bankPage(found, lang, url.searchParams), found.request.vnp_ReturnUrl ?? '');
}

/** The form of the bank page; a machine posts `result=pay` to the same address. Answers 303 to the return URL. */
async function decide(gateway: Gateway, url: URL, body: string, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(body);
  const outcome = form.get('result');
  const found = acceptRequest(gateway, url.searchParams);
  if ('refused' in found) return sendHtml(response, 400, refusalPage(found, langOf(url.searchParams)), '');
  if (!isOutcome(outcome)) return sendHtml(response, 400, refusalPage({ refused: '03' }, langOf(url.searchParams)), '');
  const plan = {
    faults: new Set(form.getAll('fault').filter(isFault)),
    delayMs: Math.min(Number(form.get('delayMs') ?? DEFAULT_DELAY_MS) || DEFAULT_DELAY_MS, 3_600_000),
  };
  const location = await finish(gateway, found, outcome, plan);
  response.writeHead(303, { location, 'cache-control': 'no-store', 'content-length': 0 }).end();
}

interface Knock {
  /** Method and path. */
  known: string;
  url: URL;
  body: string;
}

/** Doors for tests and demonstrations only. */
async function control(gateway: Gateway, { known, url, body }: Knock, response: ServerResponse): Promise<void> {
  const txnRef = url.searchParams.get('txnRef') ?? '';
  if (known === 'GET /_healthz') return sendJson(response, 200, { alive: true, simulation: true });
  if (known === 'GET /_faults') return sendJson(response, 200, { known: FAULTS, waiting: gateway.faultOrders });
  if (known === 'DELETE /_faults') gateway.faultOrders.length = 0;
  else if (known === 'POST /_faults') {
    const order = readFaultOrder(parseJson(body));
    if (!order)
      return sendJson(response, 400, { error: 'expected {faults: […], txnRef?, delayMs?, times?}', known: FAULTS });
    gateway.faultOrders.push(order);
  } else if (known === 'POST /_replay') {
    const answer = await replay(gateway, txnRef);
    return sendJson(response, answer === undefined ? 404 : 200, { txnRef, answer });
  } else if (known === 'GET /_transaction') {
    const found = gateway.transactions.get(txnRef);
    return sendJson(response, found ? 200 : 404, found ?? { error: 'not found' });
  } else return sendJson(response, 404, { error: 'not found' });
  sendJson(response, 200, { waiting: gateway.faultOrders });
}

function langOf(query: URLSearchParams): 'vi' | 'en' {
  const asked = query.get('lang') ?? query.get('vnp_Locale');
  return asked === 'en' ? 'en' : 'vi';
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    const bytes = piece as Buffer; // no encoding is set, so pieces are buffers
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error('body too large');
    pieces.push(bytes);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const textFields = (body: unknown): Fields =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) })
    .end(text);
}

function sendHtml(response: ServerResponse, status: number, html: string, returnUrl: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(html),
      'content-security-policy': policyFor(returnUrl),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .end(html);
}
