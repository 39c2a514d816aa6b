import chromium from '@sparticuz/chromium';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

const kept = resolve(import.meta.dirname, '../../node_modules/.cache/chromium');

/**
 * Chromium from the npm package, as root or not, with nothing installed beside Node: unpacked once into
 * node_modules/.cache, with its own libraries and fonts where the machine has none. Close it when done.
 */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(join(kept, 'chromium'))) await unpack();
  const executablePath = join(kept, 'chromium');
  return playwright.launch({
    executablePath,
    headless: true,
    env: { ...process.env, ...missingParts(executablePath) },
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--disable-features=IsolateOrigins,site-per-process',
    ],
  });
}

/** The package unpacks into the folder for temporary files; we give it one of ours and move it when whole. */
async function unpack(): Promise<void> {
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
  const fresh = `${kept}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    process.env.TMPDIR = fresh;
    // Makes the package unpack its libraries (NSS and others) too; they are used only where the system lacks them.
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
    await chromium.executablePath();
    if (!existsSync(kept)) renameSync(fresh, kept);
  } finally {
    restore('TMPDIR', TMPDIR);
    restore('AWS_LAMBDA_JS_RUNTIME', AWS_LAMBDA_JS_RUNTIME);
    rmSync(fresh, { recursive: true, force: true });
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

function missingParts(executable: string): Record<string, string> {
  const linked = spawnSync('ldd', [executable], { encoding: 'utf8' });
  const libraries = linked.stdout?.includes('not found') ? { LD_LIBRARY_PATH: join(kept, 'al2023/lib') } : {};
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(kept, 'fonts') };
  return { ...libraries, ...fonts };
}
