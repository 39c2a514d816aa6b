import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Scene } from './scenes.ts';

/** A telephone and a screen. */
const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 860 },
];

/** A picture of every scene in every size: `home-360.png`. */
export async function takePictures(
  browser: Browser,
  { baseUrl, scenes, out }: { baseUrl: string; scenes: Scene[]; out: string },
): Promise<void> {
  for (const viewport of sizes) {
    for (const scene of scenes) {
      const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
      const cookies = [...(scene.as?.cookies ?? [])].map(([name, value]) => ({ name, value, url: baseUrl }));
      await context.addCookies(cookies);
      const page = await context.newPage();
      await page.goto(new URL(scene.path, baseUrl).href);
      if (scene.fill) await send(page, scene.fill);
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: join(out, `${scene.name}-${viewport.width}.png`) });
      await context.close();
    }
  }
}

async function send(page: Page, fill: NonNullable<Scene['fill']>): Promise<void> {
  for (const [name, value] of Object.entries(fill)) {
    const control = page.locator(`[name="${name}"]`).first();
    await (typeof value === 'string' ? control.fill(value) : control.setInputFiles(value));
  }
  const last = Object.keys(fill).at(-1) ?? '';
  const form = page.locator('form', { has: page.locator(`[name="${last}"]`) });
  await Promise.all([
    page.waitForLoadState('load'),
    form.locator('button[type="submit"], button:not([type])').first().click(),
  ]);
  await page.waitForLoadState('networkidle');
}
