import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { world, type World } from '#platform/testing/world.ts';

let w: World;

before(async (t) => {
  if ('after' in t) w = await world(t);
});

const newCookie = (headers: Record<string, unknown>): string =>
  /motcua=([^;]*)/.exec(String(headers['set-cookie']))?.[1] ?? '';

test('anyone may become a person of the demonstration, and gets a fresh session', async () => {
  const visitor = await w.browser();
  const page = await visitor.get('/sign-in?back=/procedures/1.001193/filing');
  assert.match(page.body, /Nguyễn Thị Hoa Lan/);
  assert.match(page.body, /Mẹ trẻ, làm giấy khai sinh cho con/);
  assert.match(page.body, /không ai trong số họ có thật/);
  const answer = await visitor.post('/sign-in', { handle: 'lan', back: '/procedures/1.001193/filing' });
  assert.equal(answer.status, 303);
  assert.equal(answer.location, '/procedures/1.001193/filing');
  const token = newCookie(answer.headers);
  assert.ok(token && token !== visitor.token, 'the token a visitor had never becomes a session');
  const { body } = await w.app.http.inject({ url: '/account', cookies: { motcua: token } });
  assert.match(body, /Chào Nguyễn Thị Hoa Lan/);
});

test('citizens come to their account, officers to their work, and nobody to another site', async () => {
  const go = async (handle: string, back = '') =>
    (await (await w.browser()).post('/sign-in', { handle, back })).location;
  assert.equal(await go('lan'), '/account');
  assert.equal(await go('hung'), '/office');
  assert.equal(await go('lan', 'https://evil.example/'), '/account');
  assert.equal(await go('lan', '//evil.example'), '/account');
});

test('a form from elsewhere and an unknown person are refused', async () => {
  const visitor = await w.browser();
  assert.equal((await visitor.post('/sign-in', { handle: 'lan', csrf: 'wrong' })).status, 403);
  assert.equal((await visitor.post('/sign-in', { handle: 'nobody' })).status, 404);
});

test('signing out ends the session on the server', async () => {
  const lan = await w.browser('lan');
  assert.equal((await lan.get('/account')).status, 200);
  assert.equal((await lan.post('/sign-out')).status, 303);
  const after = await lan.get('/account');
  assert.equal(after.location, '/sign-in?back=%2Faccount');
});

test('a person ends their sessions elsewhere and stays signed in here', async () => {
  const [here, there] = [await w.browser('minh'), await w.browser('minh')];
  assert.match((await here.get('/account')).body, /Đăng xuất các thiết bị khác/);
  assert.equal((await here.post('/account/other-sessions/closure')).status, 303);
  assert.equal((await here.get('/account')).status, 200);
  assert.equal((await there.get('/account')).status, 303);
});

test('in production demonstration accounts are neither shown nor accepted', async (t) => {
  const strict = await world(t, { production: true });
  const visitor = await strict.browser();
  const page = await visitor.get('/sign-in');
  assert.doesNotMatch(page.body, /Hoa Lan/);
  assert.match(page.body, /VNeID/);
  assert.equal((await visitor.post('/sign-in', { handle: 'lan' })).status, 403);
});
