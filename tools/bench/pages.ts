import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { speedOf, type Speed } from './load.ts';

/** A page to measure; with `body` it is a form sent by POST. */
export interface MeasuredPage {
  path: string;
  /** Further addresses of the same page, asked in turn. */
  others?: readonly string[] | undefined;
  cookie?: string | undefined;
  body?: string | undefined;
}

export interface PageResult {
  page: string;
  bytes: number;
  app: Speed;
  static: Speed;
  preactQuery: Speed;
  /** Requests a second beside a Preact page of the same size with one indexed query. */
  ratio: number;
  meetsAim: boolean;
}

const AIM = 0.6;

/** Each page at 50 connections, and beside it, in the same minutes, what a page of its size costs at least. */
export async function measurePages(
  { baseUrl, databaseUrl }: { baseUrl: string; databaseUrl: string },
  pages: Record<string, MeasuredPage>,
  seconds: number,
): Promise<PageResult[]> {
  const sizes = Object.fromEntries(
    await Promise.all(Object.entries(pages).map(async ([name, page]) => [name, await sizeOf(baseUrl, page)] as const)),
  );
  const floor = await startFloor(databaseUrl, sizes);
  try {
    const results: PageResult[] = [];
    for (const [page, measured] of Object.entries(pages)) {
      const urls = pathsOf(measured).map((path) => baseUrl + path);
      const asked = { headers: headersOf(measured), body: measured.body };
      await speedOf(urls, asked, 1);
      const app = await speedOf(urls, asked, seconds);
      const preactQuery = await speedOf([`${floor.url}/preact/${page}`], {}, seconds);
      const fixed = await speedOf([`${floor.url}/static/${page}`], {}, seconds / 2);
      const ratio = Math.round((app.perSecond / preactQuery.perSecond) * 100) / 100;
      results.push({ page, bytes: sizes[page] ?? 0, app, static: fixed, preactQuery, ratio, meetsAim: ratio >= AIM });
    }
    return results;
  } finally {
    floor.stop();
  }
}

const pathsOf = ({ path, others = [] }: MeasuredPage): string[] => [path, ...others];

const headersOf = ({ cookie, body }: Partial<MeasuredPage>): Record<string, string> => ({
  accept: 'text/html',
  ...(cookie && { cookie }),
  ...(body && { 'content-type': 'application/x-www-form-urlencoded' }),
});

async function sizeOf(baseUrl: string, page: MeasuredPage): Promise<number> {
  const answer = await fetch(baseUrl + page.path, {
    headers: { ...headersOf(page), 'accept-encoding': 'identity' },
    redirect: 'manual',
    ...(page.body && { method: 'POST', body: page.body }),
  });
  const bytes = (await answer.arrayBuffer()).byteLength;
  if (answer.status !== 200) throw new Error(`${page.path} answers ${answer.status}`);
  return bytes;
}

async function startFloor(databaseUrl: string, sizes: Record<string, number>): Promise<{ url: string; stop(): void }> {
  const child = fork(resolve(import.meta.dirname, 'page-floor.tsx'), [databaseUrl, JSON.stringify(sizes)], {
    execArgv: ['--import', resolve(import.meta.dirname, '../tsx-hook.mjs')],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((ready, refuse) => {
    child.stdout?.once('data', (line: Buffer) => ready(line.toString().trim()));
    child.once('exit', () => refuse(new Error('the floor server did not start')));
  });
  return { url, stop: () => void child.kill('SIGTERM') };
}
