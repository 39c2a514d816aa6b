import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../test/browser/chromium.ts';
import type { Failure } from './report.ts';

const MOST_PICTURES = 60;

/** A picture of every failing page, with the styles of the instance, which must still run. Says why when there is no browser. */
export async function takePictures(
  failures: readonly Failure[],
  { baseUrl, out, say }: { baseUrl: string; out: string; say: (line: string) => void },
): Promise<void> {
  const seen = failures.filter(({ page }) => page !== undefined).slice(0, MOST_PICTURES);
  if (seen.length === 0) return;
  try {
    const browser = await launchChromium();
    mkdirSync(join(out, 'pictures'), { recursive: true });
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
    for (const failure of seen) {
      const html = readFileSync(join(out, failure.page ?? ''), 'utf8');
      await tab.setContent(html.replace(/<head[^>]*>/, `$&<base href="${baseUrl}/">`), { timeout: 10_000 });
      failure.screenshot = `${(failure.page ?? '').replace(/^pages\//, 'pictures/').replace(/\.html$/, '')}.png`;
      await tab.screenshot({ path: join(out, failure.screenshot), fullPage: true });
    }
    await browser.close();
  } catch (cause) {
    say(`no pictures: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
  }
}
