/**
 * Writes the pattern book: `node --import ./tools/tsx-hook.mjs tools/pattern-book.tsx <folder> [--screens]`.
 * Open any file in a browser. `--screens` also photographs every page at 360, 768 and 1280 px, in the dark, and
 * at 400 % zoom.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assets } from '#web/assets.ts';
import { launchChromium } from '../test/browser/chromium.ts';
import { patternPages } from './patterns/index.tsx';

const folder = resolve(process.argv[2] ?? 'var/patterns');
mkdirSync(join(folder, 'assets'), { recursive: true });

for (const asset of assets().values()) {
  const text = asset.type.startsWith('text/css')
    ? new TextDecoder().decode(asset.body).replaceAll('/assets/', './')
    : undefined;
  writeFileSync(join(folder, 'assets', basename(asset.url)), text ?? asset.body);
}
const pages = patternPages();
for (const [name, html] of pages) {
  // Opened from disk, a module script and a font are another origin: links become relative, the rest still works.
  writeFileSync(join(folder, `${name}.html`), html.replaceAll('"/assets/', '"assets/'));
}
if (process.argv.includes('--screens')) await photograph();

async function photograph(): Promise<void> {
  const views = [
    { name: '360', width: 360, height: 740, scale: 2, dark: false },
    { name: '768', width: 768, height: 1024, scale: 1, dark: false },
    { name: '1280', width: 1280, height: 900, scale: 1, dark: false },
    { name: '1280-dark', width: 1280, height: 900, scale: 1, dark: true },
    { name: '400-percent', width: 320, height: 256, scale: 4, dark: false },
  ];
  const browser = await launchChromium();
  for (const view of views) {
    const page = await browser.newPage({
      viewport: { width: view.width, height: view.height },
      deviceScaleFactor: view.scale,
      colorScheme: view.dark ? 'dark' : 'light',
    });
    for (const name of pages.keys()) {
      if (view.scale === 4 && name.endsWith('.en')) continue;
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: join(folder, `${name}.${view.name}.png`), fullPage: view.scale !== 4 });
    }
    await page.close();
  }
  await browser.close();
}
