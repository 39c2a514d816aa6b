import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fields } from '#platform/testing/browser.ts';
import { world, type World } from '#platform/testing/world.ts';
import { procedures, sampleAnswers } from '../../../sample/index.ts';
import { correctAnswers, questionsToCorrect } from './correct-answers.ts';
import { answersOf, getDossier, historyOf } from './dossier-views.ts';

const CODE = '1.001193';
const birth = procedures.find(({ code }) => code === CODE);
const answers = sampleAnswers(CODE, 'hospital');
const context = { channel: 'online', case: 'hospital' } as const;

function correcting(...keys: string[]) {
  assert.ok(birth);
  return { form: birth.form, answers, context, remarks: keys.map((at) => ({ at })) };
}

test('only questions remarked on stand open; papers and unknown names do not', () => {
  assert.deepEqual(questionsToCorrect(correcting('childName', 'birth-notice', 'nobody', 'note')), ['childName']);
});

test('what is posted for other questions changes nothing', () => {
  const { changes, problems } = correctAnswers(correcting('childName'), {
    childName: ['Trần Minh Anh'],
    motherName: ['Kẻ Khác'],
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(changes, [{ key: 'childName', before: 'Trần Minh An', after: 'Trần Minh Anh' }]);
});

test('the same answer again is no change, whatever its kind', () => {
  const body = {
    childName: 'Trần Minh An',
    'childBirthOn-day': '20',
    'childBirthOn-month': '10',
    'childBirthOn-year': '2026',
    childGender: 'female',
    wantsCopies: 'yes',
    copyCount: '2',
    applicantCommune: '26041',
  };
  const keys = ['childName', 'childBirthOn', 'childGender', 'wantsCopies', 'copyCount', 'applicantCommune'];
  assert.deepEqual(correctAnswers(correcting(...keys), body).changes, []);
});

test('a wrong answer is told at its question, and an emptied one is missed', () => {
  const { problems } = correctAnswers(correcting('motherIdentityNumber', 'childName'), {
    motherIdentityNumber: '12',
    childName: ' ',
  });
  assert.deepEqual(
    problems.map(({ at }) => at),
    ['childName', 'motherIdentityNumber'],
  );
});

test('an answer that closes a question takes its answer away, and one that opens a question asks it', () => {
  const closed = correctAnswers(correcting('wantsCopies'), { wantsCopies: 'no' });
  assert.deepEqual(closed.problems, []);
  assert.deepEqual(closed.changes, [
    { key: 'wantsCopies', before: true, after: false },
    { key: 'copyCount', before: 2, after: null },
  ]);
  assert.ok(!('copyCount' in closed.answers));

  const { wantsCopies: _, copyCount: __, ...without } = answers;
  const from = { ...correcting('wantsCopies'), answers: { ...without, wantsCopies: false } };
  const asked = correctAnswers(from, { wantsCopies: 'yes' });
  assert.deepEqual(asked.fields, ['wantsCopies', 'copyCount']);
  assert.deepEqual(
    asked.problems.map(({ at }) => at),
    ['copyCount'],
  );
  assert.deepEqual(correctAnswers(from, { wantsCopies: 'yes', copyCount: '3' }).problems, []);
});

/** The receiving officer's request, by the form. */
async function askFor(w: World, id: string, remarks: Fields): Promise<void> {
  const { taskId } = await w.openTask(id);
  const hung = await w.browser('hung');
  const asked = await hung.post(`/office/tasks/${taskId}/supplement-request`, {
    'ask-reason': 'Khai chưa đúng',
    ...remarks,
  });
  assert.equal(asked.status, 303);
}

/** A dossier whose child's name and phone an officer wants corrected. */
async function asked(w: World) {
  const { id, code } = await w.aDossier();
  await askFor(w, id, {
    'remark-childName': 'Viết cả tên đệm như giấy chứng sinh',
    'remark-contactEmail': 'Thư gửi tới bị trả lại',
  });
  const lan = await w.browser('lan');
  const send = (fields: Fields) => lan.upload(`/dossiers/${code}/supplement`, { round: '1', note: '', ...fields }, []);
  return { id, code, lan, send };
}

test('the applicant corrects answers in their own boxes; the officer sees old and new, notices go to the new address', async (t) => {
  const w = await world(t);
  const { id, code, lan, send } = await asked(w);
  const page = await lan.get(`/dossiers/${code}`);
  assert.match(page.body, /<input[^>]*name="childName"[^>]*value="Trần Minh An"/);
  assert.match(page.body, /Viết cả tên đệm/);
  assert.doesNotMatch(page.body, /name="motherName"/);

  const wrong = await send({ childName: 'Trần Minh Anh', contactEmail: 'khong-phai-thu' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="Trần Minh Anh"/, 'what was typed is still there');
  assert.match(wrong.body, /value="khong-phai-thu"/);
  const same = await send({ childName: 'Trần Minh An', contactEmail: 'lan@example.com' });
  assert.equal(same.status, 422, 'nothing new and no word is no answer');

  const corrected = { childName: 'Trần Minh Anh', contactEmail: 'hoalan@example.org', motherName: 'Kẻ Khác' };
  assert.equal((await send(corrected)).location, `/dossiers/${code}?done=supplemented`);
  assert.equal((await send(corrected)).status, 303, 'a double click is one answer');
  const stored = await answersOf(w.app.database.db, id);
  assert.equal(stored['childName'], 'Trần Minh Anh');
  assert.equal(stored['motherName'], 'Nguyễn Thị Hoa Lan');
  const fact = (await historyOf(w.app.database.db, id)).findLast(({ kind }) => kind === 'supplement.answered');
  assert.deepEqual(fact?.payload['changes'], [
    { key: 'childName', before: 'Trần Minh An', after: 'Trần Minh Anh' },
    { key: 'contactEmail', before: 'lan@example.com', after: 'hoalan@example.org' },
  ]);

  const office = await (await w.browser('hung')).get(`/office/dossiers/${code}`);
  assert.match(office.body, /<del>Trần Minh An<\/del> → <ins>Trần Minh Anh<\/ins>/);
  await askFor(w, id, {});
  const { email } = await w.app.database.db
    .selectFrom('notifications.notice')
    .select('email')
    .where('template', '=', 'supplement-2')
    .executeTakeFirstOrThrow();
  assert.equal(email, 'hoalan@example.org');
  assert.equal((await getDossier(w.app.database.db, { id })).state, 'awaiting_supplement');
});
