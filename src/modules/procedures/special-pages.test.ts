import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/ctx.ts';
import { world, type World } from '#platform/testing/world.ts';
import type { Bundle } from './bundle.ts';
import { endOfVersion, getVersion, procedureInForce } from './procedure-views.ts';
import { publishVersion } from './publish-version.ts';

const CODE = '1.001193';
const TODAY = '2026-11-09';

/** The sample's birth registration with some things changed, in force today. */
async function published({ app }: World, change: Partial<Bundle>, validFrom = TODAY): Promise<string> {
  const ctx = app.makeCtx();
  const { bundle, processXml } = await procedureInForce(ctx.db, CODE, validFrom);
  return inTransaction(ctx, (tx) => publishVersion(tx, { bundle: { ...bundle, ...change }, processXml, validFrom }));
}

test('the page tells today’s fee and the one to come with its day', async (t) => {
  const w = await world(t);
  const fee = (key: string, amountDong: number) => ({
    key,
    name: { vi: 'Lệ phí', en: 'Fee' },
    amountDong,
    legalBasis: 'NQ 2',
  });
  await published(w, {
    fees: [
      { ...fee('gone', 7000), to: TODAY },
      { ...fee('now', 8000), to: '2027-01-01' },
      { ...fee('next', 9000), from: '2027-01-01' },
    ],
  });
  const { body: text } = await (await w.browser()).get(`/procedures/${CODE}`);
  assert.match(text, /8\.000 ₫/);
  assert.match(text, /nộp trước ngày 01\/01\/2027/);
  assert.match(text, /9\.000 ₫/);
  assert.match(text, /Mức mới áp dụng từ ngày 01\/01\/2027/);
  assert.doesNotMatch(text, /7\.000 ₫/);
});

test('what is not settled is said to come, with the reason, and nothing is called free', async (t) => {
  const w = await world(t);
  const unsettledFees = [
    {
      key: 'le-phi',
      name: { vi: 'Lệ phí hộ tịch', en: 'Fee' },
      why: { vi: 'HĐND quy định.', en: 'The council sets it.' },
    },
  ];
  await published(w, { fees: [], unsettledFees });
  const { body: text } = await (await w.browser()).get(`/procedures/${CODE}`);
  assert.match(text, /Sẽ thông báo/);
  assert.match(text, /HĐND quy định\./);
  assert.doesNotMatch(text, /Miễn phí/);
});

test('an internal procedure does not exist for people, and officers file it', async (t) => {
  const w = await world(t);
  await published(w, { internal: true });
  for (const who of [undefined, 'lan'] as const) {
    const page = await (await w.browser(who)).get(`/procedures/${CODE}`);
    assert.equal(page.status, 404, who);
  }
  const lan = await w.browser('lan');
  assert.equal((await lan.get(`/procedures/${CODE}/filing`)).status, 404);
  assert.equal((await lan.post(`/procedures/${CODE}/filing`, { case: 'hospital' })).status, 404);

  const tuan = await w.browser('tuan');
  assert.match((await tuan.get(`/procedures/${CODE}`)).body, /Thủ tục nội bộ/);
  assert.equal((await tuan.get(`/procedures/${CODE}/filing`)).status, 200);
});

test('who decides above is told on the page', async (t) => {
  const w = await world(t);
  await published(w, { decidedAbove: { vi: 'Bộ Tư pháp', en: 'The Ministry of Justice' } });
  const { body: text } = await (await w.browser()).get(`/procedures/${CODE}`);
  assert.match(text, /Bộ Tư pháp quyết định; nơi nhận chuyển hồ sơ đến đó/);
});

test('the day a version ends is never remembered from before it was known', async (t) => {
  const w = await world(t);
  const { db } = w.app.makeCtx();
  const old = await procedureInForce(db, CODE, TODAY);
  await getVersion(db, old.id);
  assert.equal(await endOfVersion(db, old.id), null);
  await published(w, { keywords: ['mới'] }, '2026-11-20');
  assert.equal(await endOfVersion(db, old.id), '2026-11-20');
  assert.equal((await procedureInForce(db, CODE, TODAY)).validTo, '2026-11-20');
  await assert.rejects(endOfVersion(db, '00000000-0000-7000-8000-000000000000'), { code: 'procedures.not-found' });
});
