import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { world } from '#platform/testing/world.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let base = '';

before(async (t) => {
  if (!('after' in t)) return;
  const { app } = await world(t);
  base = await app.http.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchChromium();
});

after(() => browser.close());

async function typed(words: string, options: { javaScriptEnabled?: boolean; width?: number } = {}): Promise<Page> {
  const { width = 360, ...rest } = options;
  const page = await browser.newPage({ viewport: { width, height: 800 }, ...rest });
  await page.goto(`${base}/`);
  await page.fill('input[type=search]', words);
  return page;
}

test('somebody typing is offered procedures and chooses one with the keyboard', async () => {
  const page = await typed('khai si');
  const box = page.getByRole('combobox');
  const options = page.getByRole('option');
  await options.first().waitFor();
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  assert.match((await options.first().innerText()) ?? '', /khai sinh/i);
  await page.keyboard.press('ArrowDown');
  assert.equal(await box.getAttribute('aria-activedescendant'), await options.first().getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  assert.equal(await box.getAttribute('aria-activedescendant'), null, 'back to what was typed');
  await page.keyboard.press('Escape');
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await box.inputValue(), 'khai si', 'escape closes the list and keeps the words');
  await box.press('n');
  await options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/procedures\/1\.001193$/);
  await page.close();
});

test('the list of suggestions stays inside the window, on a telephone and on a desk', async () => {
  for (const width of [360, 1280]) {
    const page = await typed('giay', { width });
    const list = page.getByRole('listbox');
    await list.waitFor();
    const place = await list.boundingBox();
    assert.ok(place && place.x >= 0 && place.x + place.width <= width && place.height > 60, JSON.stringify(place));
    assert.ok(await page.getByRole('option').last().isVisible());
    await page.close();
  }
});

test('without a script the same box searches', async () => {
  const page = await typed('khai sinh', { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.waitForURL(/\/procedures\?q=khai\+sinh/);
  assert.match(await page.content(), /Làm giấy khai sinh cho con/);
  await page.close();
});
