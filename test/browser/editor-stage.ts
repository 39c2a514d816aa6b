import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sessionCookieName } from '#platform/http.ts';
import { world, type World } from '../../src/platform/testing/world.ts';
import { launchChromium } from './chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Folder for pictures of every section, when somebody wants to look. */
const pictures = process.env['SCREENSHOTS'];

/** The whole application with a browser before it. */
export interface EditorStage {
  world: World;
  base: string;
  /** What the browsers wrote into their consoles. */
  heard: string[];
  openAs(handle: string, width: number, options?: { bypassCSP?: boolean }): Promise<BrowserContext>;
}

/** Opened before the first test of a file and closed after its last. */
export function editorStage(): () => EditorStage {
  let stage: EditorStage | undefined;
  let chromium: Browser | undefined;
  const endings: (() => Promise<void>)[] = [];
  before(async () => {
    const built = await world({ after: (end: () => Promise<void>) => void endings.push(end) });
    const base = await built.app.http.listen({ port: 0, host: '127.0.0.1' });
    const browser = await launchChromium();
    chromium = browser;
    stage = stageOf(built, base, browser);
  });
  after(async () => {
    await chromium?.close();
    for (const end of endings) await end();
  });
  return () => {
    if (!stage) throw new Error('the stage is not open');
    return stage;
  };
}

function stageOf(built: World, base: string, chromium: Browser): EditorStage {
  const heard: string[] = [];
  return {
    world: built,
    base,
    heard,
    async openAs(handle, width, options = {}) {
      const context = await chromium.newContext({ viewport: { width, height: 900 }, ...options });
      context.setDefaultTimeout(10_000);
      const { token } = await built.browser(handle);
      await context.addCookies([{ name: sessionCookieName(false), value: token, url: base }]);
      context.on('console', (said) => {
        // A form shown again with what is missing answers 422, a save that came second 409; browsers write both down.
        if (said.type() === 'error' && !/status of (422|409)/.test(said.text())) heard.push(said.text());
      });
      context.on('weberror', (error) => heard.push(String(error.error())));
      return context;
    },
  };
}

/** What axe.run returns; only the part we print is named. */
interface Found {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

export async function look(page: Page, name: string): Promise<string[]> {
  const width = page.viewportSize()?.width;
  await page.evaluate('scrollTo(0, 0)');
  if (pictures) await page.screenshot({ path: `${pictures}/editor-${name}-${width}.png`, fullPage: true });
  const over = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth + 1');
  await page.evaluate(axeSource);
  // The pages in the frames are looked at elsewhere; dmn-js is not ours to mend, the list beside it does the same.
  const found = await page.evaluate<Found>(
    'axe.run({ exclude: [".ed-dmn", "iframe"] }, { resultTypes: ["violations"], iframes: false })',
  );
  return [
    ...found.violations.map(
      ({ id, nodes }) => `${name} ${width}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
    ...(over ? [`${name} scrolls sideways at ${width} px`] : []),
  ];
}

/** Everything has reached the server. */
export const saved = (page: Page) => page.locator('[data-saving=saved]:not(:empty)').waitFor();
