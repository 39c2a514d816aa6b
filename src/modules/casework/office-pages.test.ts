import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDossier } from '#modules/dossiers';
import type { Answer, Browser } from '#platform/testing/browser.ts';
import { world } from '#platform/testing/world.ts';

/** The hidden revision of the page, as a form of it would send. */
const revisionOf = (page: Answer): string => /name="revision" value="(\d+)"/.exec(page.body)?.[1] ?? '';
const taskOf = (page: Answer): string => /\/office\/tasks\/([0-9a-f-]{36})\//.exec(page.body)?.[1] ?? '';

async function open(browser: Browser, code: string) {
  const page = await browser.get(`/office/dossiers/${code}`);
  assert.equal(page.status, 200, page.body);
  const post = (deed: string, fields: Record<string, string> = {}) =>
    browser.post(`/office/tasks/${taskOf(page)}/${deed}`, { revision: revisionOf(page), ...fields });
  return { page, post };
}

test('a dossier goes through the office by forms alone', async (t) => {
  const { app, aDossier, browser, seal } = await world(t);
  const { id, code } = await aDossier({ state: 'submitted' });
  const [hung, tuan, mai] = [await browser('hung'), await browser('tuan'), await browser('mai')];
  const state = async () => (await getDossier(app.database.db, { id })).state;

  assert.match((await hung.get('/office')).body, new RegExp(code));
  const intake = await open(hung, code);
  assert.equal((await intake.post('acceptance')).location, `/office/dossiers/${code}?done=acceptance`);
  assert.equal(await state(), 'in_progress');

  const handle = await open(tuan, code);
  assert.match(handle.page.body, /value="Trần Minh An"/, 'the draft is filled in from the answers');
  const preview = await handle.post('preview', { 'row-0': 'Trần Minh Anh' });
  assert.equal(preview.headers['content-type'], 'application/pdf');
  assert.equal(preview.bytes.subarray(0, 5).toString(), '%PDF-');
  assert.equal((await handle.post('proposal', { 'row-0': 'Trần Minh An', 'row-1': '20/10/2026' })).status, 303);

  const back = await open(mai, code);
  assert.equal((await back.post('sending-back', { 'back-reason': 'Thiếu nơi sinh' })).status, 303);
  const again = await open(tuan, code);
  assert.match(again.page.body, /Thiếu nơi sinh/);
  await again.post('proposal', { 'row-0': 'Trần Minh An', 'row-5': 'Bệnh viện Minh Họa' });

  const approve = await open(mai, code);
  assert.match(approve.page.body, /Bệnh viện Minh Họa/);
  assert.equal((await approve.post('approval')).location, `/office/dossiers/${code}?done=approval`);
  const slow = await mai.get(`/office/dossiers/${code}?done=approval`);
  assert.match(slow.body, /Đang ký số/);
  await seal(id);
  assert.match((await mai.get(`/office/dossiers/${code}?done=approval`)).body, /Đã phê duyệt và ký số/);

  const handOver = await open(hung, code);
  assert.equal((await handOver.post('return')).status, 303);
  assert.equal(await state(), 'returned');
  const result = await hung.get(`/office/dossiers/${code}/result`);
  const file = await hung.get(result.location);
  assert.equal(file.headers['content-type'], 'application/pdf');
  assert.match((await hung.get('/office?queue=done')).body, /Đã trả kết quả/);
});

test('nothing typed is lost: a missing reason, a colleague who was faster, an applicant who sent more', async (t) => {
  const { aDossier, browser } = await world(t);
  const { code } = await aDossier({ state: 'submitted' });
  const hung = await browser('hung');
  const { post } = await open(hung, code);

  const empty = await post('supplement-request', { 'remark-birth-notice': 'Ảnh mờ', 'ask-reason': ' ' });
  assert.equal(empty.status, 422);
  assert.match(empty.body, /Ghi rõ lý do/);
  assert.match(empty.body, /value="Ảnh mờ"/);

  await post('acceptance');
  const late = await post('refusal', { 'refuse-reason': 'Không thuộc thẩm quyền' });
  assert.equal(late.status, 409);
  assert.match(late.body, /Không thuộc thẩm quyền/);
  assert.match(late.body, /đã có người làm xong/);

  const other = await aDossier({ state: 'submitted' });
  const stale = await open(hung, other.code);
  const changed = await hung.post(`/office/tasks/${taskOf(stale.page)}/refusal`, {
    revision: '1',
    'refuse-reason': 'Viết trên trang cũ',
  });
  assert.equal(changed.status, 409);
  assert.match(changed.body, /<textarea[^>]*>Viết trên trang cũ/);
});

test('a dossier of other agencies is not there, and citizens have no office', async (t) => {
  const { aDossier, browser } = await world(t);
  const { code } = await aDossier({ state: 'submitted' });
  const quang = await browser('quang');
  for (const path of ['', '/receipt', '/result']) {
    assert.equal((await quang.get(`/office/dossiers/${code}${path}`)).status, 404, path);
  }
  assert.doesNotMatch((await quang.get('/office/dossiers?q=nguyen')).body, new RegExp(code));
  assert.equal((await (await browser('lan')).get('/office')).status, 403);
  assert.equal((await (await browser()).get('/office')).location, '/sign-in?back=%2Foffice');
  assert.equal((await (await browser('hung')).get('/office/administration')).status, 403);
  assert.equal((await (await browser('admin')).get('/office')).location, '/office/administration');
});

test('an officer finds dossiers by code, unaccented name and procedure', async (t) => {
  const { aDossier, browser } = await world(t);
  const { code } = await aDossier({ of: 'minh', state: 'submitted' });
  const hung = await browser('hung');
  for (const q of ['tran quang minh', 'Trần Quang', 'khai sinh minh', code.slice(-11)]) {
    assert.match((await hung.get(`/office?q=${encodeURIComponent(q)}`)).body, new RegExp(code), q);
    assert.match((await hung.get(`/office/dossiers?q=${encodeURIComponent(q)}`)).body, new RegExp(code), q);
  }
  assert.equal((await hung.get(`/office/dossiers?q=${code.toLowerCase()}`)).location, `/office/dossiers/${code}`);
  assert.match((await hung.get('/office?q=khong+ai+ca')).body, /Không có việc nào khớp/);
});

test('someone helped at the counter: found or entered, filed for, the fee taken in cash', async (t) => {
  const { app, aDossier, browser, as } = await world(t);
  const hung = await browser('hung');
  assert.match((await hung.post('/office/counter/search', { q: 'le van bay' })).body, /Lê Văn Bảy/);

  const wrong = await hung.post('/office/counter/people', {
    fullName: 'An',
    identityNumber: '12',
    address: '',
    phone: '1',
  });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.body.match(/class="mc-error-message"/g)?.length, 5);
  const born = { 'birthOn-day': '2', 'birthOn-month': '9', 'birthOn-year': '1950' };
  const card = {
    fullName: 'Hồ Thị Chín',
    identityNumber: '075150900777',
    address: '9 đường Minh Họa',
    phone: '',
    ...born,
  };
  const entered = await hung.post('/office/counter/people', card);
  assert.match(entered.location, /^\/office\/counter\?person=/);
  assert.equal((await hung.post('/office/counter/people', card)).location, entered.location, 'the same person, once');

  const person = entered.location.split('=')[1] ?? '';
  assert.match((await hung.get(`${entered.location}&q=khai+sinh`)).body, /1\.001193/);
  const filing = { person, procedure: '1.001193', case: 'hospital' };
  assert.equal((await hung.post('/office/counter/filing', filing)).status, 422);
  const agency = as('mai').actor.roles[0]?.agencyId ?? '';
  const started = await hung.post('/office/counter/filing', { ...filing, agency, seen: 'yes' });
  assert.match(started.location, /^\/drafts\//, started.body);
  assert.notEqual((await hung.get(started.location)).status, 404);

  const owing = await aDossier({ state: 'awaiting_payment' });
  const page = await hung.get(`/office/dossiers/${owing.code}`);
  assert.match(page.body, /Thu tiền mặt tại quầy/);
  await hung.post(`/office/dossiers/${owing.code}/fee-collection`);
  await hung.post(`/office/dossiers/${owing.code}/fee-collection`);
  assert.equal((await getDossier(app.database.db, { code: owing.code })).state, 'submitted');
});

test('lists are turned page by page without a gap, by any filter', async (t) => {
  const { app, aDossier, browser } = await world(t);
  await aDossier({ state: 'submitted' });
  await app.database.pool.query(`
    with one as (select * from casework.task limit 1)
    insert into casework.task (id, dossier_id, token_id, node, name, action, role, agency_id, state, opened_at, due_at, dossier_code, procedure_name, applicant_name)
    select gen_random_uuid(), dossier_id, token_id, node, name, action, role, agency_id, 'open', opened_at,
      case when n % 4 = 0 then null else opened_at + (n % 7) * interval '1 day 0.000001 s' end, 'row-' || n, procedure_name, applicant_name
    from one, generate_series(1, 120) n`);
  const hung = await browser('hung');
  const seen: string[] = [];
  for (let path = '/office'; path !== '';) {
    const { body } = await hung.get(path);
    seen.push(...[...body.matchAll(/>(row-\d+|000[^<]*)<\/a>/g)].map(([, code = '']) => code));
    path = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  }
  assert.equal(seen.length, 121);
  assert.equal(new Set(seen).size, 121);
  const none = await hung.get('/office?due=none');
  assert.equal([...none.body.matchAll(/>row-\d+<\/a>/g)].length, 30);
});

test('an officer whose session ends in the middle of a refusal finds every word again', async (t) => {
  const { app, aDossier, browser, openTask } = await world(t);
  const { id, code } = await aDossier({ state: 'submitted' });
  const { taskId } = await openTask(id);
  const url = `/office/tasks/${taskId}/refusal`;
  const sent = await app.http.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams({
      csrf: 'old',
      revision: '3',
      'refuse-reason': 'Không thuộc thẩm quyền của phường',
    }).toString(),
  });
  assert.equal(sent.headers.location, `/sign-in?back=${encodeURIComponent(url)}`);
  const { token } = await browser('hung');
  const cookies = { motcua: token, ...Object.fromEntries(sent.cookies.map(({ name, value }) => [name, value])) };
  const back = await app.http.inject({ method: 'GET', url, cookies, headers: { accept: 'text/html' } });
  assert.equal(back.statusCode, 200);
  assert.match(back.body, /Không thuộc thẩm quyền của phường/);
  assert.equal((await getDossier(app.database.db, { code })).state, 'submitted');
  const other = await browser('hung');
  assert.equal((await other.get(url)).location, `/office/dossiers/${code}`);
});
