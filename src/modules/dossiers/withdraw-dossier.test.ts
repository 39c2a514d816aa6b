import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '#platform/testing/world.ts';
import { collectFee } from './collect-fee.ts';
import { getDossier } from './dossier-views.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

test('withdrawing', async (t) => {
  const { app, as, aDossier } = await world(t);
  const { db } = app.database;

  await t.test('the office’s work is taken away, and withdrawing again changes nothing', async () => {
    const { id, code } = await aDossier({ state: 'in_progress' });
    await withdrawDossier(as('lan'), { code, reason: ' Khai nhầm nơi sinh ' });
    await withdrawDossier(as('lan'), { code, reason: 'lần hai' });
    const open = await db
      .selectFrom('casework.task')
      .select('id')
      .where('dossier_id', '=', id)
      .where('state', '=', 'open')
      .execute();
    assert.deepEqual(open, []);
    const facts = await db
      .selectFrom('dossiers.fact')
      .select('reason')
      .where('dossier_id', '=', id)
      .where('kind', '=', 'dossier.withdrawn')
      .execute();
    assert.deepEqual(facts, [{ reason: 'Khai nhầm nơi sinh' }]);
  });

  await t.test('no cash is taken for a dossier that has been withdrawn', async () => {
    const { code } = await aDossier({ state: 'awaiting_payment' });
    await withdrawDossier(as('lan'), { code, reason: '' });
    await assert.rejects(collectFee(as('hung'), { code }), { code: 'dossiers.wrong-state' });
    assert.notEqual((await getDossier(db, { code })).paymentState, 'refund_due');
  });

  await t.test('a fee already paid is owed back as long as nobody has accepted the dossier', async () => {
    const paid = { answers: { wantsCopies: true, copyCount: 1 } };
    const early = await aDossier({ state: 'submitted', ...paid });
    await withdrawDossier(as('lan'), { code: early.code, reason: '' });
    assert.equal((await getDossier(db, early)).paymentState, 'refund_due');

    const late = await aDossier({ state: 'in_progress', ...paid });
    await withdrawDossier(as('lan'), { code: late.code, reason: '' });
    assert.equal((await getDossier(db, late)).paymentState, 'paid');
  });

  for (const state of ['resolved', 'returned', 'refused'] as const) {
    await t.test(`a dossier that is ${state} can no longer be withdrawn`, async () => {
      const { code } = await aDossier({ state });
      await assert.rejects(withdrawDossier(as('lan'), { code, reason: '' }), { code: 'dossiers.wrong-state' });
    });
  }

  await t.test('somebody else’s dossier is answered like one that does not exist', async () => {
    const { code } = await aDossier({ of: 'lan' });
    await assert.rejects(withdrawDossier(as('minh'), { code, reason: '' }), { code: 'dossiers.not-found' });
    await assert.rejects(withdrawDossier(as('hung'), { code, reason: '' }), { code: 'dossiers.not-found' });
    await assert.rejects(withdrawDossier(as('minh'), { code: 'nothing', reason: '' }), { code: 'dossiers.not-found' });
  });
});
