import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { world, type World } from '#platform/testing/world.ts';
import { procedures } from '../../../sample/index.ts';

let w: World;

before(async (t) => {
  if ('after' in t) w = await world(t);
});

const get = (url: string, headers: Record<string, string> = {}) =>
  w.app.http.inject({ url, headers: { accept: 'text/html', ...headers } });

test('a visitor reads pages without getting a cookie, small and only when they changed', async () => {
  const first = await get('/');
  assert.equal(first.statusCode, 200);
  assert.equal(first.headers['set-cookie'], undefined);
  assert.match(first.body, /Bạn cần làm gì\?/);
  const again = await get('/', { 'if-none-match': String(first.headers.etag) });
  assert.equal(again.statusCode, 304);
  const small = await get('/', { 'accept-encoding': 'gzip, br' });
  assert.equal(small.headers['content-encoding'], 'br');
  assert.ok(small.rawPayload.length < first.rawPayload.length / 2);
});

test('every page of finding exists in Vietnamese and in English', async () => {
  const pages = [
    '/',
    '/procedures',
    '/procedures?q=khai%20sinh',
    '/sectors',
    '/agencies',
    '/agencies/centre',
    '/about',
    '/accessibility',
    '/help',
    '/life-events/birth',
  ];
  for (const path of [...pages, ...procedures.map(({ code }) => `/procedures/${code}`)]) {
    for (const lang of ['vi', 'en']) {
      const answer = await get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      assert.equal(answer.statusCode, 200, `${path} ${lang}`);
      assert.match(answer.body, new RegExp(`<html lang="${lang}"`));
      assert.doesNotMatch(answer.body, /undefined|\[object|NaN/, `${path} ${lang}`);
    }
  }
});

test('a procedure page tells papers, time, fee and conditions in words, never in code', async () => {
  for (const { code } of procedures) {
    const { body } = await get(`/procedures/${code}`);
    assert.doesNotMatch(body, / = (true|false|&quot;)|!= /, code);
    assert.ok(body.includes(`href="/procedures/${code}/filing"`), code);
  }
  const { body } = await get('/procedures/1.001193');
  assert.match(body, /8\.000 ₫ × số bản sao/);
  assert.match(body, /1 ngày làm việc/);
  assert.match(body, /Trẻ bị bỏ rơi/);
});

test('what people type is shown as text, not as page', async () => {
  const trap = '"><script>alert(1)</script>';
  const { body, statusCode } = await get(
    `/procedures?q=${encodeURIComponent(trap)}&sector=${encodeURIComponent(trap)}`,
  );
  assert.equal(statusCode, 200);
  assert.ok(!body.includes('<script>alert'));
  assert.match(body, /1022/);
  for (const path of [
    '/agencies?q=%3Cimg%20src=x%3E',
    '/procedures?q=a&q=b',
    '/procedures?cursor=nothing',
    '/procedures?event=toString',
  ]) {
    const answer = await get(path);
    assert.equal(answer.statusCode, 200, path);
    assert.ok(!answer.body.includes('<img src=x'), path);
  }
});

test('search answers machines with the best match first and why it matched', async () => {
  const answer = await get('/procedures?q=giay%20chung%20tu', { accept: 'application/json' });
  const { results } = answer.json<{ results: { code: string; name: string; why: string }[] }>();
  assert.deepEqual(results[0], { code: '1.000656', name: 'Khai tử cho người thân', why: 'Còn gọi là “giấy chứng tử”' });
});

test('filters narrow a list and say how many are left', async () => {
  const { body } = await get('/procedures?event=birth&fee=no');
  assert.match(body, /Bỏ lọc/);
  const counted = /(\d+) thủ tục<\/span>/.exec(body)?.[1];
  const expected = procedures.filter(
    ({ lifeEvents, fees }) => lifeEvents.includes('birth') && fees.every(({ amountDong }) => amountDong === 0),
  ).length;
  if (expected > 0) assert.equal(Number(counted), expected);
});

test('an office shows when it is open and its next day off', async () => {
  const { body } = await get('/agencies/centre-26041');
  assert.match(body, /Đang mở cửa, đến 11:30/);
  assert.match(body, /24\/11\/2026/);
  assert.equal((await get('/agencies/nowhere')).statusCode, 404);
  const { body: found } = await get('/agencies?q=tran%20bien');
  assert.match(found, /Phường Trấn Biên/);
  assert.doesNotMatch(found, /Phường Long Thành/);
});

test('an unknown procedure is not found, politely', async () => {
  const answer = await get('/procedures/9.999999');
  assert.equal(answer.statusCode, 404);
  assert.match(answer.body, /Không tìm thấy thủ tục này/);
});

test('search engines are told about procedures and kept from people’s own pages', async () => {
  const sitemap = await get('/sitemap.xml');
  for (const { code } of procedures) assert.ok(sitemap.body.includes(`/procedures/${code}<`), code);
  assert.match((await get('/robots.txt')).body, /Disallow: \/dossiers/);
});
