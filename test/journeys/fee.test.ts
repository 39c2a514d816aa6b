import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { file, pay } from '../../tools/portal-client/citizen.ts';
import { ownDossier, receiptOf } from '../../tools/portal-client/follow.ts';
import { openPortal, type Portal } from '../../tools/portal-client/portal.ts';
import { signedQuery, type Fields } from '../../tools/payment-simulator/wire.ts';
import { copies, openStage, refused, type Stage } from './stage.ts';

let stage: Stage;
let minh: Portal;
before(async () => {
  stage = await openStage();
  minh = await stage.as('minh');
});
after(() => stage?.close());

/** A dossier that owes its fee. */
async function owing(): Promise<string> {
  const { page, code } = await file(minh, copies());
  assert.match(page.url.pathname, /\/payment$/);
  assert.equal(await stateOf(code), 'awaiting_payment/due');
  return code;
}

const stateOf = async (code: string): Promise<string> => {
  const { state, payment_state: payment } = await stage.dossier(code);
  return `${state}/${payment}`;
};

/** Waits for what comes by itself; the state it ended in. */
async function soon(code: string, expected: string): Promise<void> {
  for (let tries = 0; tries < 60 && (await stateOf(code)) !== expected; tries += 1) await wait(100);
  assert.equal(await stateOf(code), expected);
}

/** Orders of a dossier with what the gateway was answered, in order of arrival. */
async function ordersOf(code: string) {
  const orders = await stage.db
    .selectFrom('payments.payment_order as o')
    .innerJoin('payments.fee_notice as n', 'n.id', 'o.notice_id')
    .select(['o.reference', 'o.state'])
    .where('n.dossier_code', '=', code)
    .orderBy('o.created_at')
    .execute();
  return Promise.all(
    orders.map(async ({ reference, state }) => {
      const heard = stage.db.selectFrom('payments.confirmation').select('answer').orderBy('id');
      const answers = await heard.where('raw', 'like', `%vnp_TxnRef=${reference}%`).execute();
      return { reference, state, answers: answers.map(({ answer }) => answer) };
    }),
  );
}

/** One payment is written, however often it was confirmed. */
async function paidOnce(code: string): Promise<void> {
  const history = await stage.history(code);
  assert.equal(history.filter((told) => told.startsWith('payment.confirmed')).length, 1);
  assert.equal(history.filter((told) => told.startsWith('dossier.received')).length, 1);
}

/** The doors of the simulator that the bank's page does not show. */
const simulator = async (path: string, method = 'GET'): Promise<unknown> =>
  (await fetch(new URL(path, bankUrl), { method })).json();
let bankUrl = '';

/** Payer at the bank, who closes the window there. */
async function goToTheBank(code: string): Promise<string> {
  const page = await minh.get(`/dossiers/${code}/payment`);
  const bank = await minh.submit(page, page.form({ to: /\/payment$/ }));
  bankUrl = bank.url.origin;
  return bank.url.searchParams.get('vnp_TxnRef') ?? '';
}

async function confirm(secret: string, fields: Fields): Promise<unknown> {
  const answer = await openPortal(stage.baseUrl).get(`/payments/vnpay/confirmation?${signedQuery(secret, fields)}`);
  const told: { RspCode?: unknown } = JSON.parse(answer.html());
  return told.RspCode;
}

test('the fee is paid: the office has the dossier from then on, and the clock runs', async () => {
  const code = await owing();
  assert.deepEqual(await stage.clock(code), []);
  const back = await pay(minh, code);
  assert.match(back.text(), /Đã thanh toán|đã được xác nhận|Đã nhận/);
  assert.equal(await stateOf(code), 'submitted/paid');
  assert.deepEqual(await stage.clock(code), ['start']);
  assert.equal((await receiptOf(minh, code)).subarray(0, 5).toString(), '%PDF-');
  const page = await minh.get(`/dossiers/${code}/payment`);
  assert.equal(page.forms().filter(({ action }) => action.endsWith('/payment')).length, 0);
});

test('the way back alone pays nothing: only the gateway’s own word does', async () => {
  const code = await owing();
  const back = await pay(minh, code, { faults: ['lost-ipn'] });
  assert.equal(back.url.searchParams.get('returned'), '00');
  assert.equal(await stateOf(code), 'awaiting_payment/due');
  await refused(minh.get(`/dossiers/${code}/result`), 404);

  const [order] = await ordersOf(code);
  assert.deepEqual([order?.state, order?.answers], ['pending', []]);
  await goToTheBank(code);
  await simulator(`/_replay?txnRef=${order?.reference}`, 'POST');
  assert.equal(await stateOf(code), 'submitted/paid');
  await paidOnce(code);
});

test('forged, wrong and repeated confirmations change nothing; the true one pays once', async () => {
  const code = await owing();
  const txnRef = await goToTheBank(code);
  const told = await simulator(`/_transaction?txnRef=${txnRef}`);
  // What the simulator keeps of a payment request it has shown.
  const { request } = told as { request: Fields };
  const fields: Fields = {
    vnp_Amount: request['vnp_Amount'] ?? '',
    vnp_BankCode: 'NCB',
    vnp_OrderInfo: request['vnp_OrderInfo'] ?? '',
    vnp_PayDate: request['vnp_CreateDate'] ?? '',
    vnp_ResponseCode: '00',
    vnp_TmnCode: request['vnp_TmnCode'] ?? '',
    vnp_TransactionNo: '77000001',
    vnp_TransactionStatus: '00',
    vnp_TxnRef: txnRef,
  };
  const dearer = { ...fields, vnp_Amount: String(Number(fields['vnp_Amount']) + 100) };
  assert.equal(await confirm('guessed-secret', fields), '97');
  assert.equal(await confirm('demo-secret', dearer), '04');
  assert.equal(await confirm('demo-secret', { ...fields, vnp_TxnRef: 'MC000000NOBODY' }), '01');
  assert.equal(await stateOf(code), 'awaiting_payment/due');

  const answers = await Promise.all([1, 2, 3].map(() => confirm('demo-secret', fields)));
  assert.deepEqual(
    answers.toSorted((a, b) => String(a).localeCompare(String(b))),
    ['00', '02', '02'],
  );
  assert.equal(await confirm('demo-secret', fields), '02');
  assert.equal(await stateOf(code), 'submitted/paid');
  await paidOnce(code);
});

for (const [fault, answers] of [
  ['duplicate-ipn', ['00', '02']],
  ['replayed-ipn', ['00', '02']],
  ['forged-ipn', ['97', '00']],
  ['wrong-amount', ['04', '00']],
  ['late-ipn', ['00']],
  ['ipn-after-return', ['00']],
] as const) {
  test(`a payment with ${fault} is taken once, and the gateway hears ${answers.join(', ')}`, async () => {
    const code = await owing();
    await pay(minh, code, { faults: [fault] });
    await soon(code, 'submitted/paid');
    for (let tries = 0; tries < 40 && (await ordersOf(code))[0]?.answers.length !== answers.length; tries += 1)
      await wait(100);
    const [order] = await ordersOf(code);
    assert.deepEqual([order?.state, order?.answers], ['paid', [...answers]]);
    await paidOnce(code);
  });
}

test('cancelled at the bank: nothing is paid, the page says so and offers to try again', async () => {
  const code = await owing();
  const back = await pay(minh, code, { result: 'cancel' });
  assert.match(back.text(), /hủy|huỷ/i);
  assert.equal(await stateOf(code), 'awaiting_payment/due');
  await pay(minh, code, { result: 'insufficient-funds' });
  assert.equal(await stateOf(code), 'awaiting_payment/due');
  await pay(minh, code);
  assert.equal(await stateOf(code), 'submitted/paid');
  assert.deepEqual(
    (await ordersOf(code)).map(({ state }) => state),
    ['failed', 'failed', 'paid'],
  );
  await paidOnce(code);
  assert.match((await ownDossier(minh, code)).text(), /Đã nộp/);
});
