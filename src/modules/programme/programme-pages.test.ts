import assert from 'node:assert/strict';
import { test } from 'node:test';
import { procedureInForce, publishVersion } from '#modules/procedures';
import { inTransaction } from '#platform/ctx.ts';
import { world } from '#platform/testing/world.ts';
import { procedures } from '../../../sample/index.ts';
import { foldIndicators } from './fold-indicators.ts';

interface Answer {
  whole: { procedures: number; used: number; filed: number; filedOnline: number; fullyOnline: number };
  lines: { key: string; filed: number }[];
  baselines: { onlinePercent: number; usedPercent: number }[];
}

test('the live table of the programme', async (t) => {
  const { app, clock, browser, aDossier } = await world(t);
  const visitor = await browser();
  const table = async (query = ''): Promise<Answer> =>
    // Written by our own route.
    JSON.parse((await visitor.get(`/programme${query}`, { accept: 'application/json' })).body) as Answer;
  const fold = async (): Promise<void> => {
    clock.advance(60_000);
    await foldIndicators(app.makeCtx());
  };

  await t.test('before the first folding the page says so', async () => {
    const page = await visitor.get('/programme');
    assert.equal(page.status, 200);
    assert.match(page.body, /đang được đếm lần đầu/);
  });

  await t.test('procedures are counted as published, beside the figures of 2020', async () => {
    await fold();
    const { whole, baselines } = await table();
    assert.deepEqual([whole.procedures, whole.filed], [procedures.length, 0]);
    assert.deepEqual(
      baselines.map((row) => [row.onlinePercent, row.usedPercent]),
      [[26.55, 36.23]],
    );
    const page = await visitor.get('/programme');
    for (const said of ['1.819', '483 (26,55 %)', '175 (36,23 %)', 'Chưa có hồ sơ'])
      assert.ok(page.body.replaceAll('\u00A0', ' ').includes(said), said);
  });

  await t.test('dossiers come with the next folding; folding again changes nothing', async () => {
    await aDossier();
    await aDossier();
    await fold();
    const once = await table();
    await fold();
    assert.deepEqual((await table()).whole, once.whole);
    assert.deepEqual([once.whole.filed, once.whole.used], [2, 1]);
    assert.equal((await table('?by=commune')).lines[0]?.filed, 2);
    assert.equal((await table('?by=month')).lines.at(-1)?.filed, 2);
    assert.deepEqual((await table('?by=procedure&agency=commune')).lines[0], {
      ...(await table('?by=procedure')).lines[0],
    });
  });

  await t.test('a version that takes something away is counted from its day on', async () => {
    const before = await table();
    const { bundle, processXml } = await procedureInForce(app.database.db, '2.000635', '2026-06-01');
    const reasons = [{ key: 'presence-required' as const, says: { vi: 'Phải có mặt.', en: 'Presence.' } }];
    const ctx = app.makeCtx();
    await inTransaction(ctx, (tx) =>
      publishVersion(tx, {
        bundle: { ...bundle, fullyOnline: { yes: false, reasons } },
        processXml,
        validFrom: '2026-01-02',
      }),
    );
    await fold();
    assert.equal((await table()).whole.fullyOnline, before.whole.fullyOnline - 1);
    assert.equal((await table()).whole.procedures, procedures.length);
  });

  await t.test('the spreadsheet and every way of breaking down answer', async () => {
    const csv = await visitor.get('/programme?format=csv&by=procedure');
    assert.match(csv.headers['content-type']?.toString() ?? '', /text\/csv/);
    assert.equal(csv.body.trim().split('\r\n').length, procedures.length + 1);
    for (const by of ['sector', 'agency', 'commune', 'month', 'procedure', 'nonsense'])
      assert.equal((await visitor.get(`/programme?by=${by}&period=2026-Q1&sector=x`)).status, 200, by);
  });
});
