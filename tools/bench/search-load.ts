import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { speedOf, type Speed } from './load.ts';
import { openPlace, type Place } from './place.ts';
import { measureAllQualities } from './search-answers.ts';
import { labelledQueries } from './search-queries.ts';

const root = resolve(import.meta.dirname, '../..');
const catalogue = resolve(root, '../shared/data/procedures/tthc-2026-full.jsonl');

export interface SearchResult {
  procedures: number;
  importSeconds: number;
  quality: Awaited<ReturnType<typeof measureAllQualities>>;
  /** At 50 connections, every question in turn. */
  json: Speed;
  page: Speed;
  suggestions: Speed;
  aims: { mrr10: number; p95: number };
}

/** Imports the national catalogue into an instance of its own and asks it every labelled question over HTTP. */
export async function measureSearch({ quick }: { quick: boolean }): Promise<SearchResult | undefined> {
  if (!existsSync(catalogue)) return undefined;
  const place = await openPlace();
  try {
    const began = performance.now();
    await importCatalogue(place);
    const importSeconds = Math.round((performance.now() - began) / 1000);
    const procedures = await countProcedures(place);
    const quality = await measureAllQualities((query) => askJson(place, query));
    const queries = [...labelledQueries.tuned, ...labelledQueries.untouched].map(([query]) => query);
    const seconds = quick ? 3 : 10;
    const urls = queries.map((query) => place.baseUrl + pathOf(query));
    await speedOf(urls, { headers: json }, 2);
    const load = {
      json: await speedOf(urls, { headers: json }, seconds),
      page: await speedOf(urls, { headers: { accept: 'text/html' } }, seconds),
      suggestions: await speedOf(
        queries.map(suggestionPath).map((path) => place.baseUrl + path),
        { headers: json },
        seconds,
      ),
    };
    return { procedures, importSeconds, quality, ...load, aims: { mrr10: 0.85, p95: 30 } };
  } finally {
    await place.stop();
  }
}

const json = { accept: 'application/json' };
const pathOf = (query: string): string => `/procedures?q=${encodeURIComponent(query)}`;
/** Half typed. */
const suggestionPath = (query: string): string =>
  `/procedures/suggestions?q=${encodeURIComponent(query.slice(0, Math.ceil(query.length / 2)))}`;

async function askJson({ baseUrl }: Place, query: string): Promise<string[]> {
  const answer = await fetch(baseUrl + pathOf(query), { headers: json });
  // The documented shape of this address.
  const { results } = (await answer.json()) as { results: { code: string }[] };
  return results.map(({ code }) => code);
}

/** The command people use, with the service running. */
async function importCatalogue({ databaseUrl, folder }: Place): Promise<void> {
  const args = ['--import', './tools/tsx-hook.mjs', 'tools/import.ts', catalogue, '--yes'];
  const env = { ...process.env, DATABASE_URL: databaseUrl, VAR_DIR: folder, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`the import ended with ${code}`);
}

const SETTLED_MS = 60_000;

/** How many are listed, once the running service shows them. */
async function countProcedures({ baseUrl }: Place): Promise<number> {
  const until = performance.now() + SETTLED_MS;
  for (;;) {
    const sitemap = await (await fetch(`${baseUrl}/sitemap.xml`)).text();
    const listed = sitemap.match(/\/procedures\/\d/g)?.length ?? 0;
    if (listed > 1000 || performance.now() > until) return listed;
    await new Promise((resolve_) => setTimeout(resolve_, 500));
  }
}
