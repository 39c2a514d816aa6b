import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { registerAssets } from '#web/assets.ts';
import { patternPages } from '../../tools/patterns/index.tsx';
import { launchChromium } from './chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = patternPages();
let app: FastifyInstance;
let browser: Browser;
let base = '';

before(async () => {
  app = fastify();
  registerAssets(app);
  app.get('/pattern/:name', (request, reply) => {
    // The route has exactly this parameter.
    const { name } = request.params as { name: string };
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'";
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(pages.get(name));
  });
  base = await app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  await app.close();
});

interface Found {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  // What axe.run returns; only the part we print is named.
  const found = await page.evaluate<Found>('axe.run({ resultTypes: ["violations"] })');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any pattern in the ${colorScheme}, and no console error is heard`, async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme, bypassCSP: true });
    const heard: string[] = [];
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    for (const name of pages.keys()) {
      if (colorScheme === 'dark' && name.endsWith('.en')) continue;
      await page.goto(`${base}/pattern/${name}`);
      heard.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
    }
    await page.close();
    assert.deepEqual(heard, []);
  });
}

test('no pattern scrolls sideways at 360 px or at 400 % zoom', async () => {
  for (const width of [360, 320]) {
    const page = await browser.newPage({ viewport: { width, height: 256 } });
    for (const name of pages.keys()) {
      await page.goto(`${base}/pattern/${name}`);
      const over = await page.evaluate(`[...document.querySelectorAll('body *')]
        .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.mc-hidden, .mc-skip, thead, dialog'))
        .map((e) => e.className || e.tagName)`);
      assert.deepEqual(over, [], `${name} at ${width} px`);
    }
    await page.close();
  }
});

test('the policy without inline script or style is kept: nothing is blocked', async () => {
  const page = await browser.newPage();
  const blocked: string[] = [];
  page.on('console', (message) => message.text().includes('Content Security Policy') && blocked.push(message.text()));
  for (const name of ['home', 'problems', 'queue', 'tracking']) await page.goto(`${base}/pattern/${name}`);
  await page.close();
  assert.deepEqual(blocked, []);
});
