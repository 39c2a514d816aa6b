import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { readForms } from '../../tools/portal-client/html.ts';
import { typedInto, type Answers } from '../../tools/portal-client/citizen.ts';
import { aPaper } from '../../tools/portal-client/paper.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe.run returns; only the part we print is named. */
interface AxeReport {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

export interface VisitorOptions {
  baseUrl: string;
  /** CSS pixels. */
  width: number;
  /** Without it the page's scripts do not run. */
  js: boolean;
}

/** Somebody at a real browser who finds fault with everything: `faults` says what was wrong on which page. */
export interface Visitor {
  page: Page;
  faults: string[];
  open(path: string): Promise<void>;
  /** Presses, and waits for what comes of it: another page, or this one shown again. */
  press(button: Locator): Promise<void>;
  /** Presses the first button of the form that is sent to such an address. */
  send(formEnd: string): Promise<void>;
  /** Answers the questions of the form on the page. */
  answer(formPart: string, answers: Answers): Promise<void>;
  /** Takes a paper from the folder. */
  choose(input: string, paper?: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  /** Looks at the page as it is now. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** A form shown again with what is missing answers 422; browsers write every such answer into their console. */
const EXPECTED = /^Failed to load resource: the server responded with a status of 422/;

export async function visit(browser: Browser, { baseUrl, width, js }: VisitorOptions): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: js,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  const examiner = examinerOf(browser, width);
  const faults: string[] = [];
  const found = (what: string) => void faults.push(`${new URL(page.url()).pathname} (${width} px): ${what}`);
  page.on('pageerror', (error) => found(error.message));
  page.on('console', (said) => {
    if (said.type() === 'error' && !EXPECTED.test(said.text())) found(said.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    // The instance and its gateway's simulator run here; anything else would be another host.
    if (protocol.startsWith('http') && hostname !== 'localhost' && hostname !== '127.0.0.1') found(request.url());
  });
  const visitor: Visitor = {
    page,
    faults,
    async open(path) {
      await page.goto(new URL(path, baseUrl).href);
      await visitor.look();
    },
    async press(button) {
      await page.locator('main').evaluate((main: HTMLElement) => {
        for (const known of [main, ...main.querySelectorAll('.mc-error-summary')]) known.setAttribute('data-seen', '');
      });
      await button.click();
      // What is missing may be told on the page itself, before anything is sent.
      await page
        .locator('main:not([data-seen]), .mc-error-summary:not([data-seen])')
        .first()
        .waitFor({ state: 'attached' });
      await page.waitForLoadState('load');
      await visitor.look();
    },
    send: (formEnd) => visitor.press(formTo(page, formEnd).locator('button:not(.mc-hidden)').first()),
    async answer(formPart, answers) {
      const form = readForms(await page.content()).find(({ action }) => action.includes(formPart));
      if (!form) throw new Error(`no form to ${formPart} at ${page.url()}`);
      for (const [name, value] of Object.entries(typedInto(form, answers))) {
        if (typeof value === 'string') await type(page, name, value);
      }
    },
    async choose(input, paper) {
      const { name, type: mimeType, content } = aPaper(input, 4000);
      await page.setInputFiles(input, paper ?? { name, mimeType, buffer: Buffer.from(content) });
    },
    async look() {
      if (await isNew(page, width)) (await faultsOf(js ? page : await examiner.load(page))).map(found);
    },
    close: async () => void (await Promise.all([context.close(), examiner.close()])),
  };
  return visitor;
}

export const formTo = (page: Page, end: string): Locator =>
  page.locator(`form[action$="${end}"], form[action*="${end}?"]`).first();

async function type(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`main [name="${name}"]`).first();
  const kind = await control.evaluate((element: Element) =>
    element instanceof HTMLInputElement ? element.type : element.localName,
  );
  if (kind === 'select') await control.selectOption(value);
  else if (kind === 'radio' || kind === 'checkbox')
    await page.locator(`main [name="${name}"][value="${value}"]`).check();
  else await control.fill(value);
}

const seen = new Set<string>();

/** A page is looked at once in each width, unless something but its codes, tokens and numbers differs. */
async function isNew(page: Page, width: number): Promise<boolean> {
  const shape = (await page.content()).replaceAll(/value="[^"]{20,}"|[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '');
  const before = seen.size;
  return seen.add(`${width} ${shape}`).size > before;
}

/** Axe needs scripts: what a browser without them shows is laid before one that has them. */
function examinerOf(browser: Browser, width: number) {
  let opened: Promise<Page> | undefined;
  return {
    async load(page: Page): Promise<Page> {
      const body = (await page.content()).replaceAll(/<script\b[^>]*><\/script>/g, '');
      const desk = await (opened ??= browser.newPage({ viewport: { width, height: 900 } }));
      await desk.unrouteAll();
      await desk.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
      await desk.goto(page.url());
      return desk;
    },
    close: async () => (await opened)?.context().close(),
  };
}

/** What axe finds on the page, and whether it has to be pushed sideways to be read. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeReport>('axe.run(document, { resultTypes: ["violations"] })');
  const isWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth + 1');
  return [
    ...violations.map(({ id, nodes }) => `axe: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ...(isWide ? ['scrolls sideways'] : []),
  ];
}
