import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { dossierStates } from '../../src/modules/dossiers/dossier.ts';
import { findResult, getDossier, type DossierView } from '#modules/dossiers';
import { sessionCookieName } from '#platform/http.ts';
import { world, type World } from '../../src/platform/testing/world.ts';
import { launchChromium } from './chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Folder for pictures of every page, when somebody wants to look. */
const pictures = process.env['SCREENSHOTS'];

let stage: World;
let chromium: Browser;
let base = '';
const endings: (() => Promise<void>)[] = [];
const dossiers = new Map<string, DossierView>();

before(async () => {
  stage = await world({ after: (end: () => Promise<void>) => void endings.push(end) });
  for (const state of dossierStates) dossiers.set(state, await stage.aDossier({ state }));
  base = await stage.app.http.listen({ port: 0, host: '127.0.0.1' });
  chromium = await launchChromium();
});

after(async () => {
  await chromium?.close();
  for (const end of endings) await end();
});

async function openAs(handle: string | undefined, width: number): Promise<BrowserContext> {
  const context = await chromium.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  if (handle) {
    const { token } = await stage.browser(handle);
    await context.addCookies([{ name: sessionCookieName(false), value: token, url: base }]);
  }
  return context;
}

const of = (state: string): DossierView => {
  const dossier = dossiers.get(state);
  if (!dossier) throw new Error(`no dossier is ${state}`);
  return dossier;
};

/** Pages of the signed-in applicant: address, and how the picture is called. */
const ownPages = (): [string, string][] => [
  ['/dossiers', 'dossiers'],
  ['/dossiers?lang=en', 'dossiers-en'],
  ...dossierStates.map((state): [string, string] => [`/dossiers/${of(state).code}?lang=vi`, `dossier-${state}`]),
  [`/dossiers/${of('submitted').code}/filed`, 'filed'],
  [`/dossiers/${of('awaiting_payment').code}/filed`, 'filed-unpaid'],
  [`/dossiers/${of('in_progress').code}/withdrawal`, 'withdrawal'],
  [`/dossiers/${of('returned').code}?lang=en`, 'dossier-returned-en'],
  ['/tracking?lang=vi', 'tracking-signed-in'],
  [`/dossiers/${of('returned').code}/rating`, 'rating'],
  [`/dossiers/${of('returned').code}/rating/thanks`, 'rating-thanks'],
  ['/notices', 'notices'],
  ['/outbox', 'outbox'],
  ['/account', 'account'],
];

/** What axe.run returns; only the part we print is named. */
interface Found {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

const reshaped = new Set(['dossiers', 'dossier-awaiting_supplement', 'filed', 'tracked', 'rating']);

async function look(page: Page, name: string): Promise<string[]> {
  if (pictures)
    await page.screenshot({ path: `${pictures}/${name}-${page.viewportSize()?.width}.png`, fullPage: true });
  const over = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth + 1');
  const sideways = over ? [`${name}: scrolls sideways at ${page.viewportSize()?.width} px`] : [];
  // What axe sees differs little with the width; where the page changes its shape it looks again.
  if (page.viewportSize()?.width === 360 && !reshaped.has(name)) return sideways;
  await page.evaluate(axeSource);
  const found = await page.evaluate<Found>('axe.run({ resultTypes: ["violations"] })');
  return [
    ...found.violations.map(
      ({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
    ...sideways,
  ];
}

for (const width of [360, 1280]) {
  test(`axe finds nothing on the applicant's pages in any state, and none scrolls sideways, at ${width} px`, async () => {
    const context = await openAs('lan', width);
    const page = await context.newPage();
    const found: string[] = [];
    page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
    for (const [address, name] of ownPages()) {
      await page.goto(base + address);
      found.push(...(await look(page, name)));
    }
    await context.close();
    assert.deepEqual(found, []);
  });

  test(`axe finds nothing on tracking and verification at ${width} px`, async () => {
    const context = await openAs(undefined, width);
    const page = await context.newPage();
    const found: string[] = [];
    await page.goto(`${base}/tracking?code=${of('in_progress').code}`);
    found.push(...(await look(page, 'tracking')));
    await page.click('main button[type=submit]');
    found.push(...(await look(page, 'tracking-problems')));
    await page.fill('[name=secret]', of('in_progress').lookupSecret);
    await page.click('main button[type=submit]');
    found.push(...(await look(page, 'tracked')));

    const returned = await getDossier(stage.app.database.db, { code: of('returned').code });
    const result = await findResult(stage.app.database.db, returned.id);
    for (const address of [
      '/verification',
      `/verification/${result?.verify_code}`,
      '/verification/nothing-like-it-anywhere',
    ]) {
      await page.goto(base + address);
      found.push(...(await look(page, address.replaceAll('/', '_').slice(1, 20))));
    }
    await page.goto(`${base}/verification`);
    await page.setInputFiles('input[type=file]', {
      name: 'a.pdf',
      mimeType: 'application/pdf',
      buffer: await stage.aPdf('x'),
    });
    await page.click('form[enctype] button');
    await page.waitForFunction('!document.querySelector("input[type=file]")');
    found.push(...(await look(page, 'checked-unsigned')));
    await context.close();
    assert.deepEqual(found, []);
  });
}
