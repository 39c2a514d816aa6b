import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/ctx.ts';
import { world } from '#platform/testing/world.ts';
import { procedureInForce } from './procedure-views.ts';
import { bringIntoForce, publishVersion } from './publish-version.ts';
import { searchProcedures } from './search-views.ts';

const CODE = '1.001193';

test('a version published ahead of time takes its place on its day, and the old one still rules until then', async (t) => {
  const { app, clock } = await world(t);
  const now = () => app.makeCtx();
  const old = await procedureInForce(now().db, CODE, '2026-11-09');
  const bundle = { ...old.bundle, everydayName: { vi: 'Khai sinh kiểu mới', en: 'Birth the new way' } };
  const publish = () =>
    inTransaction(now(), (tx) => publishVersion(tx, { bundle, processXml: old.processXml, validFrom: '2026-11-11' }));
  const id = await publish();
  assert.equal(await publish(), id, 'the same content again changes nothing');

  assert.equal((await procedureInForce(now().db, CODE, '2026-11-10')).id, old.id);
  assert.equal((await procedureInForce(now().db, CODE, '2026-11-11')).id, id);
  assert.deepEqual(await inTransaction(now(), bringIntoForce), []);

  clock.set(new Date('2026-11-11T02:00:00+07:00'));
  assert.deepEqual(await inTransaction(now(), bringIntoForce), [CODE]);
  assert.deepEqual(await inTransaction(now(), bringIntoForce), []);
  assert.equal((await searchProcedures(now().db, 'khai sinh kieu moi'))[0]?.listing.code, CODE);
});

test('a bundle that could not be filled in is refused, and nothing is published', async (t) => {
  const { app } = await world(t);
  const ctx = app.makeCtx();
  const { bundle, processXml } = await procedureInForce(ctx.db, CODE, '2026-11-09');
  const attempt = (broken: typeof bundle) =>
    inTransaction(ctx, (tx) => publishVersion(tx, { bundle: broken, processXml, validFrom: '2026-11-11' }));
  const pages = bundle.form.pages.slice(1);
  await assert.rejects(attempt({ ...bundle, form: { ...bundle.form, pages } }), { code: 'forms.bad-form' });
  const fees = bundle.fees.map((fee) => ({ ...fee, when: 'wantsCopies = (' }));
  await assert.rejects(attempt({ ...bundle, fees }), { code: 'platform.feel-syntax' });
  const noProcess = inTransaction(ctx, (tx) =>
    publishVersion(tx, { bundle, processXml: '<x/>', validFrom: '2026-11-11' }),
  );
  await assert.rejects(noProcess, { code: 'processes.malformed' });
  const versions = await ctx.db.selectFrom('procedures.version').select('id').where('code', '=', CODE).execute();
  assert.equal(versions.length, 1);
});
