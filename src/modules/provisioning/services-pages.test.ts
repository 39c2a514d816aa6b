import assert from 'node:assert/strict';
import { test } from 'node:test';
import { procedureInForce, publishVersion } from '#modules/procedures';
import { listAgencies } from '#modules/registers';
import { inTransaction } from '#platform/ctx.ts';
import { world, type World } from '#platform/testing/world.ts';
import type { NationalRecord } from './record.ts';
import { serviceOf } from './service.ts';

const today = '2026-11-09';

/** A record of our own: to be seen on the spot, with a fee that the council sets. */
const hallRecord: NationalRecord = {
  code: '1.990001',
  name: 'Cấp giấy phép mở hội trường',
  levels: ['province'],
  sector: 'Hoạt động xây dựng',
  subjects: ['Công dân Việt Nam'],
  implementingAgencies: 'Sở Xây dựng',
  steps: 'Đoàn kiểm tra thẩm định thực tế tại cơ sở.',
  channels: [
    {
      channel: 'online',
      duration: 10,
      unit: 'working_day',
      free: true,
      fees: [],
      note: 'Miễn phí(Theo quy định của HĐND tỉnh)',
    },
  ],
  cases: [{ items: [{ name: 'Đơn đề nghị', kind: 'paper', originals: 1, copies: 0, hasTemplateFile: false }] }],
  results: [{ name: 'Giấy phép mở hội trường' }],
  legalBases: [{ number: '50/2014/QH13', title: 'Luật Xây dựng' }],
  internal: false,
};

async function withHall({ app }: World): Promise<void> {
  await inTransaction(app.makeCtx(), async (tx) => {
    const directory = await listAgencies(tx.tx, { on: today });
    await publishVersion(tx, { ...serviceOf(hallRecord, directory), validFrom: '2026-01-01' });
  });
}

test('an administrator sees every count, follows it to its procedures, removes a reason and settles a fee', async (t) => {
  const here = await world(t);
  await withHall(here);
  const admin = await here.browser('admin');
  const now = () => procedureInForce(here.app.database.db, hallRecord.code, today);

  const all = await admin.get('/admin/services');
  assert.equal(all.status, 200, all.body);
  assert.match(all.body, /href="\/admin\/services\?reason=field-check"/);
  const listed = await admin.get('/admin/services?reason=field-check');
  assert.match(listed.body, /href="\/admin\/services\/1\.990001"/);
  assert.doesNotMatch((await admin.get('/admin/services?kind=full')).body, /services\/1\.990001/);

  const page = '/admin/services/1.990001';
  const opened = await admin.get(page);
  assert.match(opened.body, /Gỡ lý do: Kiểm tra thực tế/);
  assert.match(opened.body, /HĐND/);

  const wrong = await admin.post(`${page}/reason-removals`, {
    key: 'field-check',
    'field-check-legalBasis': 'theo luật',
    'field-check-justification': 'Cơ quan kiểm tra qua dữ liệu',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /Ghi số văn bản cho phép/);
  assert.match(wrong.body, /Cơ quan kiểm tra qua dữ liệu/, 'nothing typed is lost');

  const removed = await admin.post(`${page}/reason-removals`, {
    key: 'field-check',
    'field-check-legalBasis': 'Nghị định 224/2026/NĐ-CP',
    'field-check-justification': 'Cơ quan kiểm tra qua dữ liệu của chủ đầu tư',
  });
  assert.equal(removed.location, `${page}?done=removed`);
  assert.deepEqual(reasonsIn(await now()), ['fee-unsettled']);

  const settled = await admin.post(`${page}/fee-settlements`, {
    key: 'fee',
    'fee-charge': 'yes',
    'fee-name-1': 'Lệ phí cấp giấy phép',
    'fee-amount-1': '75.000',
    'fee-legalBasis': '12/2025/NQ-HĐND',
    'fee-from-day': '9',
    'fee-from-month': '11',
    'fee-from-year': '2026',
  });
  assert.equal(settled.location, `${page}?done=settled`);
  const { bundle } = await now();
  assert.equal(bundle.fullyOnline.yes, true);
  assert.equal(bundle.unsettledFees, undefined);
  assert.deepEqual(
    bundle.fees.map(({ amountDong, legalBasis, from }) => [amountDong, legalBasis, from]),
    [[75_000, '12/2025/NQ-HĐND', today]],
  );
  assert.match((await admin.get(`${page}?done=settled`)).body, /trực tuyến toàn trình/);

  const deeds = await here.app.database.db
    .selectFrom('audit.entry')
    .select(['action', 'detail'])
    .where('object_code', '=', hallRecord.code)
    .where('action', 'like', 'service.%')
    .orderBy('at')
    .execute();
  assert.deepEqual(deeds.map(({ action }) => action).toSorted(), ['service.remove-reason', 'service.settle-fee']);
  assert.match(JSON.stringify(deeds), /224\/2026\/NĐ-CP/);
});

test('a fee is settled from a day on, today or later, with an amount or none', async (t) => {
  const here = await world(t);
  await withHall(here);
  const admin = await here.browser('admin');
  const send = (over: Record<string, string>) =>
    admin.post('/admin/services/1.990001/fee-settlements', {
      key: 'fee',
      'fee-charge': 'no',
      'fee-legalBasis': '12/2025/NQ-HĐND',
      'fee-from-day': '1',
      'fee-from-month': '1',
      'fee-from-year': '2027',
      ...over,
    });
  assert.match((await send({ 'fee-from-year': '2025' })).body, /hôm nay hoặc một ngày sau/);
  assert.match((await send({ 'fee-charge': 'yes', 'fee-amount-1': 'nhiều' })).body, /Ghi mức thu bằng đồng/);
  assert.equal((await send({ key: 'other-fee' })).status, 422);
  assert.equal((await send({})).status, 303);
  const at = async (on: string) => (await procedureInForce(here.app.database.db, hallRecord.code, on)).bundle;
  assert.equal((await at(today)).unsettledFees?.length, 1, 'open until the day');
  assert.deepEqual([(await at('2027-01-01')).unsettledFees, (await at('2027-01-01')).fees], [undefined, []]);
});

test('nobody else changes what a service promises, and a fee reason goes away only with its fee', async (t) => {
  const here = await world(t);
  await withHall(here);
  const removal = ['/admin/services/1.990001/reason-removals', { key: 'field-check' }] as const;
  assert.equal((await (await here.browser('lan')).get('/admin/services')).status, 403);
  assert.equal((await (await here.browser('hung')).post(...removal)).status, 403);
  const refused = await (
    await here.browser('admin')
  ).post('/admin/services/1.990001/reason-removals', {
    key: 'fee-unsettled',
    'fee-unsettled-legalBasis': '224/2026/NĐ-CP',
    'fee-unsettled-justification': 'Không thu nữa từ hôm nay',
  });
  assert.equal(refused.status, 409);
});

const reasonsIn = ({ bundle: { fullyOnline } }: Awaited<ReturnType<typeof procedureInForce>>): string[] =>
  fullyOnline.yes ? [] : fullyOnline.reasons.map(({ key }) => key);
