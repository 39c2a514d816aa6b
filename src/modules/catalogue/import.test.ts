import assert from 'node:assert/strict';
import { test } from 'node:test';
import { procedureInForce, publishVersion } from '#modules/procedures';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { world } from '#platform/testing/world.ts';
import { aRecord, bytesOf, lines } from './catalogue.samples.ts';
import {
  applyImport,
  confirmImport,
  discardImport,
  getImport,
  listStagedProblems,
  listStagedRows,
  readImport,
  receiveImport,
  removeLeftImports,
} from './index.ts';
import type { Change } from './import.ts';

async function stage(ctx: Ctx, content: string, whole = false): Promise<string> {
  const byteCount = Buffer.byteLength(content);
  const file = { name: 'thu.jsonl', path: '', sha256: '', byteCount };
  const importId = await receiveImport(ctx, { file, whole, runner: 'page' });
  await readImport(ctx, { importId, byteCount, bytes: bytesOf(content, 4096) });
  return importId;
}

async function bring(ctx: Ctx, content: string, whole = false): Promise<string> {
  const importId = await stage(ctx, content, whole);
  await confirmImport(ctx, importId);
  await applyImport(ctx, { importId });
  return importId;
}

const codesOf = async (ctx: Ctx, importId: string, change: Change): Promise<string[]> =>
  (await listStagedRows(ctx.db, { importId, change, from: 0, limit: 100 })).map(({ code }) => code);

test('a catalogue goes in once confirmed, becomes services, and the same file again is nothing to do', async (t) => {
  const { app, browser } = await world(t);
  const ctx = app.makeCtx();
  const content = lines(aRecord('1.900001'), aRecord('1.900002', { name: 'Cấp thẻ thử' }), aRecord('5.900003'));
  const id = await stage(ctx, content);
  const staged = await getImport(ctx.db, id);
  assert.deepEqual([staged.state, staged.counts.new, staged.formats], ['staged', 3, ['national-2026']]);
  await assert.rejects(procedureInForce(ctx.db, '1.900001', '2026-11-09'), { code: 'procedures.not-found' });
  await confirmImport(ctx, id);
  await applyImport(ctx, { importId: id });
  const { bundle } = await procedureInForce(ctx.db, '1.900002', '2026-11-10');
  assert.equal(bundle.name.vi, 'Cấp thẻ thử');
  assert.ok(bundle.source?.recordHash);
  const page = await (await browser('admin')).get('/procedures/1.900001');
  assert.equal(page.status, 200);
  const again = await getImport(ctx.db, await stage(ctx, content));
  assert.deepEqual([again.state, again.counts.unchanged, again.counts.new], ['discarded', 3, 0]);
});

test('a second catalogue shows what is new, changed field by field, renamed, vanished and renumbered', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  await bring(ctx, lines(...['1.900001', '1.900002', '1.900003', '1.900004', '1.900005'].map((code) => aRecord(code))));
  const second = lines(
    aRecord('1.900001'),
    aRecord('1.900002', { name: 'Tên mới' }),
    aRecord('1.900003', { sector: 'Khác', steps: 'Bước 1: Khác.' }),
    aRecord('1.900006', { name: 'CẤP GIẤY PHÉP THỬ NGHIỆM SỐ 1.900004' }),
    aRecord('1.900007', { steps: 3 }),
  );
  const part = await stage(ctx, second);
  assert.deepEqual(await codesOf(ctx, part, 'vanished'), [], 'a part lets nothing vanish');
  const id = await stage(ctx, second, true);
  const rows = async (change: Change) => listStagedRows(ctx.db, { importId: id, change, from: 0, limit: 9 });
  assert.deepEqual(await codesOf(ctx, id, 'unchanged'), ['1.900001']);
  const [renamed] = await rows('renamed');
  assert.deepEqual([renamed?.beforeName, renamed?.name], ['Cấp giấy phép thử nghiệm số 1.900002', 'Tên mới']);
  const [changed] = await rows('changed');
  assert.deepEqual(
    changed?.fields.map(({ field, before, after }) => [field, before, after]),
    [
      ['sector', 'Thử nghiệm', 'Khác'],
      ['steps', 'Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.', 'Bước 1: Khác.'],
    ],
  );
  assert.deepEqual(
    (await rows('new')).map(({ code, perhapsWas }) => [code, perhapsWas]),
    [['1.900006', '1.900004']],
  );
  assert.deepEqual(await codesOf(ctx, id, 'vanished'), ['1.900004', '1.900005']);
  await confirmImport(ctx, id);
  await applyImport(ctx, { importId: id });
  await assert.rejects(procedureInForce(ctx.db, '1.900005', '2026-11-10'), { code: /procedures\.not-/ });
  assert.equal((await procedureInForce(ctx.db, '1.900002', '2026-11-10')).bundle.name.vi, 'Tên mới');
  const back = await stage(ctx, lines(aRecord('1.900005')));
  assert.deepEqual(await codesOf(ctx, back, 'new'), ['1.900005'], 'what vanished may come back');
  await assert.rejects(confirmImport(ctx, part), { code: 'catalogue.stale' }, 'made before the other was applied');
});

test('rows whose code cannot be told forbid to take anything for vanished', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  await bring(ctx, lines(aRecord('1.900001'), aRecord('1.900002')));
  const id = await stage(ctx, `${lines(aRecord('1.900003'))}\n{"code":"1.9000`, true);
  const { counts } = await getImport(ctx.db, id);
  assert.deepEqual([counts.vanished, counts.doubted, counts.problems], [0, 1, 1]);
});

test('the same code twice is told with both lines; contents that differ take both rows out', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const other = aRecord('1.900001', { name: 'Khác' });
  const id = await stage(ctx, lines(aRecord('1.900001'), aRecord('1.900002'), other, aRecord('1.900002')));
  assert.deepEqual(await codesOf(ctx, id, 'new'), ['1.900002']);
  const problems = await listStagedProblems(ctx.db, { importId: id, from: 0, limit: 9 });
  assert.deepEqual(
    problems.map(({ line, reason, says }) => [line, reason, /line 1 and line 3|line 4 repeats line 2/.test(says.en)]),
    [
      [3, 'catalogue.row-duplicate', true],
      [4, 'catalogue.row-repeated', true],
    ],
  );
});

test('a poor list changes only what it has; a record of 2021 only fills gaps, and gets a provisional code of its own', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  await bring(ctx, lines(aRecord('1.900001')));
  await bring(ctx, 'code,name,sector,implementing_agency\n1.900001,Tên khác,Lĩnh vực khác,Một nơi khác\n');
  const { bundle } = await procedureInForce(ctx.db, '1.900001', '2026-11-10');
  assert.deepEqual([bundle.name.vi, bundle.sector.name.vi, bundle.cases.length], ['Tên khác', 'Lĩnh vực khác', 1]);
  const old = (title: string) => ({
    title,
    'Trình tự thực hiện': 'Cũ',
    'Cách thức thực hiện': [],
    'Thành phần hồ sơ': [],
  });
  const content = JSON.stringify([old('THỦ TỤC TÊN KHÁC'), old('Việc chưa có mã')], null, 1);
  const id = await bring(ctx, content);
  const { counts } = await getImport(ctx.db, id);
  assert.deepEqual([counts.new, counts.changed, counts.provisional], [1, 0, 1]);
  const [code = ''] = await codesOf(ctx, id, 'new');
  assert.match(code, /^TAM\.[0-9A-F]{8}$/);
  assert.equal((await getImport(ctx.db, await stage(ctx, content))).state, 'discarded', 'the code is stable');
  const real = await stage(ctx, lines(aRecord('1.900009', { name: 'Việc chưa có mã' })));
  assert.deepEqual(await codesOf(ctx, real, 'vanished'), [code], 'the national code takes its place');
});

test('a service made by hand is kept, and its record is written down', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const before = await procedureInForce(ctx.db, '1.001193', '2026-11-09');
  const id = await bring(ctx, lines(aRecord('1.001193')));
  assert.equal((await getImport(ctx.db, id)).counts.byHand, 1);
  assert.equal((await procedureInForce(ctx.db, '1.001193', '2026-11-10')).id, before.id);
  assert.equal((await getImport(ctx.db, await stage(ctx, lines(aRecord('1.001193'))))).state, 'discarded');
  const { bundle, processXml } = before;
  await bring(ctx, lines(aRecord('1.900001')));
  await inTransaction(ctx, (tx) =>
    publishVersion(tx, { bundle: { ...bundle, code: '1.900001' }, processXml, validFrom: '2026-11-09' }),
  );
  const later = await stage(ctx, lines(aRecord('1.900001', { sector: 'Khác' })));
  const [row] = await listStagedRows(ctx.db, { importId: later, change: 'changed', from: 0, limit: 1 });
  assert.equal(row?.byHand, true, 'made by hand since');
  await bring(ctx, lines(aRecord('1.900002')));
  const made = await procedureInForce(ctx.db, '1.900002', '2026-11-10');
  const amended = { ...made.bundle, everydayName: { vi: 'Tên dễ hiểu', en: 'A plain name' } };
  await inTransaction(ctx, (tx) =>
    publishVersion(tx, { bundle: amended, processXml: made.processXml, validFrom: '2026-11-09' }),
  );
  await bring(ctx, lines(aRecord('1.900002', { sector: 'Khác' })));
  const kept = await procedureInForce(ctx.db, '1.900002', '2026-11-10');
  assert.equal(kept.bundle.everydayName.vi, 'Tên dễ hiểu', 'amended since, so kept');
});

test('nothing is done before its time, by whom it is not for, or two at once', async (t) => {
  const { app, as } = await world(t);
  const ctx = app.makeCtx();
  const file = { name: 'x', path: '', sha256: '', byteCount: 1 };
  await assert.rejects(receiveImport(as('lan'), { file, whole: false, runner: 'page' }), {
    code: 'identity.not-allowed',
  });
  const [one, two] = [await stage(ctx, lines(aRecord('1.900001'))), await stage(ctx, lines(aRecord('1.900002')))];
  await assert.rejects(confirmImport(as('lan'), one), { code: 'identity.not-allowed' });
  await assert.rejects(applyImport(ctx, { importId: one }), { code: 'catalogue.not-staged' });
  await confirmImport(ctx, one);
  await assert.rejects(confirmImport(ctx, two), { code: 'catalogue.busy' });
  await assert.rejects(discardImport(ctx, one), { code: 'catalogue.not-staged' });
  const applied = await Promise.allSettled([applyImport(ctx, { importId: one }), applyImport(ctx, { importId: one })]);
  assert.deepEqual(applied.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'], 'applied once');
  await discardImport(ctx, two);
  await assert.rejects(confirmImport(ctx, two), { code: 'catalogue.not-staged' });
  await assert.rejects(getImport(ctx.db, 'nobody'), { code: 'catalogue.not-found' });
});

test('broken off in the middle, an import leaves the catalogue as it was and may be applied again', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const codes = Array.from({ length: 60 }, (_, place) => `1.9${String(place).padStart(5, '0')}`);
  const id = await stage(ctx, lines(...codes.map((code) => aRecord(code))));
  await confirmImport(ctx, id);
  const stopping = new AbortController();
  const onProgress = (done: number) => done > 45 && stopping.abort();
  await assert.rejects(applyImport(ctx, { importId: id, signal: stopping.signal, onProgress }), { name: 'AbortError' });
  const count = async () =>
    Number(
      (await app.database.pool.query("select count(*) as n from procedures.version where code like '1.9%'")).rows[0].n,
    );
  assert.equal(await count(), 0);
  await applyImport(ctx, { importId: id });
  assert.equal(await count(), 60);
});

test('an import whose command was killed leaves nothing behind', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const file = { name: 'x.jsonl', path: '', sha256: '', byteCount: 1 };
  const left = await receiveImport(ctx, { file, whole: false, runner: 'command' });
  await removeLeftImports(ctx);
  await assert.rejects(getImport(ctx.db, left), { code: 'catalogue.not-found' });
});

test('a file of which no row can be used is refused with the reason, and its problems stay to be looked at', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const id = await stage(ctx, lines(aRecord('x'), aRecord('y')));
  const { state, problem, counts } = await getImport(ctx.db, id);
  assert.deepEqual([state, problem?.code, counts.problems], ['refused', 'catalogue.nothing-usable', 2]);
  await assert.rejects(stage(ctx, '[]'), { code: 'catalogue.empty' });
});

test('a row that is wrong because of characters nobody can keep is told like any other', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const unknown = { channels: [{ channel: `${'x'.repeat(59)}😀` }] };
  const wrong = [aRecord('\0x'), aRecord('1.00\ud800'), aRecord('1.000003', unknown)];
  const id = await stage(ctx, lines(...wrong, aRecord('1.000001')));
  const problems = await listStagedProblems(ctx.db, { importId: id, from: 0, limit: 10 });
  assert.deepEqual(
    problems.map(({ line, reason }) => [line, reason]),
    [
      [1, 'catalogue.row-bad-code'],
      [2, 'catalogue.row-bad-code'],
      [3, 'catalogue.field-unknown-word'],
    ],
  );
  assert.deepEqual(await codesOf(ctx, id, 'new'), ['1.000001']);
});
