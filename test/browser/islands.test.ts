import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { registerAssets } from '#web/assets.ts';
import { patternPages } from '../../tools/patterns/index.tsx';
import { launchChromium } from './chromium.ts';

const pages = patternPages();
let app: FastifyInstance;
let browser: Browser;
let page: Page;
let base = '';
/** What the server was sent, and whether it has forgotten the session. */
const seen = { submits: 0, saves: [] as unknown[], uploads: 0, keys: new Set<unknown>() };
let signedOut = false;

before(async () => {
  app = fastify({ bodyLimit: 20_000_000 });
  registerAssets(app);
  await app.register(formbody);
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const show = (name: string) => pages.get(name) ?? '';
  app.get('/drafts/1/child', (_request, reply) => reply.type('text/html').send(show('questions')));
  app.get('/drafts/1/review', (_request, reply) => reply.type('text/html').send(show('problems')));
  app.get('/office', (_request, reply) => reply.type('text/html').send(show('queue')));
  app.get('/done', (_request, reply) => reply.type('text/html').send(show('done')));
  app.get('/upload', (_request, reply) => reply.type('text/html').send(uploadPage()));
  app.post('/drafts/1/child', async (_request, reply) => {
    seen.submits += 1;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return reply.redirect('/done', 303);
  });
  app.post('/drafts/1/answers', (request, reply) => {
    if (signedOut) return reply.code(401).send({});
    seen.saves.push(request.body);
    return reply.send({});
  });
  app.post('/drafts/1/papers', (request, reply) => {
    seen.uploads += 1;
    seen.keys.add(request.headers['idempotency-key']);
    return reply.redirect('/done', 303);
  });
  base = await app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  await app.close();
});

beforeEach(async () => {
  await page?.close();
  signedOut = false;
  Object.assign(seen, { submits: 0, saves: [], uploads: 0, keys: new Set() });
  page = await browser.newPage();
});

/** The review pattern with a file to choose and a button inside its upload form. */
const uploadPage = (): string =>
  (pages.get('review') ?? '').replace(
    '</form></upload-progress>',
    '<input type="file" name="paper" id="paper"><button id="go">Tải</button></form></upload-progress>',
  );

test('a double click sends the form once', async () => {
  await page.goto(`${base}/drafts/1/child`);
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).dblclick();
  await page.waitForURL('**/done');
  assert.equal(seen.submits, 1);
});

test('answers are saved as they are given', async () => {
  await page.goto(`${base}/drafts/1/child`);
  await page.fill('#f-fullName', 'Trần An');
  await page.press('#f-fullName', 'Tab');
  await page.getByText('Đã lưu lúc').waitFor();
  const [saved] = seen.saves;
  assert.ok(saved && typeof saved === 'object' && 'fullName' in saved && 'csrf' in saved);
  assert.equal(saved.fullName, 'Trần An');
  assert.equal(await page.evaluate('sessionStorage.length'), 0);
});

test('what was typed while the session had ended is back after signing in again', async () => {
  await page.goto(`${base}/drafts/1/child`);
  signedOut = true;
  await page.fill('#f-fullName', 'Lê Thị Bình');
  await page.press('#f-fullName', 'Tab');
  await page.getByText('Chưa lưu được').waitFor();
  signedOut = false;
  await page.goto(`${base}/drafts/1/child`);
  assert.equal(await page.inputValue('#f-fullName'), 'Lê Thị Bình');
  await page.getByText('Đã lưu lúc').waitFor();
  assert.equal(await page.evaluate('sessionStorage.length'), 0);
});

test('what was sent and arrived is not brought back later', async () => {
  await page.goto(`${base}/drafts/1/child`);
  await page.fill('#f-fullName', 'Đã gửi');
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
  await page.waitForURL('**/done');
  await page.goto(`${base}/drafts/1/review`);
  await page.goto(`${base}/drafts/1/child`);
  assert.notEqual(await page.inputValue('#f-fullName'), 'Đã gửi');
});

test('an upload survives a broken network and arrives with the key it started with', async () => {
  await page.goto(`${base}/upload`);
  let broken = 2;
  const keys = new Set<string | undefined>();
  await page.route('**/drafts/1/papers', async (route) => {
    keys.add(route.request().headers()['idempotency-key']);
    if (broken-- > 0) return route.abort('connectionreset');
    return route.continue();
  });
  await page.setInputFiles('#paper', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(300_000, 1) });
  await page.click('#go');
  await page.getByRole('button', { name: 'Thử lại ngay' }).click();
  await page.waitForURL('**/done', { timeout: 10_000 });
  assert.equal(seen.uploads, 1);
  assert.equal(keys.size, 1);
});

test('"?" shows the keys of an office page, "j" walks the rows, and typing in a box is only typing', async () => {
  await page.goto(`${base}/office`);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.match(String(await page.evaluate('document.activeElement.textContent')), /0042|1111/);
  await page.keyboard.press('/');
  await page.keyboard.type('j?');
  assert.equal(await page.inputValue('#search-q'), 'j?');
});
