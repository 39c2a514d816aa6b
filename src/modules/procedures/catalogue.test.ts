import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { inTransaction } from '#platform/ctx.ts';
import { world } from '#platform/testing/world.ts';
import { catalogueOf } from './catalogue.ts';
import { countFacets } from './facet-views.ts';
import { facetsOf, type FacetKind } from './listing.ts';
import { removeListings, replaceListings } from './listing-store.ts';
import { listProcedures } from './listing-views.ts';
import { procedureInForce } from './procedure-views.ts';
import { searchProcedures } from './search-views.ts';

const CODE = '1.001193';

test('what is published, hidden or withdrawn is seen within about a second, and nothing is made anew without need', async (t) => {
  const { app } = await world(t);
  const { db } = app.makeCtx();
  const before = await catalogueOf(db);
  assert.ok(before.listings.length > 20);
  await wait(1100);
  assert.equal(await catalogueOf(db), before, 'nothing changed: the same catalogue still stands');

  const { id, bundle } = await procedureInForce(db, CODE, '2026-11-09');
  const rewrite = (over: Partial<typeof bundle>) =>
    inTransaction(app.makeCtx(), ({ tx }) =>
      replaceListings(tx, [{ versionId: id, bundle: { ...bundle, code: '5.000001', ...over } }]),
    );
  await rewrite({ internal: true, everydayName: { vi: 'Báo cáo mật', en: 'Secret report' } });
  await wait(1100);
  assert.deepEqual(
    (await searchProcedures(db, 'báo cáo mật')).filter(({ code }) => code === '5.000001'),
    [],
    'internal: hidden from the public',
  );
  assert.equal((await searchProcedures(db, 'báo cáo mật', { internal: true }))[0]?.code, '5.000001');
  const listed = await listProcedures(db, { filters: {}, internal: true });
  assert.deepEqual(
    listed.items.map(({ code }) => code),
    ['5.000001'],
  );

  await inTransaction(app.makeCtx(), ({ tx }) => removeListings(tx, ['5.000001', '9.999999']));
  await wait(1100);
  const gone = await searchProcedures(db, 'báo cáo mật', { internal: true });
  assert.ok(gone.every(({ code }) => code !== '5.000001'));
});

test('every count beside a filter is what that filter leaves, with and without a question', async (t) => {
  const { app } = await world(t);
  const { db } = app.makeCtx();
  for (const question of [undefined, 'giấy', 'kinh doanh']) {
    const found = question === undefined ? undefined : await searchProcedures(db, question);
    const counts = await countFacets(db, { filters: {}, found });
    for (const [kind, choices] of Object.entries(counts.of)) {
      for (const { value, count } of choices) {
        const left = await countFacets(db, { filters: { [kind]: value }, found });
        assert.equal(left.total, count, `${question}: ${kind}=${value}`);
      }
    }
  }
});

test('a filter keeps exactly the procedures it names', async (t) => {
  const { app } = await world(t);
  const { db } = app.makeCtx();
  const { listings } = await catalogueOf(db);
  const pick = (kind: FacetKind) => facetsOf(listings[0] ?? assert.fail('nothing is listed'))[kind][0];
  for (const kind of ['sector', 'agency', 'level', 'fee', 'time', 'online'] as const) {
    const value = pick(kind);
    const { items } = await listProcedures(db, { filters: { [kind]: value } });
    assert.ok(items.length > 0, kind);
    for (const listing of items) assert.ok(facetsOf(listing)[kind].includes(value ?? ''), `${listing.code} ${kind}`);
  }
});
