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

test('the same address is a page or JSON, as it is asked for, and says so to caches', async () => {
  const page = await get('/procedures?q=khai%20sinh', { accept: 'text/html,*/*;q=0.8' });
  assert.match(String(page.headers['content-type']), /text\/html/);
  assert.match(String(page.headers.vary), /accept/);
  const json = await get('/procedures', { accept: 'application/json' });
  assert.match(String(json.headers.vary), /accept/);
  const { results } = json.json<{ results: { code: string; name: string; why: string }[] }>();
  assert.equal(results.length, Math.min(20, procedures.length));
  const next = /<([^>]+)>; rel="next"/.exec(String(json.headers.link))?.[1] ?? '';
  const rest = (await get(next, { accept: 'application/json' })).json<{ results: { code: string }[] }>();
  assert.equal(new Set([...results, ...rest.results].map(({ code }) => code)).size, Math.min(40, procedures.length));
});

test('procedures are suggested while a word is only begun', async () => {
  const answer = await get('/procedures/suggestions?q=khai%20si');
  const { suggestions } = answer.json<{ suggestions: { code: string; name: string; why: string }[] }>();
  assert.equal(suggestions[0]?.code, '1.001193');
  for (const q of ['', '%20', 'q', '🙂', 'a'.repeat(900)]) {
    assert.equal((await get(`/procedures/suggestions?q=${q}`)).statusCode, 200, q);
  }
  const home = await get('/');
  assert.match(home.body, /<suggest-box/);
});

test('the guide never ends in nothing, whatever is answered', async () => {
  const first = await get('/procedures/guide');
  assert.match(first.body, /Câu 1 trong 3/);
  const seen = new Set<string>();
  const waiting = [
    '/procedures/guide',
    '/procedures/guide?who=toString&about=x&want=first',
    '/procedures/guide?who=any',
  ];
  for (let path = waiting.shift(); path !== undefined && seen.size < 60; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const { statusCode, body } = await get(path);
    assert.equal(statusCode, 200, path);
    const links = body
      .matchAll(/href="(\/procedures\/guide\?(?!lang)[^"]+)"/g)
      .toArray()
      .map(([, link = '']) => link.replaceAll('&amp;', '&'))
      .filter((link) => !link.includes('lang='));
    assert.ok(links.length > 0 && (/Câu \d trong 3/.test(body) || /class="mc-result"/.test(body)), path);
    waiting.push(...links.slice(0, 4));
  }
});

test('a question that finds nothing, or little, offers words that find something, the guide and a telephone', async () => {
  const { body } = await get('/procedures?q=qwrtz%20zzyxx');
  assert.match(body, /Chưa tìm thấy/);
  for (const offered of [/\/procedures\/guide/, /tel:1022/, /\?q=khai\+sinh/]) assert.match(body, offered);
});

test('officers have a list of internal procedures, the public has no way to it', async () => {
  assert.notEqual((await get('/office/procedures')).statusCode, 200);
  const officer = await w.browser('hung');
  const { status } = await officer.get('/office/procedures?q=bao%20cao');
  assert.equal(status, 200);
});
