import assert from 'node:assert/strict';
import { test } from 'node:test';
import fastify from 'fastify';
import type { RoleName } from '#platform/ctx.ts';
import { assets, assetUrl, registerAssets } from './assets.ts';
import { ErrorPage } from './error-page.tsx';
import { Page, renderPage } from './layout.tsx';

const page = (over: Partial<Parameters<typeof Page>[0]> = {}): string =>
  renderPage(
    <Page title="Thủ tục" lang="vi" path="/procedures?q=khai%20sinh" site="citizen" {...over}>
      <h1>Thủ tục</h1>
    </Page>,
  );

test('a page is a whole document in its language with nothing inline and nothing from elsewhere', () => {
  const html = page({ scripts: ['submit-once', 'submit-once'], user: { name: 'Lan' }, csrf: 't' });
  assert.match(html, /^<!doctype html><html lang="vi"/);
  assert.doesNotMatch(
    html,
    /<style|style="|<script(?![^>]+src="\/assets\/)| on[a-z]+="|(?:src|href)="(?:https?:)?\/\//,
  );
  assert.equal(html.match(/<script/g)?.length, 1);
});

test('the language switch keeps the address and its questions', () => {
  assert.match(page(), /href="\/procedures\?q=khai\+sinh&amp;lang=en"/);
  assert.match(page({ lang: 'en' }), /<html lang="en".*lang=vi/);
});

test('made-up data are marked on every page unless the installation says otherwise', () => {
  assert.match(page(), /Dữ liệu trình diễn/);
  assert.doesNotMatch(page({ demo: false }), /trình diễn/);
});

test('signing in comes back to this page; signing out is a form with the token', () => {
  assert.match(page(), /href="\/sign-in\?back=%2Fprocedures%3Fq%3Dkhai%2520sinh"/);
  assert.match(
    page({ user: { name: 'Lan' }, csrf: 'abc' }),
    /<form[^>]+action="\/sign-out"><input type="hidden" name="csrf" value="abc"/,
  );
});

test('the place one is at is marked; a page with problems says so first', () => {
  assert.match(page(), /href="\/procedures" aria-current="page"/);
  assert.match(page({ failed: true }), /<title>Lỗi: Thủ tục/);
});

test('an error page says what happened, what to do and which code to quote', () => {
  const says = { vi: 'Không có hồ sơ này.', en: 'There is no such dossier.' };
  const html = renderPage(<ErrorPage status={404} code="dossiers.not-found" says={says} lang="vi" requestId="r-1" />);
  for (const words of ['Không có hồ sơ này.', 'Kiểm tra lại địa chỉ', 'dossiers.not-found · r-1'])
    assert.ok(html.includes(words), words);
});

test('assets are served compressed, unchanging and under their own hash only', async () => {
  const app = fastify();
  registerAssets(app);
  const css = await app.inject({ url: assetUrl('main.css'), headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(css.headers['content-encoding'], 'br');
  assert.equal(css.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(css.rawPayload.length, assets().get('main.css')?.brotli?.length);
  const plain = await app.inject({ url: assetUrl('main.css') });
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.match(plain.body, /--brand/);
  assert.equal((await app.inject({ url: '/assets/main.00000000.css' })).statusCode, 404);
  assert.equal((await app.inject({ url: '/assets/../package.json' })).statusCode, 404);
  await app.close();
});

test('asking for an asset that does not exist is a mistake told at once', () => {
  assert.throws(() => assetUrl('nothing.js'), /no asset is called nothing.js/);
});

test('the office’s menu shows only places that open to the person', () => {
  const menu = (roles: readonly RoleName[]) =>
    renderPage(
      <Page title="x" lang="vi" path="/office" site="office" user={{ name: 'Mai', roles }}>
        x
      </Page>,
    );
  assert.match(menu(['receiving-officer']), /href="\/office\/counter"/);
  assert.doesNotMatch(menu(['leader']), /href="\/office\/(counter|administration)"/);
  assert.match(menu(['administrator']), /href="\/office\/administration"/);
});
