import autocannon from 'autocannon';
import { fork } from 'node:child_process';
import { resolve } from 'node:path';

/** A page to measure; with `body` it is a form sent by POST. */
export interface MeasuredPage {
  path: string;
  /** Further addresses of the same page, asked in turn. */
  others?: readonly string[] | undefined;
  cookie?: string | undefined;
  body?: string | undefined;
}

export interface Speed {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
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

const CONNECTIONS = 50;
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
      await speedOf(urls, measured, 1);
      const app = await speedOf(urls, measured, seconds);
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

async function speedOf(urls: string[], page: Partial<MeasuredPage>, seconds: number): Promise<Speed> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const run = autocannon(
      {
        url: urls[0] ?? '',
        requests: urls.map((url) => ({ path: url.slice(new URL(url).origin.length) })),
        connections: CONNECTIONS,
        duration: seconds,
        headers: headersOf(page),
        ...(page.body && { method: 'POST', body: page.body }),
      },
      (cause, measured) => (cause ? fail(cause) : done(measured)),
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${urls[0]}: ${result.non2xx} refused, ${result.errors} broken`);
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { perSecond: Math.round(result.requests.average), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
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
