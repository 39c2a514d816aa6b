import assert from 'node:assert/strict';
import { test } from 'node:test';
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
