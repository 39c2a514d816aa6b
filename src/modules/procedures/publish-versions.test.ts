import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardProcess } from '#modules/processes';
import { inTransaction } from '#platform/ctx.ts';
import { world } from '#platform/testing/world.ts';
import { procedures } from '../../../sample/index.ts';
import type { Bundle } from './bundle.ts';
import { procedureInForce } from './procedure-views.ts';
import { publishVersions, type NewVersion } from './publish-versions.ts';
import { listVersions } from './version-views.ts';
import { withdrawProcedures } from './withdraw-procedures.ts';

const TODAY = '2026-11-09';
const processXml = standardProcess({ limit: { n: 5, unit: 'working_day' } });

/** So many procedures, each with words of its own. */
const many = (count: number): NewVersion[] =>
  Array.from({ length: count }, (_, place) => {
    const like = procedures[place % procedures.length];
    assert.ok(like);
    const name = { vi: `${like.name.vi} ${place}`, en: `${like.name.en} ${place}` };
    return { bundle: { ...like, code: `9.${String(place).padStart(6, '0')}`, name }, processXml };
  });

test('many versions are published at once, shown in lists, and the same ones again change nothing', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const versions = many(200);
  const progress: number[] = [];
  const publish = () =>
    inTransaction(ctx, (tx) =>
      publishVersions(tx, { versions, validFrom: TODAY, onProgress: (done) => void progress.push(done) }),
    );
  const first = await publish();
  assert.deepEqual([...new Set(first.map(({ is }) => is))], ['new']);
  assert.equal(progress.at(-1), 200);
  const { listed } = await ctx.db
    .selectFrom('procedures.listing')
    .select((eb) => eb.fn.countAll<number>().as('listed'))
    .where('code', 'like', '9.%')
    .executeTakeFirstOrThrow();
  assert.equal(listed, 200);
  const again = await publish();
  assert.deepEqual([...new Set(again.map(({ is }) => is))], ['same']);
  assert.deepEqual(
    again.map(({ id }) => id),
    first.map(({ id }) => id),
  );
});

test('one wrong version stops everything, or is left out and told', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const [one, two] = many(2);
  assert.ok(one && two);
  const broken: NewVersion = { ...two, bundle: { ...two.bundle, cases: [] } };
  const publish = (onRefused?: (code: string) => void) =>
    inTransaction(ctx, (tx) => publishVersions(tx, { versions: [one, broken], validFrom: TODAY, onRefused }));
  await assert.rejects(publish(), { code: 'procedures.bad-bundle' });
  assert.deepEqual(await listVersions(ctx.db, one.bundle.code, TODAY), []);
  const refused: string[] = [];
  const published = await publish((code) => void refused.push(code));
  assert.deepEqual([published.map(({ code }) => code), refused], [[one.bundle.code], [two.bundle.code]]);
  await assert.rejects(
    inTransaction(ctx, (tx) => publishVersions(tx, { versions: [one, one], validFrom: TODAY })),
    { code: 'procedures.published-twice' },
  );
});

test('a version published ahead keeps its day when another is published before it', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const [one] = many(1);
  assert.ok(one);
  const { code } = one.bundle;
  const publish = (summary: string, validFrom: string) => {
    const bundle: Bundle = { ...one.bundle, summary: { vi: summary, en: summary } };
    return inTransaction(ctx, (tx) => publishVersions(tx, { versions: [{ bundle, processXml }], validFrom }));
  };
  await publish('first', TODAY);
  await publish('ahead', '2026-12-01');
  await publish('between', '2026-11-20');
  await publish('instead', TODAY);
  const ruling = async (on: string) => (await procedureInForce(ctx.db, code, on)).bundle.summary.vi;
  assert.deepEqual(await Promise.all([TODAY, '2026-11-19', '2026-11-20', '2026-11-30', '2026-12-01'].map(ruling)), [
    'instead',
    'instead',
    'between',
    'between',
    'ahead',
  ]);
  const states = (await listVersions(ctx.db, code, TODAY)).map(({ number, state }) => [number, state]);
  assert.deepEqual(states, [
    [4, 'in-force'],
    [3, 'scheduled'],
    [2, 'scheduled'],
    [1, 'cancelled'],
  ]);

  await inTransaction(ctx, (tx) => withdrawProcedures(tx, [code, 'unknown'], TODAY));
  await assert.rejects(procedureInForce(ctx.db, code, '2026-12-02'), { code: 'procedures.not-in-force' });
  const listed = await ctx.db.selectFrom('procedures.listing').select('code').where('code', '=', code).execute();
  assert.deepEqual(listed, []);
});

test('a golden dossier that comes out otherwise is named, with the difference, and nothing is published', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const before = await procedureInForce(ctx.db, '1.001193', TODAY);
  const { golden } = await ctx.db
    .selectFrom('procedures.version')
    .select('golden')
    .where('id', '=', before.id)
    .executeTakeFirstOrThrow();
  const fees = before.bundle.fees.map((fee) => ({ ...fee, amountDong: fee.amountDong + 1000 }));
  const changed: NewVersion = {
    bundle: { ...before.bundle, fees },
    processXml: before.processXml,
    golden: golden as NewVersion['golden'],
  };
  await assert.rejects(
    inTransaction(ctx, (tx) => publishVersions(tx, { versions: [changed], validFrom: TODAY })),
    (refusal: { code?: string; says?: { vi: string } }) =>
      refusal.code === 'procedures.golden-failed' && /phí, lệ phí phải là “copies \d+”/.test(refusal.says?.vi ?? ''),
  );
  assert.equal((await procedureInForce(ctx.db, '1.001193', TODAY)).id, before.id);
});
