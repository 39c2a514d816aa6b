// The simulator against the application's own client: two implementations of one protocol, written apart.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import {
  buildPaymentUrl,
  decideConfirmation,
  noticeAfter,
  ORDER_AFTER,
  queryStatus,
  verifyConfirmation,
  verifyReturn,
  type KnownOrder,
  type VnpayAccount,
} from '../../src/modules/payments/index.ts';
import { createSimulator } from './server.ts';

async function listen(t: TestContext, server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  return `http://127.0.0.1:${address.port}`;
}

/** An agency with one order in memory, a simulator that confirms to it, and a payer. */
async function world(t: TestContext, options: { dumb?: number } = {}) {
  const order: KnownOrder = {
    noticeState: 'due',
    state: 'pending',
    amountDong: 8_000,
    expiresAt: new Date(Date.now() + 900_000),
  };
  const answers: string[] = [];
  let dumb = options.dumb ?? 0;
  const agency = createServer((request, response) => {
    if (dumb-- > 0) {
      response.writeHead(500).end();
      return;
    }
    const query = Object.fromEntries(new URL(request.url ?? '', 'http://agency').searchParams);
    const decision = decideConfirmation(order, verifyConfirmation(account, query), new Date());
    order.noticeState = noticeAfter(order.noticeState, decision.event);
    if (decision.event.kind !== 'nothing') order.state = ORDER_AFTER[decision.event.kind];
    answers.push(decision.RspCode);
    response.end(JSON.stringify({ RspCode: decision.RspCode, Message: decision.Message }));
  });
  const ipnUrl = `${await listen(t, agency)}/payments/confirmation`;
  const simulator = createSimulator({ tmnCode: 'MOTCUA01', secret: 'mat-khau', ipnUrl, retries: 3, retryMs: 20 });
  const url = await listen(t, simulator);
  const account: VnpayAccount = {
    tmnCode: 'MOTCUA01',
    secret: 'mat-khau',
    payUrl: `${url}/paymentv2/vpcpay.html`,
    queryUrl: `${url}/merchant_webapi/api/transaction`,
  };
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 900_000);
  const request = {
    txnRef: 'MC1',
    amountDong: 8_000,
    orderInfo: 'Lệ phí (trích lục) <b>',
    lang: 'vi' as const,
    ipAddress: '127.0.0.1',
  };
  const payUrl = buildPaymentUrl(account, {
    ...request,
    returnUrl: 'http://agency.example/tra-ve?a=1',
    createdAt,
    expiresAt,
  });
  const status = () =>
    queryStatus(account, {
      requestId: 'R1',
      txnRef: 'MC1',
      attemptCreatedAt: createdAt,
      askedAt: new Date(),
      ipAddress: '127.0.0.1',
    });
  return { url, account, order, answers, payUrl, status };
}

const press = (payUrl: string, result: string, ...faults: string[]) =>
  fetch(payUrl, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([
      ['result', result],
      ['delayMs', '50'],
      ...faults.map((name) => ['fault', name] as [string, string]),
    ]),
  });

const backOf = (response: Response) => Object.fromEntries(new URL(response.headers.get('location') ?? '').searchParams);

test('a payment is confirmed before the payer is back, and the return is signed', async (t) => {
  const { payUrl, order, answers, account } = await world(t);
  const response = await press(payUrl, 'pay');
  assert.equal(response.status, 303);
  assert.deepEqual([order.noticeState, order.state, answers], ['paid', 'paid', ['00']]);
  const back = backOf(response);
  assert.equal(back.a, '1');
  const { genuine, responseCode, amountDong } = verifyReturn(account, back);
  assert.deepEqual([genuine, responseCode, amountDong], [true, '00', 8_000]);
});

test('cancelling and an empty account fail the order and leave the fee due', async (t) => {
  for (const [result, code] of [
    ['cancel', '24'],
    ['insufficient-funds', '51'],
  ] as const) {
    const { payUrl, order } = await world(t);
    assert.equal(backOf(await press(payUrl, result)).vnp_ResponseCode, code);
    assert.deepEqual([order.noticeState, order.state], ['due', 'failed']);
  }
});

test('every fault ends with the fee paid once or, without confirmation, with the answer to a query', async (t) => {
  const rows: [string, string[], string][] = [
    ['duplicate-ipn', ['00', '02'], 'paid'],
    ['forged-ipn', ['97', '00'], 'paid'],
    ['wrong-amount', ['04', '00'], 'paid'],
    ['replayed-ipn', ['00', '02'], 'paid'],
    ['late-ipn', ['00'], 'paid'],
    ['ipn-after-return', ['00'], 'paid'],
    ['lost-ipn', [], 'pending'],
  ];
  for (const [fault, expected, state] of rows) {
    const { payUrl, order, answers, status } = await world(t);
    await press(payUrl, 'pay', fault);
    for (let i = 0; i < 100 && answers.length < expected.length; i += 1) await pause(10);
    assert.deepEqual([answers.toSorted(), order.state], [expected.toSorted(), state], fault);
    const reply = await status();
    assert.equal(reply.known && reply.report.transactionStatus, '00', fault);
  }
});

test('a late confirmation comes after the payer is back', async (t) => {
  const { payUrl, order } = await world(t);
  await press(payUrl, 'pay', 'late-ipn');
  assert.equal(order.state, 'pending');
});

test('a confirmation that is not understood is repeated until it is', async (t) => {
  const { payUrl, order, answers } = await world(t, { dumb: 2 });
  await press(payUrl, 'pay');
  assert.deepEqual([order.state, answers], ['paid', ['00']]);
});

test('pressing twice leads back to the same result and confirms once', async (t) => {
  const { payUrl, answers } = await world(t);
  const [first, second] = [await press(payUrl, 'pay'), await press(payUrl, 'cancel')];
  assert.equal(first.headers.get('location'), second.headers.get('location'));
  assert.deepEqual(answers, ['00']);
});

test('faults can be ordered beforehand, for one reference or for the next payment', async (t) => {
  const { payUrl, url, answers } = await world(t);
  const post = (body: object) => fetch(`${url}/_faults`, { method: 'POST', body: JSON.stringify(body) });
  assert.equal((await post({ faults: ['no-such'] })).status, 400);
  assert.equal((await post({ faults: ['lost-ipn'], txnRef: 'OTHER' })).status, 200);
  assert.equal((await post({ faults: ['duplicate-ipn'], txnRef: 'MC1' })).status, 200);
  await press(payUrl, 'pay');
  assert.deepEqual(answers, ['00', '02']);
  assert.equal((await fetch(`${url}/_replay?txnRef=MC1`, { method: 'POST' })).status, 200);
  assert.deepEqual(answers, ['00', '02', '02']);
});

test('the bank page says that it is a simulation, in both languages, escapes and loads nothing', async (t) => {
  const { payUrl } = await world(t);
  const response = await fetch(payUrl);
  const html = await response.text();
  assert.match(html, /MÔ PHỎNG/);
  assert.match(html, /8\.000 ₫/);
  assert.doesNotMatch(html, /<script|<img|<link|https?:\/\/(?!agency\.example)/);
  assert.match(
    response.headers.get('content-security-policy') ?? '',
    /default-src 'none'.*form-action 'self' http:\/\/agency\.example/,
  );
  assert.match(await (await fetch(`${payUrl}&lang=en`)).text(), /SIMULATION/);
});

test('a changed, expired or foreign request is refused with the gateway’s code', async (t) => {
  const { payUrl, account } = await world(t);
  const codeAt = async (url: string) => / (\d\d)<\/p><\/main>/.exec(await (await fetch(url)).text())?.[1];
  assert.equal(await codeAt(payUrl.replace('800000', '100')), '70');
  const request = {
    txnRef: 'MC2',
    amountDong: 1,
    orderInfo: 'x',
    lang: 'en' as const,
    ipAddress: '::1',
    returnUrl: 'http://a.example/',
  };
  const past = { createdAt: new Date(Date.now() - 2_000_000), expiresAt: new Date(Date.now() - 1_000_000) };
  assert.equal(await codeAt(buildPaymentUrl(account, { ...request, ...past })), '15');
  const soon = { createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) };
  assert.equal(await codeAt(buildPaymentUrl({ ...account, tmnCode: 'KHAC0001' }, { ...request, ...soon })), '72');
});

test('a status query knows nothing of an order never begun and refuses a wrong checksum', async (t) => {
  const { account, status } = await world(t);
  assert.deepEqual(await status(), { known: false });
  const query = { requestId: 'R2', txnRef: 'MC1', attemptCreatedAt: new Date(), askedAt: new Date(), ipAddress: '::1' };
  await assert.rejects(queryStatus({ ...account, secret: 'khac' }, query), { code: 'payments.gateway-answer' });
  const nobody = { ...account, queryUrl: 'http://127.0.0.1:1/' };
  await assert.rejects(queryStatus(nobody, query), { code: 'payments.gateway-unreachable' });
});

test('the program tells on one line that it is ready, and ends when asked', async () => {
  const main = new URL('./main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [main, '--port', '0', '--ipn-url', 'http://127.0.0.1:1/'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer]; // a pipe without encoding gives buffers
  const ready: unknown = JSON.parse(line.toString());
  assert.ok(typeof ready === 'object' && ready && 'url' in ready && typeof ready.url === 'string');
  assert.equal((await fetch(`${ready.url}/_healthz`)).status, 200);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});
