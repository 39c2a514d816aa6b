import assert from 'node:assert/strict';
import { test } from 'node:test';
import { procedureInForce } from '#modules/procedures';
import type { Ctx } from '#platform/ctx.ts';
import { world } from '#platform/testing/world.ts';
import { aRecord, bytesOf, lines } from './catalogue.samples.ts';
import { applyImport, confirmImport, getImport, listStagedRows, readImport, receiveImport } from './index.ts';

const code = '1.900001';
const today = '2026-11-09';

async function stage(ctx: Ctx, content: string): Promise<string> {
  const byteCount = Buffer.byteLength(content);
  const file = { name: 'thu.jsonl', path: '', sha256: '', byteCount };
  const importId = await receiveImport(ctx, { file, whole: false, runner: 'page' });
  await readImport(ctx, { importId, byteCount, bytes: bytesOf(content) });
  return importId;
}

async function bring(ctx: Ctx, content: string): Promise<string> {
  const importId = await stage(ctx, content);
  await confirmImport(ctx, importId);
  await applyImport(ctx, { importId });
  return importId;
}

const council = (said: string, over: Record<string, unknown> = {}) =>
  aRecord(code, {
    steps: 'Bước 1: Nộp hồ sơ.\nBước 2: Đoàn kiểm tra thực tế tại cơ sở.',
    channels: [{ channel: 'online', duration: 5, unit: 'working_day', free: true, fees: [], note: said }],
    ...over,
  });

const first = council('Miễn phí(Theo nghị quyết của HĐND tỉnh)');

const settlement = {
  key: 'fee',
  lines: '1',
  'fee-charge': 'yes',
  'fee-name-1': 'Lệ phí',
  'fee-amount-1': '75.000',
  'fee-legalBasis': '12/2026/NQ-HĐND',
  'fee-from-day': '9',
  'fee-from-month': '11',
  'fee-from-year': '2026',
};

test('what an administrator settled survives the next import, and what no longer fits is shown to be looked at', async (t) => {
  const here = await world(t);
  const ctx = here.app.makeCtx();
  const admin = await here.browser('admin');
  const on = async (day: string) => (await procedureInForce(ctx.db, code, day)).bundle;
  const page = `/admin/services/${code}`;
  await bring(ctx, lines(first));
  const removal = {
    key: 'field-check',
    'field-check-legalBasis': '224/2026/NĐ-CP',
    'field-check-justification': 'Cơ quan kiểm tra qua dữ liệu',
  };
  assert.equal((await admin.post(`${page}/reason-removals`, removal)).status, 303);
  const ahead = {
    ...settlement,
    'fee-amount-1': '90.000',
    'fee-from-day': '1',
    'fee-from-month': '1',
    'fee-from-year': '2027',
  };
  assert.equal((await admin.post(`${page}/fee-settlements`, ahead)).status, 303);
  assert.equal((await admin.post(`${page}/fee-settlements`, settlement)).status, 303);
  assert.deepEqual(
    (await on(today)).fees.map(({ amountDong }) => amountDong),
    [75_000],
  );
  assert.deepEqual(
    (await on('2027-01-01')).fees.map(({ amountDong }) => amountDong),
    [90_000],
  );
  assert.equal((await getImport(ctx.db, await stage(ctx, lines(first)))).state, 'discarded', 'nothing to do');

  await bring(ctx, lines(council('Miễn phí(Theo nghị quyết của HĐND tỉnh)', { name: 'Tên mới' })));
  const kept = await on(today);
  assert.deepEqual([kept.name.vi, kept.fullyOnline.yes, kept.fees[0]?.amountDong], ['Tên mới', true, 75_000]);
  const later = await on('2027-01-01');
  assert.deepEqual([later.name.vi, later.fees[0]?.amountDong], ['Tên mới', 90_000], 'also what was settled ahead');

  const changed = await stage(ctx, lines(council('Miễn phí(Mức khác do HĐND thành phố quy định)')));
  const { counts } = await getImport(ctx.db, changed);
  const [row] = await listStagedRows(ctx.db, { importId: changed, change: 'renamed', from: 0, limit: 1 });
  assert.deepEqual([counts.unfit, row?.unfit, row?.byHand], [1, true, false]);
  assert.match((await admin.get(`/admin/imports/${changed}`)).body, /không còn khớp/);
  await confirmImport(ctx, changed);
  await applyImport(ctx, { importId: changed });
  const open = await on(today);
  assert.deepEqual([open.fees, open.unsettledFees?.length], [[], 1], 'nobody charges by a decision about other words');
  assert.deepEqual(open.fullyOnline.yes ? [] : open.fullyOnline.reasons.map(({ key }) => key), ['fee-unsettled']);
  assert.match((await admin.get('/admin/services?look=unfit')).body, /services\/1\.900001/);
  assert.match((await admin.get(page)).body, /nay viết khác về khoản phí này/);

  assert.equal((await admin.post(`${page}/fee-settlements`, settlement)).status, 303);
  assert.equal((await on(today)).fees[0]?.amountDong, 75_000);
  assert.doesNotMatch((await admin.get(page)).body, /nay viết khác về khoản phí này/, 'the new decision answers it');
});

test('a decision is taken back: the reason stands there again, and the next import does not bring the decision back', async (t) => {
  const here = await world(t);
  const ctx = here.app.makeCtx();
  const admin = await here.browser('admin');
  const page = `/admin/services/${code}`;
  await bring(ctx, lines(first));
  const before = await procedureInForce(ctx.db, code, today);
  const until = { 'fee-until-day': '31', 'fee-until-month': '12', 'fee-until-year': '2026' };
  assert.equal((await admin.post(`${page}/fee-settlements`, { ...settlement, ...until })).status, 303);
  const after = (await procedureInForce(ctx.db, code, '2027-01-01')).bundle;
  assert.deepEqual(after, before.bundle, 'open again after the last day');
  const [, id = ''] = /name="key" value="([0-9a-f-]{36})"/.exec((await admin.get(page)).body) ?? [];
  assert.equal((await admin.post(`${page}/amendment-endings`, { key: id })).status, 303);
  assert.equal((await admin.post(`${page}/amendment-endings`, { key: id })).status, 404);
  assert.deepEqual((await procedureInForce(ctx.db, code, today)).bundle, before.bundle);
  await bring(ctx, lines(council('Miễn phí(Theo nghị quyết của HĐND tỉnh)', { name: 'Tên mới' })));
  for (const day of [today, '2027-01-01']) {
    const { bundle } = await procedureInForce(ctx.db, code, day);
    assert.deepEqual([bundle.name.vi, bundle.fees], ['Tên mới', []]);
  }
});

test('a fee has lines by case, way of filing and number; one more line keeps what was typed', async (t) => {
  const here = await world(t);
  const ctx = here.app.makeCtx();
  const admin = await here.browser('admin');
  const paper = { name: 'Đơn đề nghị', kind: 'paper', originals: 1, copies: 0, has_template_file: false };
  const cases = ['Trường hợp cấp mới', 'Trường hợp gia hạn'].map((title) => ({ case: title, items: [paper] }));
  await bring(ctx, lines(council('Miễn phí(HĐND)', { name: 'Cấp bản sao trích lục thử', dossier: cases })));
  const page = `/admin/services/${code}`;
  const [one] = (await procedureInForce(ctx.db, code, today)).bundle.cases;
  const more = await admin.post(`${page}/fee-settlements`, {
    ...settlement,
    'fee-cases-1': one?.key ?? '',
    more: 'yes',
  });
  assert.equal(more.status, 200);
  assert.match(more.body, /Khoản thu 2/);
  assert.match(more.body, /value="75\.000"/);
  const sent = {
    ...settlement,
    lines: '2',
    'fee-cases-1': one?.key ?? '',
    'fee-quantity-1': 'copyCount',
    'fee-name-2': 'Phí bưu chính',
    'fee-amount-2': '30000',
    'fee-channel-2': 'direct',
  };
  assert.equal((await admin.post(`${page}/fee-settlements`, sent)).status, 303);
  const { bundle } = await procedureInForce(ctx.db, code, today);
  assert.deepEqual(
    bundle.fees.map(({ key, amountDong, when, quantity }) => [key, amountDong, when, quantity]),
    [
      ['fee', 75_000, `case in ("${one?.key}")`, 'copyCount'],
      ['fee-2', 30_000, 'channel = "direct"', undefined],
    ],
  );
});
