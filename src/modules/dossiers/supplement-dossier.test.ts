import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '#platform/testing/world.ts';
import { supplementDossier } from './supplement-dossier.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

test('answering a supplement request', async (t) => {
  const { app, as, aDossier, clock } = await world(t);
  const rowOf = (id: string) =>
    app.database.db
      .selectFrom('dossiers.dossier')
      .select(['state', 'due_at', 'holder'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  await t.test('a note alone is an answer; the clock goes on and the office has it again', async () => {
    const { id, code, dueAt } = await aDossier({ state: 'awaiting_supplement' });
    assert.equal(dueAt, null, 'while the office waits there is no due date');
    clock.advance(26 * 3_600_000);
    await supplementDossier(as('lan'), { code, round: 1, note: 'Bản chụp trước bị mờ, đây là bản rõ.', files: [] });
    const row = await rowOf(id);
    assert.equal(row.state, 'submitted');
    assert.ok(row.due_at && row.due_at > clock.now());
    assert.match(row.holder, /Trung tâm/);
  });

  await t.test('the same answer sent twice is one answer', async () => {
    const { id, code } = await aDossier({ state: 'awaiting_supplement' });
    const input = { code, round: 1, note: 'Đã rõ', files: [] };
    await Promise.all([supplementDossier(as('lan'), input), supplementDossier(as('lan'), input)]);
    const facts = await app.database.db
      .selectFrom('dossiers.fact')
      .select('kind')
      .where('dossier_id', '=', id)
      .where('kind', '=', 'supplement.answered')
      .execute();
    assert.equal(facts.length, 1);
  });

  await t.test('nothing at all is not an answer', async () => {
    const { code } = await aDossier({ state: 'awaiting_supplement' });
    await assert.rejects(supplementDossier(as('lan'), { code, round: 1, note: '  ', files: [] }), {
      code: 'dossiers.nothing-supplied',
    });
  });

  await t.test('a round that was never asked for, and one of a withdrawn dossier, are refused', async () => {
    const { code } = await aDossier({ state: 'awaiting_supplement' });
    await assert.rejects(supplementDossier(as('lan'), { code, round: 5, note: 'x', files: [] }), {
      code: 'dossiers.wrong-state',
    });
    await withdrawDossier(as('lan'), { code, reason: '' });
    await assert.rejects(supplementDossier(as('lan'), { code, round: 1, note: 'x', files: [] }), {
      code: 'dossiers.wrong-state',
    });
  });

  await t.test('nobody answers for somebody else', async () => {
    const { code } = await aDossier({ state: 'awaiting_supplement' });
    await assert.rejects(supplementDossier(as('minh'), { code, round: 1, note: 'x', files: [] }), {
      code: 'dossiers.not-found',
    });
  });
});

test('files sent to somebody else’s dossier are not kept, and papers nobody asked for lie under “other”', async (t) => {
  const { app, aDossier, aPdf, browser } = await world(t);
  const { code } = await aDossier({ state: 'awaiting_supplement' });
  const sent = [{ field: 'paper-<b>?', name: 'a.pdf', content: await aPdf('lạ') }];
  const filesKept = () => app.database.db.selectFrom('files.file').select('id').where('name', '=', 'a.pdf').execute();
  const stranger = await browser('minh');
  assert.equal((await stranger.upload(`/dossiers/${code}/supplement`, { round: '1' }, sent)).status, 404);
  assert.deepEqual(await filesKept(), []);

  const lan = await browser('lan');
  const kept = [`other:${'-'.repeat(36)}`, 'other:zzzz'];
  assert.equal((await lan.upload(`/dossiers/${code}/supplement`, { round: '1', kept }, sent)).status, 303);
  const [file] = await filesKept();
  const paper = await app.database.db
    .selectFrom('dossiers.paper_file')
    .select('item_key')
    .where('file_id', '=', file?.id ?? '')
    .executeTakeFirst();
  assert.equal(paper?.item_key, 'other');
});
