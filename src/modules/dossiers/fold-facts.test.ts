import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '#platform/testing/world.ts';
import { compareFacts } from './compare-facts.ts';
import { historyOf } from './dossier-views.ts';
import { dossierStates } from './dossier.ts';
import { foldFacts } from './fold-facts.ts';

test('the history alone tells every state a dossier can be in', async (t) => {
  const { app, aDossier } = await world(t);
  for (const state of dossierStates) {
    const dossier = await aDossier({ state });
    assert.equal(foldFacts(await historyOf(app.database.db, dossier.id))?.state, state);
  }
  assert.deepEqual(await compareFacts(app.makeCtx(), { since: new Date(0) }), []);
});

test('a state changed behind the history’s back is found', async (t) => {
  const { app, aDossier } = await world(t);
  const { id, code } = await aDossier({ state: 'in_progress' });
  await app.database.db.updateTable('dossiers.dossier').set({ state: 'returned' }).where('id', '=', id).execute();
  assert.deepEqual(await compareFacts(app.makeCtx(), { since: new Date(0) }), [
    { code, column: 'returned', history: 'in_progress' },
  ]);
});

test('history cannot be changed or deleted, not even by the database’s owner', async (t) => {
  const { app, aDossier } = await world(t);
  await aDossier({});
  await assert.rejects(app.database.db.updateTable('dossiers.fact').set({ reason: 'khác' }).execute(), /append-only/);
  await assert.rejects(app.database.db.deleteFrom('audit.entry').execute(), /append-only/);
  await assert.rejects(app.database.db.deleteFrom('casework.clock_entry').execute(), /append-only/);
});
