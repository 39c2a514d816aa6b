import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { world, type World } from '../../platform/testing/world.ts';
import type { Browser } from '../../platform/testing/browser.ts';

let stage: World;
before(async (t) => {
  if ('after' in t) stage = await world(t);
});

const BIRTH = '1.001193';
const FILING = `/procedures/${BIRTH}/filing`;
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const optionOf = (html: string, text: string): string =>
  new RegExp(`<option value="([^"]+)"[^>]*>${text}</option>`).exec(html)?.[1] ?? '';

async function begin(browser: Browser, caseKey = 'hospital'): Promise<string> {
  const start = await browser.get(FILING);
  assert.equal(start.status, 200);
  const agency = optionOf(start.body, 'Phường Trấn Biên');
  const begun = await browser.post(FILING, { draft: hidden(start.body, 'draft'), case: caseKey, agency });
  assert.equal(begun.status, 303);
  return begun.location;
}

test('a draft of somebody else is not there', async () => {
  const draft = await begin(await stage.browser('lan'));
  const minh = await stage.browser('minh');
  for (const path of ['', '/case', '/pages/child', '/papers/birth-notice', '/review']) {
    assert.equal((await minh.get(draft + path)).status, 404, path);
  }
  assert.equal((await minh.post(`${draft}/removal`)).status, 404);
  assert.equal((await minh.get('/drafts/not-a-draft/review')).status, 404);
  const visitor = await stage.browser();
  assert.equal((await visitor.get(draft)).status, 303);
});

test('pressing start twice begins one draft, which is offered again and can be thrown away', async () => {
  const bay = await stage.browser('bay');
  const start = (await bay.get(FILING)).body;
  const fields = { draft: hidden(start, 'draft'), case: 'home', agency: optionOf(start, 'Phường Trấn Biên') };
  const draft = (await bay.post(FILING, fields)).location;
  assert.equal((await bay.post(FILING, fields)).location, draft);
  assert.match((await bay.get(FILING)).body, new RegExp(`href="${draft}"`));
  assert.match((await bay.get('/drafts')).body, /Làm tiếp/);
  assert.equal((await bay.post(`${draft}/removal`)).status, 303);
  assert.match((await bay.get('/drafts')).body, /Chưa có hồ sơ nào làm dở/);
  assert.equal((await bay.post(FILING, { draft: fields.draft })).status, 422);
});

test('an officer files for a person at the counter, in that person’s name', async () => {
  const hung = await stage.browser('hung');
  const start = (await hung.get(FILING)).body;
  const fields = { draft: hidden(start, 'draft'), case: 'home', agency: optionOf(start, 'Phường Trấn Biên') };
  const wrong = await hung.post(FILING, { ...fields, helpedNumber: '123', helpedName: '' });
  assert.equal(wrong.status, 422);
  const begun = await hung.post(FILING, {
    ...fields,
    helpedNumber: '075180000777',
    helpedName: 'Trần Thị Tám',
    helpedPhone: '0912345678',
  });
  const draft = begun.location;
  const page = await hung.get(`${draft}/pages/applicant`);
  assert.match(page.body, /Đang nhập thay Trần Thị Tám/);
  assert.match(page.body, /value="075180000777"/);
  const row = await stage.app.database.db
    .selectFrom('forms.draft')
    .select(['channel', 'helper_id'])
    .where('id', '=', draft.split('/')[2] ?? '')
    .executeTakeFirst();
  assert.deepEqual(row, { channel: 'direct', helper_id: stage.as('hung').actor.id });
  const other = await hung.post(FILING, { ...fields, helpedNumber: '075180000777', helpedName: 'Người Khác' });
  assert.match(other.body, /thuộc người có tên khác/);
});

test('a draft of a version no longer in force is still shown, and says so', async () => {
  const lan = await stage.browser('lan');
  const draft = await begin(lan);
  await stage.app.database.pool.query(`update procedures.version set valid_to = '2026-10-01' where code = $1`, [BIRTH]);
  try {
    stage.clock.advance(1);
    assert.equal((await lan.get(`${draft}/pages/child`)).status, 200);
  } finally {
    await stage.app.database.pool.query('update procedures.version set valid_to = null where code = $1', [BIRTH]);
  }
});

test('a filed draft leads to its dossier, and can no longer be changed', async () => {
  const lan = await stage.browser('lan');
  const draft = await begin(lan);
  const id = draft.split('/')[2] ?? '';
  await stage.app.database.db.updateTable('forms.draft').set({ dossier_code: 'H19-1' }).where('id', '=', id).execute();
  for (const path of ['', '/case', '/pages/child', '/papers/birth-notice', '/review']) {
    assert.equal((await lan.get(draft + path)).location, '/dossiers/H19-1', path);
  }
  const sent = await lan.post(`${draft}/pages/child`, { childName: 'Nguyễn An' });
  assert.equal(sent.status, 409);
  assert.match(sent.body, /H19-1/);
  assert.doesNotMatch((await lan.get('/drafts')).body, new RegExp(id));
});
