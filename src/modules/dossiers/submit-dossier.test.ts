import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '#platform/testing/world.ts';
import { getDossier } from './dossier-views.ts';
import { submitDossier } from './submit-dossier.ts';

test('filing: once, completely, with numbers without gaps', async (t) => {
  const { app, as, aDraft, aDossier } = await world(t);
  const { db } = app.database;
  const countOf = async (table: 'dossiers.dossier' | 'dossiers.fact') =>
    (
      await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;

  await t.test('ten clicks at once make one dossier, and every click gets its code', async () => {
    const { draftId } = await aDraft();
    const before = await countOf('dossiers.dossier');
    const answers = await Promise.all(Array.from({ length: 10 }, () => submitDossier(as('lan'), { draftId })));
    assert.equal(new Set(answers.map(({ code }) => code)).size, 1);
    assert.ok(answers[0]?.code);
    assert.equal((await countOf('dossiers.dossier')) - before, 1);
  });

  await t.test('people who file at the same moment get numbers without gaps', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        aDraft({ of: n % 2 ? 'minh' : 'lan' }).then(({ draftId }) => ({ draftId, of: n % 2 ? 'minh' : 'lan' })),
      ),
    );
    const filed = await Promise.all(drafts.map(({ draftId, of }) => submitDossier(as(of), { draftId })));
    const numbers = filed.map(({ code = '' }) => Number(code.slice(-4))).sort((a, b) => a - b);
    const first = numbers[0] ?? 0;
    assert.deepEqual(
      numbers,
      Array.from({ length: 20 }, (_, n) => first + n),
    );
  });

  await t.test('an incomplete draft takes no number and is told everything it lacks', async () => {
    const last = (await db.selectFrom('dossiers.code_counter').select('last').executeTakeFirstOrThrow()).last;
    const { draftId } = await aDraft({ withoutPapers: true });
    const { problems, code } = await submitDossier(as('lan'), { draftId });
    assert.equal(code, undefined);
    assert.ok((problems ?? []).length > 0, 'every missing paper is told');
    assert.equal((await db.selectFrom('dossiers.code_counter').select('last').executeTakeFirstOrThrow()).last, last);
    assert.equal((await aDossier()).code.slice(-4), String(last + 1).padStart(4, '0'));
  });

  await t.test('nobody files somebody else’s draft', async () => {
    const { draftId } = await aDraft({ of: 'lan' });
    await assert.rejects(submitDossier(as('minh'), { draftId }), { code: 'forms.draft-not-found' });
  });

  await t.test('where a fee is due the office waits for the money; each retry is told so', async () => {
    const { draftId } = await aDraft({ answers: { wantsCopies: true, copyCount: 3 } });
    const first = await submitDossier(as('lan'), { draftId });
    const again = await submitDossier(as('lan'), { draftId });
    assert.deepEqual(again, first);
    assert.equal(first.problems === undefined && first.payable, true);
    const row = await db
      .selectFrom('dossiers.dossier')
      .select(['id', 'state', 'payment_state', 'due_at'])
      .where('code', '=', first.code ?? '')
      .executeTakeFirstOrThrow();
    assert.deepEqual([row.state, row.payment_state, row.due_at], ['awaiting_payment', 'due', null]);
    const notices = await db
      .selectFrom('payments.fee_notice')
      .select('amount_dong')
      .where('dossier_id', '=', row.id)
      .execute();
    assert.deepEqual(notices, [{ amount_dong: 24_000 }]);
    const tasks = await db.selectFrom('casework.task').select('id').where('dossier_id', '=', row.id).execute();
    assert.deepEqual(tasks, [], 'no officer is asked to work before the fee is paid');
  });

  await t.test('an answer that is hidden stays in the draft and is left out of the dossier', async () => {
    const { id } = await aDossier({ answers: { wantsCopies: false, copyCount: 7 } });
    const { answers } = await db
      .selectFrom('dossiers.content')
      .select('answers')
      .where('dossier_id', '=', id)
      .executeTakeFirstOrThrow();
    assert.ok(!Object.hasOwn(answers as object, 'copyCount'));
  });
});

test('a draft begun at the counter and filed by its owner at home is an online filing, papers and all', async (t) => {
  const { app, as, aDraft } = await world(t);
  const { db } = app.database;
  const atCounter = async (wish: { withoutPapers?: boolean }) => {
    const { draftId } = await aDraft({ of: 'bay', ...wish });
    const helped = { helper_id: as('hung').actor.id ?? '', channel: 'direct' };
    await db.updateTable('forms.draft').set(helped).where('id', '=', draftId).execute();
    return draftId;
  };
  const bare = await atCounter({ withoutPapers: true });
  const { problems = [] } = await submitDossier(as('bay'), { draftId: bare });
  assert.ok(problems.length > 0, 'no officer has seen the papers');
  assert.ok((await submitDossier(as('hung'), { draftId: bare })).code, 'at the counter the officer has');

  const { code = '' } = await submitDossier(as('bay'), { draftId: await atCounter({}) });
  const dossier = await getDossier(db, { code });
  assert.equal(dossier.channel, 'online');
  const roles = await db
    .selectFrom('dossiers.participant')
    .select(['role', 'identified_by'])
    .where('dossier_id', '=', dossier.id)
    .execute();
  assert.deepEqual(
    roles.map(({ role }) => role),
    ['applicant'],
  );
  assert.notEqual(roles[0]?.identified_by, 'identity-card-seen');
});
