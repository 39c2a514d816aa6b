import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from './testing/world.ts';
import { browserOf } from './testing/browser.ts';

const form = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };

test('an address with U+0000 in it is refused, not given to the database', async (t) => {
  const { browser } = await world(t);
  const lan = await browser('lan');
  for (const path of ['/dossiers/%00', '/agencies/a%00b', '/procedures?q=%00', '/drafts/%00/papers/%00']) {
    assert.equal((await lan.get(path)).status, 400, path);
  }
  const hung = await browser('hung');
  assert.equal((await hung.post('/office/dossiers/%00/fee-collection')).status, 400);
});

test('U+0000 in a form is dropped and the rest is taken', async (t) => {
  const { app, browser, aDossier } = await world(t);
  const lan = await browser('lan');
  const { code } = await aDossier();
  const answer = await lan.post(`/dossiers/${code}/withdrawal`, { reason: 'Nộp\0 nhầm', sure: 'yes' });
  assert.equal(answer.status, 303);
  assert.match((await lan.get(`/dossiers/${code}`)).body, /Nộp nhầm/);
  const visitor = browserOf(app.http);
  assert.equal((await visitor.post('/sign-in', { handle: 'l\0an' })).status, 303);
  assert.equal((await visitor.post(`/dossiers/${code}/rating`, { comment: '\0' })).status, 303);
});

test('what is no form is refused as unreadable, never a failure of ours', async (t) => {
  const { browser, aDraft, app } = await world(t);
  const lan = await browser('lan');
  const { draftId } = await aDraft();
  const page = `/drafts/${draftId}/pages/child`;
  const send = (url: string, type: string | undefined, payload = '') =>
    app.http.inject({
      method: 'POST',
      url,
      payload,
      cookies: { motcua: lan.token },
      headers: { ...form, 'x-csrf-token': lan.csrf, 'content-type': type ?? '' },
    });
  for (const [type, body] of [
    ['application/json', '{}'],
    ['application/json', 'null'],
    ['text/plain', 'x'],
    ['application/octet-stream', 'x'],
  ] as const) {
    assert.equal((await send(page, type, body)).statusCode, 400, type);
  }
  for (const body of ['', 'shown=%00', 'shown=1&shown=2&from=a&from=b']) {
    assert.ok((await send(page, form['content-type'], body)).statusCode < 500, body);
  }
  const upload = `/drafts/${draftId}/papers/birth-notice`;
  const head = `--b\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7`;
  for (const [type, body] of [
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', '--b\r\nContent-Dispo'],
    ['multipart/form-data; boundary=b', head],
    ['multipart/form-data; boundary=b', `${head}\r\n--b`],
  ] as const) {
    assert.equal((await send(upload, type, body)).statusCode, 400, body);
  }
});

test('an id that is none names nothing', async (t) => {
  const { browser, aDraft } = await world(t);
  const [lan, hung] = [await browser('lan'), await browser('hung')];
  const { draftId } = await aDraft();
  assert.equal((await hung.post('/office/tasks/none/assignment', { how: 'take' })).status, 404);
  assert.equal((await lan.post('/procedures/2.000635/filing', { draft: 'none', case: 'person' })).status < 500, true);
  const dashes = '-'.repeat(36);
  assert.equal((await lan.post(`/drafts/${draftId}/papers/birth-notice/files/${dashes}/removal`)).status, 303);
  const answer = await lan.post(`/drafts/${draftId}/papers/a%0d%0ab/files/${dashes}/removal`);
  assert.match(answer.location, /papers\/a%0D%0Ab$/);
  assert.ok((await lan.post('/drafts/a%0d%0ab/submission')).status < 500);
});

test('a value sent twice where one is meant breaks no list', async (t) => {
  const { browser } = await world(t);
  const hung = await browser('hung');
  for (const path of ['/office?after=a&after=b', '/office/dossiers?after=a&after=b&q=1&q=2', '/office/counter?q=1&q=2'])
    assert.equal((await hung.get(path)).status, 200, path);
});

test('no page may be framed, and nobody holds a connection for ever', async (t) => {
  const { app, browser } = await world(t);
  const { headers } = await (await browser()).get('/');
  assert.equal(headers['x-frame-options'], 'DENY');
  assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
  assert.equal(app.http.server.requestTimeout, 600_000);
});
