import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { procedureInForce } from '#modules/procedures';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { isAppError } from '#platform/errors.ts';
import { world, type World } from '#platform/testing/world.ts';
import { checkVersionDraft } from './check-version-draft.ts';
import { getVersionDraft, listVersionDrafts } from './draft-store.ts';
import { exportVersion, importBundle } from './export-bundle.ts';
import { publishVersionDraft, rebaseVersionDraft, rollBackTo } from './publish-version-draft.ts';
import { acceptGolden, renewGolden, saveVersionDraft } from './save-version-draft.ts';
import { startVersionDraft } from './start-version-draft.ts';
import type { VersionDraft } from './version-draft.ts';

const TODAY = '2026-11-09';
const BIRTH = '1.001193';
const DEATH = '1.000656';

let stage: World;
before(async (t) => {
  if ('after' in t) stage = await world(t);
});

const admin = (): Ctx => stage.as('admin');
const start = (code = BIRTH) => inTransaction(admin(), (tx) => startVersionDraft(tx, { code }));
const dearer = ({ bundle }: VersionDraft): VersionDraft['bundle'] => ({
  ...bundle,
  fees: bundle.fees.map((fee) => ({ ...fee, amountDong: fee.amountDong + 1000 })),
});
const save = (draft: VersionDraft, bundle = draft.bundle) =>
  inTransaction(admin(), (tx) => saveVersionDraft(tx, { ...draft, bundle }));
const codeOf = (settled: PromiseSettledResult<unknown>): string =>
  settled.status === 'fulfilled' ? 'done' : isAppError(settled.reason) ? settled.reason.code : String(settled.reason);

test('a draft goes from the version in force through mistakes to a new version, and its examples guard the way', async () => {
  const draft = await start();
  assert.deepEqual([draft.revision, draft.state, draft.golden.length > 4], [1, 'draft', true]);
  const wrong = await save(draft, { ...draft.bundle, cases: [] });
  const problems = await inTransaction(admin(), (tx) => checkVersionDraft(tx, draft.id));
  assert.equal(problems[0]?.at, '/bundle/cases');

  const changed = await save(wrong, dearer(draft));
  const told = await inTransaction(admin(), (tx) => checkVersionDraft(tx, draft.id));
  assert.match(told[0]?.at ?? '', /^\/golden\/\d+\/expected\/fees$/);
  await assert.rejects(
    inTransaction(admin(), (tx) => publishVersionDraft(tx, { id: draft.id, validFrom: TODAY })),
    {
      code: 'procedures.golden-failed',
    },
  );
  await inTransaction(admin(), (tx) => acceptGolden(tx, { id: draft.id, revision: changed.revision }));
  assert.deepEqual(await inTransaction(admin(), (tx) => checkVersionDraft(tx, draft.id)), []);
  assert.equal((await getVersionDraft(admin().db, draft.id)).state, 'checked');

  const published = await inTransaction(admin(), (tx) => publishVersionDraft(tx, { id: draft.id, validFrom: TODAY }));
  const inForce = await procedureInForce(admin().db, BIRTH, TODAY);
  assert.deepEqual([inForce.id, inForce.number, inForce.bundle.fees[0]?.amountDong], [published.id, 2, 9000]);
  assert.deepEqual(await listVersionDrafts(admin().db, { code: BIRTH }), []);
});

test('a save of somebody who looked at an older text overwrites nothing', async () => {
  const draft = await start(DEATH);
  const saves = await Promise.allSettled([save(draft, dearer(draft)), save(draft)]);
  assert.deepEqual(saves.map(codeOf).toSorted(), ['authoring.stale', 'done']);
  assert.equal((await getVersionDraft(admin().db, draft.id)).revision, 2);
});

test('of two analysts publishing at once one publishes; the other is told, looks at the difference and goes on', async () => {
  const drafts = [await start('2.000635'), await start('2.000635')];
  for (const draft of drafts) {
    const saved = await save(draft, { ...draft.bundle, summary: { vi: draft.id, en: draft.id } });
    await inTransaction(admin(), (tx) => renewGolden(tx, { id: draft.id, revision: saved.revision }));
  }
  const publish = ({ id }: VersionDraft) =>
    inTransaction(admin(), (tx) => publishVersionDraft(tx, { id, validFrom: TODAY }));
  const settled = await Promise.allSettled(drafts.map(publish));
  assert.deepEqual(settled.map(codeOf).toSorted(), ['authoring.superseded', 'done']);
  const loser = drafts[settled.findIndex(({ status }) => status === 'rejected')];
  assert.ok(loser);
  await inTransaction(admin(), (tx) => rebaseVersionDraft(tx, loser.id));
  await publish(loser);
  assert.equal((await procedureInForce(admin().db, '2.000635', TODAY)).bundle.summary.vi, loser.id);
});

test('an earlier content comes back as a new version; a day that is past is refused', async () => {
  const first = await procedureInForce(admin().db, '1.004873', TODAY);
  const draft = await start('1.004873');
  await save(draft, { ...draft.bundle, summary: { vi: 'Khác', en: 'Other' } });
  const publish = (validFrom: string) =>
    inTransaction(admin(), (tx) => publishVersionDraft(tx, { id: draft.id, validFrom }));
  await assert.rejects(publish('2026-11-08'), { code: 'authoring.date-past' });
  for (const day of ['2099-02-30', '2099-99-99', '9999-12-31', 'x', ''])
    await assert.rejects(publish(day), { code: 'authoring.date-wrong' }, day);
  await publish(TODAY);
  const back = await inTransaction(admin(), (tx) => rollBackTo(tx, { versionId: first.id, validFrom: TODAY }));
  const inForce = await procedureInForce(admin().db, '1.004873', TODAY);
  assert.deepEqual([inForce.id, inForce.number], [back.id, 3]);
  assert.deepEqual(inForce.bundle, first.bundle);
});

test('a version taken out as a zip comes in as a draft that checks', async () => {
  const { id, bundle } = await procedureInForce(admin().db, '1.000894', TODAY);
  const { zip } = await inTransaction(admin(), (tx) => exportVersion(tx, id));
  const draft = await inTransaction(admin(), (tx) => importBundle(tx, zip));
  assert.deepEqual(draft.bundle, bundle);
  assert.deepEqual(await inTransaction(admin(), (tx) => checkVersionDraft(tx, draft.id)), []);
  await assert.rejects(
    inTransaction(admin(), (tx) => importBundle(tx, zip.subarray(0, 900))),
    {
      code: 'authoring.bundle-not-a-zip',
    },
  );
});

test('only administrators write versions, and a draft has bounds', async () => {
  const hung = stage.as('hung');
  await assert.rejects(
    inTransaction(hung, (tx) => startVersionDraft(tx, { code: BIRTH })),
    {
      code: 'identity.not-allowed',
    },
  );
  const draft = await start('1.000894');
  const long = { vi: 'x'.repeat(10_000_000), en: 'x' };
  await assert.rejects(save(draft, { ...draft.bundle, name: long }), { code: 'authoring.too-big' });
  await assert.rejects(save(draft, { ...draft.bundle, code: '9.999999' }), { code: 'authoring.other-procedure' });
});

test('analysts find a procedure, see its versions, compare them and take a zip out and in', async () => {
  const browser = await stage.browser('admin');
  assert.match((await browser.get('/admin/procedures?q=khai+sinh')).body, /href="\/admin\/procedures\/1\.001193"/);
  const page = (await browser.get(`/admin/procedures/${BIRTH}`)).body;
  assert.match(page, /Phiên bản 2: đang có hiệu lực/);
  assert.match(page, /Phiên bản 1: hết hiệu lực/);
  const differences = (await browser.get(`/admin/procedures/${BIRTH}/differences?from=1&to=2`)).body;
  assert.match(differences, /8\.000 ₫/);
  assert.match(differences, /9\.000 ₫/);
  const begun = await browser.post(`/admin/procedures/${BIRTH}/drafts`, {});
  assert.match(begun.location, /^\/admin\/procedure-drafts\/[0-9a-f-]+\/editor$/);
  const draft = begun.location.replace('/editor', '');
  assert.match((await browser.get(`${draft}/differences`)).body, /Hai bên giống hệt nhau/);
  assert.equal((await browser.get(`${draft}/bundle.zip`)).status, 200);
  assert.equal((await browser.post(`${draft}/removal`, {})).location, '/admin/procedures?discarded=1');
  const back = await browser.post(`/admin/procedures/${BIRTH}/versions/1/republication`, {
    'from-1-day': '1',
    'from-1-month': '1',
    'from-1-year': '2020',
  });
  assert.equal(back.status, 422);
  const again = { 'from-1-day': '20', 'from-1-month': '11', 'from-1-year': '2026' };
  const redone = await browser.post(`/admin/procedures/${BIRTH}/versions/1/republication`, again);
  assert.equal(redone.location, `/admin/procedures/${BIRTH}?published=3`);
  assert.match((await browser.get(redone.location)).body, /Đã công bố phiên bản 3, có hiệu lực từ 20\/11\/2026/);
  assert.equal((await (await stage.browser('lan')).get('/admin/procedures')).status, 403);
});
