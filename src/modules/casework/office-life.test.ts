import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findResult, getDossier, historyOf, supplementsOf, supplementDossier } from '#modules/dossiers';
import { world, type World } from '#platform/testing/world.ts';
import { explainDue } from './explain-due.ts';
import { approveProposal, giveOpinion, proposeResult, returnToApplicant, sendBackProposal } from './handling.ts';
import { acceptAtIntake, askApplicant, refuseAtIntake, refuseToGrant } from './intake.ts';
import { takeTask } from './take-task.ts';

const fields = { rows: [{ label: 'Họ tên', value: 'Trần Minh An' }], intro: '', closing: '' };

/** The open task of a dossier in a state, and what a test looks at. */
async function desk({ app, aDossier, openTask }: World, state: 'submitted' | 'in_progress' | 'resolved' = 'submitted') {
  const dossier = await aDossier({ state });
  const { taskId } = await openTask(dossier.id);
  const { db } = app.database;
  return {
    ...dossier,
    taskId,
    state: async () => (await getDossier(db, { id: dossier.id })).state,
    facts: async () => (await historyOf(db, dossier.id)).map(({ kind }) => kind),
    nextTask: async () => (await openTask(dossier.id)).taskId,
  };
}

test('each step hands the dossier over, and the history says who and when', async (t) => {
  const w = await world(t);
  const { app, as, seal, id, ...at } = { ...w, ...(await desk(w)) };
  await acceptAtIntake(as('hung'), { taskId: at.taskId });
  await proposeResult(as('tuan'), { taskId: await at.nextTask(), fields });
  const approve = await at.nextTask();
  await approveProposal(as('mai'), { taskId: approve });
  await seal(id);
  await returnToApplicant(as('hung'), { taskId: await at.nextTask() });

  assert.equal(await at.state(), 'returned');
  const told = (await historyOf(app.database.db, id))
    .filter(({ actorId }) => actorId)
    .map(({ kind, actorName }) => `${kind} ${actorName}`);
  assert.deepEqual(told, [
    'dossier.submitted Nguyễn Thị Hoa Lan',
    'dossier.accepted Võ Mạnh Hùng',
    'result.prepared Huỳnh Anh Tuấn',
    'result.approved Ngô Thị Tuyết Mai',
    'result.returned Võ Mạnh Hùng',
  ]);
});

test('a double click does the deed once, whoever is slow', async (t) => {
  const w = await world(t);
  const { as } = w;
  const at = await desk(w);
  await Promise.all([1, 2, 3].map(() => acceptAtIntake(as('hung'), { taskId: at.taskId })));
  assert.equal((await at.facts()).filter((kind) => kind === 'dossier.accepted').length, 1);

  const asked = await desk(w);
  const ask = () => askApplicant(as('hung'), { taskId: asked.taskId, action: 'intake', reason: 'Ảnh mờ', remarks: [] });
  await Promise.all([ask(), ask()]);
  assert.equal((await supplementsOf(w.app.database.db, asked.id)).length, 1);
});

test('a page older than the dossier does nothing', async (t) => {
  const w = await world(t);
  const { as } = w;
  const at = await desk(w);
  const { revision } = await getDossier(w.app.database.db, { id: at.id });
  await assert.rejects(acceptAtIntake(as('hung'), { taskId: at.taskId, revision: revision - 1 }), {
    code: 'casework.dossier-changed',
  });
  await acceptAtIntake(as('hung'), { taskId: at.taskId, revision });
  await assert.rejects(refuseAtIntake(as('hung'), { taskId: at.taskId, reason: 'Không' }), {
    code: 'casework.already-done',
  });
  assert.equal(await at.state(), 'in_progress');
});

test('nobody does the work of another role, another agency or another step', async (t) => {
  const w = await world(t);
  const { as } = w;
  const at = await desk(w);
  for (const handle of ['tuan', 'mai', 'thu', 'lan', 'admin']) {
    await assert.rejects(acceptAtIntake(as(handle), { taskId: at.taskId }), { code: 'identity.not-allowed' }, handle);
  }
  await assert.rejects(returnToApplicant(as('hung'), { taskId: at.taskId }), { code: 'casework.wrong-outcome' });
  await assert.rejects(acceptAtIntake(as('hung'), { taskId: 'no-id' }), { code: 'casework.no-task' });
});

test('a refusal needs its reason, ends the dossier and closes its work', async (t) => {
  const w = await world(t);
  const { as } = w;
  const at = await desk(w);
  await assert.rejects(refuseAtIntake(as('hung'), { taskId: at.taskId, reason: '  ' }), {
    code: 'dossiers.reason-missing',
  });
  await refuseAtIntake(as('hung'), { taskId: at.taskId, reason: 'Không thuộc thẩm quyền' });
  assert.equal(await at.state(), 'refused');
  await assert.rejects(at.nextTask());

  const later = await desk(w, 'in_progress');
  await refuseToGrant(as('tuan'), { taskId: later.taskId, reason: 'Không đủ điều kiện' });
  assert.equal(await later.state(), 'refused');
});

test('asking for more stops the clock; the answer brings the same task back with a new due date', async (t) => {
  const w = await world(t);
  const { as, clock, app } = w;
  const at = await desk(w);
  const remarks = [{ at: 'birth-notice', says: 'Chụp lại rõ bốn góc' }];
  await askApplicant(as('hung'), { taskId: at.taskId, action: 'intake', reason: 'Ảnh mờ', remarks });
  assert.equal((await explainDue(app.database.db, at.id))?.dueAt, null);
  clock.advance(3 * 86_400_000);
  await supplementDossier(as('lan'), { code: at.code, round: 1, note: 'Đã chụp lại', files: [] });
  assert.equal(await at.nextTask(), at.taskId);
  // Birth registration counts anew from the answer: Thursday morning, so Friday at five.
  const due = await explainDue(app.database.db, at.id);
  assert.equal(due?.dueAt?.toISOString(), '2026-11-13T10:00:00.000Z');
  assert.equal((await getDossier(app.database.db, { id: at.id })).dueAt?.toISOString(), due?.dueAt?.toISOString());
});

test('the leader sends a draft back with the reason, and what was written is kept', async (t) => {
  const w = await world(t);
  const { as, app } = w;
  const at = await desk(w, 'in_progress');
  await proposeResult(as('tuan'), { taskId: at.taskId, fields });
  const approve = await at.nextTask();
  await sendBackProposal(as('mai'), { taskId: approve, reason: 'Thiếu nơi sinh' });
  const again = await at.nextTask();
  assert.notEqual(again, at.taskId);
  assert.deepEqual((await findResult(app.database.db, at.id))?.fields, fields);
  await assert.rejects(giveOpinion(as('tuan'), { taskId: again, opinion: 'x' }), { code: 'casework.wrong-outcome' });
});

test('work taken by one officer is not done by another, unless they take it over', async (t) => {
  const w = await world(t);
  const { as, app } = w;
  const at = await desk(w);
  const hung = as('hung');
  const colleague = { ...as('hung'), actor: { ...hung.actor, id: as('thu').actor.id, name: 'Đặng Minh Thư' } };
  await takeTask(hung, { taskId: at.taskId });
  await takeTask(hung, { taskId: at.taskId });
  await assert.rejects(acceptAtIntake(colleague, { taskId: at.taskId }), { code: 'casework.taken-by-other' });
  await assert.rejects(takeTask(colleague, { taskId: at.taskId }), { code: 'casework.taken-by-other' });
  await takeTask(colleague, { taskId: at.taskId, how: 'over' });
  await takeTask(colleague, { taskId: at.taskId, how: 'back' });
  await acceptAtIntake(hung, { taskId: at.taskId });
  assert.equal((await historyOf(app.database.db, at.id)).filter(({ kind }) => kind === 'task.taken').length, 1);
});

test('the ward and the department asked for its part both give their opinion before the result is written', async (t) => {
  const { app, as, aDossier, openTask } = await world(t);
  const { db } = app.database;
  const dossier = await aDossier({ of: 'minh', procedure: '1.013225', caseKey: 'house', state: 'in_progress' });
  const opinionOf = async (handle: string, opinion: string) => {
    const { actor } = as(handle);
    const tasks = await db
      .selectFrom('casework.task')
      .select(['id', 'agency_id', 'action'])
      .where('dossier_id', '=', dossier.id)
      .execute();
    const mine = tasks.find(
      ({ action, agency_id: agency }) =>
        action === 'examine' && actor.roles.some(({ agencyId }) => agencyId === agency),
    );
    return giveOpinion(as(handle), { taskId: mine?.id ?? '', opinion });
  };
  await assert.rejects(opinionOf('quang', ' '), { code: 'casework.opinion-missing' });
  await opinionOf('quang', 'Đồng ý, không ảnh hưởng hạ tầng');
  assert.equal((await openTask(dossier.id)).action, 'examine');
  await opinionOf('tuan', 'Đất ở, đúng quy hoạch');
  assert.equal((await openTask(dossier.id)).action, 'handle');
  const told = (await historyOf(db, dossier.id))
    .filter(({ kind }) => kind === 'opinion.given')
    .map(({ actorName, reason }) => `${actorName}: ${reason}`);
  assert.deepEqual(told, ['Bùi Đăng Quang: Đồng ý, không ảnh hưởng hạ tầng', 'Huỳnh Anh Tuấn: Đất ở, đúng quy hoạch']);
});
