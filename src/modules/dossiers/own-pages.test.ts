import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { world, type World } from '#platform/testing/world.ts';
import type { DossierView } from './dossier-views.ts';

let stage: World;
const endings: (() => Promise<void>)[] = [];
before(async () => {
  stage = await world({ after: (end: () => Promise<void>) => void endings.push(end) });
});
after(async () => {
  for (const end of endings) await end();
});

test('the promise files the draft; the second click and the back button lead to the same page', async () => {
  const lan = await stage.browser('lan');
  const { draftId } = await stage.aDraft({ answers: { wantsCopies: false } });
  const unpromised = await lan.post(`/drafts/${draftId}/submission`, {});
  assert.equal(unpromised.location, `/drafts/${draftId}/review?missing=promise`);

  const [first, second] = await Promise.all([
    lan.post(`/drafts/${draftId}/submission`, { promise: 'yes' }),
    lan.post(`/drafts/${draftId}/submission`, { promise: 'yes' }),
  ]);
  assert.match(first.location, /^\/dossiers\/[^/]+\/filed$/);
  assert.equal(second.location, first.location);
  const page = await lan.get(first.location);
  assert.equal(page.status, 200);
  for (const said of ['Đã nộp hồ sơ', 'Mã tra cứu', 'Hẹn trả kết quả', 'Tải giấy tiếp nhận'])
    assert.ok(page.body.includes(said), said);
});

test('an incomplete draft goes back to the review, which lists what is missing', async () => {
  const lan = await stage.browser('lan');
  const { draftId } = await stage.aDraft({ withoutPapers: true });
  const sent = await lan.post(`/drafts/${draftId}/submission`, { promise: 'yes' });
  assert.equal(sent.location, `/drafts/${draftId}/review`);
  assert.match((await lan.get(sent.location)).body, /Còn thiếu/);
});

test('where a fee is due the next page is the payment', async () => {
  const lan = await stage.browser('lan');
  const { draftId } = await stage.aDraft({ answers: { wantsCopies: true, copyCount: 1 } });
  const sent = await lan.post(`/drafts/${draftId}/submission`, { promise: 'yes' });
  assert.match(sent.location, /\/payment$/);
});

test('a session that ended loses no draft: the promise is asked for again after signing in', async () => {
  const visitor = await stage.browser();
  const { draftId } = await stage.aDraft();
  const sent = await visitor.post(`/drafts/${draftId}/submission`, { promise: 'yes' });
  assert.equal(sent.location, `/sign-in?back=${encodeURIComponent(`/drafts/${draftId}/review`)}`);
});

test('somebody else’s dossier is not there, on any of its pages', async () => {
  const { code } = await stage.aDossier({ state: 'returned' });
  for (const handle of ['minh', 'hung', 'admin']) {
    const other = await stage.browser(handle);
    const pages = ['', '/filed', '/withdrawal', '/receipt', '/result', '/rating', '/supplement'];
    const known = await Promise.all(pages.map((page) => other.get(`/dossiers/${code}${page}`)));
    const unknown = await Promise.all(pages.map((page) => other.get(`/dossiers/000.45.40.H19-261109-9999${page}`)));
    assert.deepEqual(
      known.map(({ status }) => status),
      pages.map(() => 404),
    );
    assert.deepEqual(known.map(codeIn), unknown.map(codeIn), 'the answer does not tell that it exists');
  }
});

const codeIn = ({ body }: { body: string }) => /(dossiers|platform|satisfaction)\.[a-z-]+/.exec(body)?.[0];

test('the page of a dossier says where it is, until when, why, and what happened, in both languages', async () => {
  const lan = await stage.browser('lan');
  const { code } = await stage.aDossier({ state: 'in_progress' });
  const vi = await lan.get(`/dossiers/${code}`);
  for (const said of [
    'Đang giải quyết',
    'Ủy ban nhân dân Phường Trấn Biên',
    'Vì sao hẹn trả lúc này',
    'Thụ lý hồ sơ',
    'Diễn biến',
    'birth-notice.pdf',
  ]) {
    assert.ok(vi.body.includes(said), said);
  }
  const en = await lan.get(`/dossiers/${code}?lang=en`);
  for (const said of ['In progress', 'Why it is due then', 'Handle the dossier', 'What happened'])
    assert.ok(en.body.includes(said), said);
});

test('what a leader tells a specialist is not told to the applicant', async () => {
  const lan = await stage.browser('lan');
  const { id, code } = await stage.aDossier({ state: 'in_progress' });
  await stage.app.database.db
    .insertInto('dossiers.fact')
    .values({
      dossier_id: id,
      kind: 'result.sent-back',
      at: stage.clock.now(),
      actor_name: 'Ngô Thị Tuyết Mai',
      assurance_level: 2,
      reason: 'Viết lại câu hai',
      payload: '{}',
    })
    .execute();
  const { body } = await lan.get(`/dossiers/${code}`);
  assert.ok(body.includes('Lãnh đạo yêu cầu chỉnh lại dự thảo'));
  assert.ok(!body.includes('Viết lại câu hai'));
});

test('receipt and result come as PDF through a grant, the receipt also before its job has run', async () => {
  const lan = await stage.browser('lan');
  const filed = await stage.aDossier({ state: 'submitted' });
  const [one, two] = await Promise.all([
    lan.get(`/dossiers/${filed.code}/receipt`),
    lan.get(`/dossiers/${filed.code}/receipt`),
  ]);
  for (const { location } of [one, two]) {
    const pdf = await lan.get(location);
    assert.equal(pdf.headers['content-type'], 'application/pdf');
    assert.equal(pdf.bytes.toString('latin1', 0, 5), '%PDF-');
  }
  assert.equal((await lan.get(`/dossiers/${filed.code}/result`)).status, 404, 'there is no result yet');

  const returned = await stage.aDossier({ state: 'returned' });
  const { location } = await lan.get(`/dossiers/${returned.code}/result`);
  assert.equal((await lan.get(location)).bytes.toString('latin1', 0, 5), '%PDF-');
  const minh = await stage.browser('minh');
  assert.equal((await minh.get(location)).status, 404, 'a link works only for whom it was made');
});

test('a receipt is made after the fee is paid, not before', async () => {
  const lan = await stage.browser('lan');
  const { code } = await stage.aDossier({ state: 'awaiting_payment' });
  assert.equal((await lan.get(`/dossiers/${code}/receipt`)).status, 404);
  assert.match((await lan.get(`/dossiers/${code}/filed`)).body, /còn chờ thanh toán/);
});

test('an answer with one bad file keeps the good one and the note until it is sent', async () => {
  const lan = await stage.browser('lan');
  const { id, code } = await stage.aDossier({ state: 'awaiting_supplement' });
  const note = 'Bản trước bị mờ';
  const refused = await lan.upload(`/dossiers/${code}/supplement`, { round: '1', note }, [
    { field: 'paper-birth-notice', name: 'ro.pdf', content: await stage.aPdf('ro net') },
    { field: 'paper-birth-notice', name: 'virus.pdf', content: Buffer.from('MZ not a pdf') },
  ]);
  assert.equal(refused.status, 422);
  assert.ok(refused.body.includes('virus.pdf: '), 'the refused file is named');
  assert.ok(refused.body.includes(note), 'the note is still there');
  const kept = /name="kept" value="([^"]+)"/.exec(refused.body)?.[1] ?? '';
  assert.ok(kept.startsWith('birth-notice:'));

  const sent = await lan.upload(`/dossiers/${code}/supplement`, { round: '1', note, kept }, []);
  assert.equal(sent.location, `/dossiers/${code}?done=supplemented`);
  const rows = await stage.app.database.db
    .selectFrom('dossiers.paper_file')
    .select(['item_key', 'round'])
    .where('dossier_id', '=', id)
    .where('round', '=', 1)
    .execute();
  assert.deepEqual(rows, [{ item_key: 'birth-notice', round: 1 }]);
});

test('a file of somebody else cannot be slipped into an answer', async () => {
  const { db } = stage.app.database;
  const others = await db
    .selectFrom('files.file')
    .select('id')
    .where('purpose', '=', 'result')
    .executeTakeFirstOrThrow();
  const lan = await stage.browser('lan');
  const { id, code } = await stage.aDossier({ state: 'awaiting_supplement' });
  await lan.upload(`/dossiers/${code}/supplement`, { round: '1', note: 'x', kept: `other:${others.id}` }, []);
  const rows = await db
    .selectFrom('dossiers.paper_file')
    .select('file_id')
    .where('dossier_id', '=', id)
    .where('round', '=', 1)
    .execute();
  assert.deepEqual(rows, []);
});

test('an answer with nothing in it, and one to a dossier that has moved on, are refused in words', async () => {
  const lan = await stage.browser('lan');
  const { code } = await stage.aDossier({ state: 'awaiting_supplement' });
  const empty = await lan.upload(`/dossiers/${code}/supplement`, { round: '1', note: '' }, []);
  assert.equal(empty.status, 422);
  assert.match(empty.body, /Thêm ít nhất một giấy tờ hoặc một lời giải thích/);
  assert.equal((await lan.upload(`/dossiers/${code}/supplement`, { round: 'x', note: 'y' }, [])).status, 409);
  const stranger = await stage.browser('lan');
  const forged = await stranger.upload(`/dossiers/${code}/supplement`, { round: '1', note: 'y', csrf: 'forged' }, []);
  assert.notEqual(forged.location, `/dossiers/${code}?done=supplemented`);
});

test('a note typed before the session ended is there again after signing in', async () => {
  const { code } = await stage.aDossier({ state: 'awaiting_supplement' });
  const visitor = await stage.browser();
  const lost = await visitor.upload(
    `/dossiers/${code}/supplement`,
    { round: '1', note: 'Giấy này do trạm y tế cấp lại' },
    [],
  );
  assert.match(lost.location, /^\/sign-in\?back=/);
  const unsent = String(lost.headers['set-cookie']).split(';')[0] ?? '';
  const lan = await stage.browser('lan');
  const again = await stage.app.http.inject({
    url: `/dossiers/${code}/supplement`,
    headers: { accept: 'text/html', cookie: `motcua=${lan.token}; ${unsent}` },
  });
  assert.ok(again.body.includes('Giấy này do trạm y tế cấp lại'));
});

test('withdrawing asks to be sure, then says it is done', async () => {
  const lan = await stage.browser('lan');
  const { code } = await stage.aDossier();
  const unsure = await lan.post(`/dossiers/${code}/withdrawal`, { reason: 'Đổi ý' });
  assert.equal(unsure.status, 422);
  assert.ok(unsure.body.includes('Đổi ý'));
  const done = await lan.post(`/dossiers/${code}/withdrawal`, { reason: 'Đổi ý', sure: 'yes' });
  assert.match((await lan.get(done.location)).body, /Đã rút hồ sơ\./);
  assert.equal((await lan.get(`/dossiers/${code}/withdrawal`)).status, 409);
});

test('the list puts what waits for the person first; without dossiers it teaches the next step', async () => {
  const minh = await stage.browser('minh');
  assert.match((await minh.get('/dossiers')).body, /Bạn chưa nộp hồ sơ nào/);
  const waiting: DossierView = await stage.aDossier({ of: 'minh', state: 'awaiting_supplement' });
  const going = await stage.aDossier({ of: 'minh', state: 'in_progress' });
  const { body } = await minh.get('/dossiers');
  assert.ok(body.indexOf(waiting.code) < body.indexOf(going.code));
});

test('what an officer files at the counter is the person’s; the officer prints the receipt and sees no more', async () => {
  const { draftId } = await stage.aDraft({ of: 'bay', answers: { wantsCopies: true, copyCount: 1 } });
  await stage.app.database.db
    .updateTable('forms.draft')
    .set({ helper_id: stage.as('hung').actor.id ?? null, channel: 'direct' })
    .where('id', '=', draftId)
    .execute();
  const hung = await stage.browser('hung');
  const sent = await hung.post(`/drafts/${draftId}/submission`, { promise: 'yes' });
  assert.match(sent.location, /\/filed$/, 'the fee is taken at the counter, not on the officer’s account');
  const page = await hung.get(sent.location);
  assert.match(page.body, /Đã nộp thay Lê Văn Bảy tại quầy/);
  assert.match(page.body, /Thu phí tại quầy/);
  const code = sent.location.split('/')[2] ?? '';
  assert.equal((await hung.get(`/dossiers/${code}`)).status, 404);
  const bay = await stage.browser('bay');
  const own = await bay.get(`/dossiers/${code}`);
  assert.match(own.body, /Võ Mạnh Hùng nộp giúp tại quầy/);
});
