// npm run screenshots: pictures for the README from a throwaway instance, into docs/screenshots.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startThrowawayInstance } from '#platform/testing/instance.ts';
import { launchChromium } from '../test/browser/chromium.ts';
import { takePictures } from './screenshots/take-pictures.ts';
import { prepareScenes } from './screenshots/scenes.ts';

const out = resolve(import.meta.dirname, '../docs/screenshots');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const instance = await startThrowawayInstance({ env: { RATE_LIMITS: 'off' } });
const browser = await launchChromium();
try {
  const { scenes, result } = await prepareScenes(instance.baseUrl);
  await takePictures(browser, { baseUrl: instance.baseUrl, scenes, out });
  drawPdf(result);
} finally {
  await browser.close();
  await instance.stop();
}

/** The first page of the signed result, where Poppler is installed. */
function drawPdf(pdf: Uint8Array): void {
  const path = join(tmpdir(), `motcua-result-${process.pid}.pdf`);
  writeFileSync(path, pdf);
  const { status } = spawnSync('pdftoppm', ['-png', '-r', '80', '-singlefile', path, join(out, 'result')]);
  rmSync(path);
  if (status !== 0) console.error('The result was not drawn: pdftoppm (Poppler) is not installed.');
}
