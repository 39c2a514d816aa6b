import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerPerson } from '#modules/identity';
import { isAppError } from '#platform/errors.ts';
import { world } from '#platform/testing/world.ts';
import { acceptAtIntake } from './intake.ts';
import { takeTask } from './take-task.ts';

test('taking a task over while it is being done waits its turn; neither holds what the other needs', async (t) => {
  const { app, as, aDossier, openTask } = await world(t);
  for (let round = 0; round < 8; round += 1) {
    const { id } = await aDossier();
    const { taskId } = await openTask(id);
    await app.database.db
      .updateTable('casework.task')
      .set({ assignee_id: as('thu').actor.id ?? '', assignee_name: 'Đặng Minh Thư' })
      .where('id', '=', taskId)
      .execute();
    const ended = await Promise.allSettled([
      acceptAtIntake(as('hung'), { taskId }),
      takeTask(as('hung'), { taskId, how: 'over' }),
      acceptAtIntake(as('hung'), { taskId }),
      takeTask(as('hung'), { taskId, how: 'over' }),
    ]);
    const broken = ended.filter((end) => end.status === 'rejected' && !isAppError(end.reason));
    assert.deepEqual(broken, []);
  }
});

test('two desks entering the same person at the same moment open one account', async (t) => {
  const { app, as, browser } = await world(t);
  const card = { fullName: 'Phạm Văn Song', birthOn: '1990-02-01', address: '1 đường Minh Họa', phone: '' };
  const registered = await Promise.all(
    ['hung', 'thu', 'hung', 'thu'].map((desk) => registerPerson(as(desk), { ...card, identityNumber: '075190012345' })),
  );
  assert.equal(new Set(registered.map(({ accountId }) => accountId)).size, 1);
  assert.ok(registered[0]?.accountId);

  const hung = await browser('hung');
  const helped = { helpedNumber: '075190054321', helpedName: 'Lê Văn Đôi', helpedPhone: '', case: 'person' };
  const answers = await Promise.all([1, 2, 3, 4].map(() => hung.post('/procedures/2.000635/filing', helped)));
  assert.ok(answers.every(({ status }) => status < 500));
  const accounts = app.database.db.selectFrom('identity.account').select('id');
  assert.equal((await accounts.where('identity_number', '=', '075190054321').execute()).length, 1);
});
