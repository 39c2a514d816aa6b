import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakInstance, breakSeals, type Fault } from './faults.ts';
import { openPlace, type Place } from './place.ts';
import { takePictures } from './pictures.ts';
import { openProgress } from './progress.ts';
import { reportPage } from './report-page.ts';
import { reportOf, type Report } from './report.ts';
import { runAll } from './run.ts';
import { openState, type RunState } from './state.ts';
import type { Wanted } from './find-procedure.ts';
import { chosen, wantedIn, wantedOfSample } from './wanted.ts';

export interface Level4Options {
  /** File of the national catalogue; undefined: what the sample province lists. */
  catalogue: string | undefined;
  only: string | undefined;
  sample: number | undefined;
  seed: number;
  broken: readonly Fault[];
  resume: boolean;
  /** A database of its own instead of a PostgreSQL of its own. */
  databaseUrl?: string | undefined;
  parallel: number;
  /** Folder for the state, the instance, saved pages and pictures. */
  out: string;
  json: string | undefined;
  html: string | undefined;
  say: (line: string) => void;
  signal: AbortSignal;
}

/** Every public procedure from search to rating, on an instance of its own. Leaves nothing running. */
export async function level4(options: Level4Options): Promise<Report> {
  const { out, catalogue, broken } = options;
  const startedAt = new Date();
  const from = performance.now();
  if (!options.resume)
    for (const name of ['pages', 'pictures']) rmSync(join(out, name), { recursive: true, force: true });
  const state = openState(join(out, 'state.jsonl'), options.resume);
  const place = await openPlace({
    ...options,
    folder: join(out, 'instance'),
    fresh: !options.resume,
    prepare: (db) => breakInstance(db, broken),
  });
  try {
    const wanted = chosen(catalogue === undefined ? wantedOfSample() : await wantedIn(catalogue), options);
    const setUpSeconds = (performance.now() - from) / 1000;
    const before = state.results.length;
    const { times, seconds } = await take(place, wanted, { state, options });
    const dossiers = state.results.slice(before).filter(({ step }) => step === undefined).length;
    const { results } = state;
    const report = reportOf(
      { catalogue: catalogue ?? 'sample', startedAt, wanted, results, times, seconds, setUpSeconds, dossiers },
      out,
    );
    await tell(report, options, place);
    return report;
  } finally {
    await place.stop({ keep: options.signal.aborted });
  }
}

async function take(
  place: Place,
  wanted: readonly Wanted[],
  { state, options }: { state: RunState; options: Level4Options },
) {
  const { say, parallel, signal, broken } = options;
  const done = wanted.filter(({ code }) => state.finished.has(code)).length;
  say(`${wanted.length} procedures, ${done} of them done before`);
  const progress = openProgress({ total: wanted.length, done, say });
  const began = performance.now();
  const beforeResult = breakSeals(place.db, place.varDir, broken);
  const times = await runAll({ place, wanted, state, progress, beforeResult, parallel, signal });
  progress.close();
  return { times, seconds: (performance.now() - began) / 1000 };
}

async function tell(
  report: Report,
  { out, json, html, say }: Level4Options,
  { baseUrl, printed }: Place,
): Promise<void> {
  writeFileSync(join(out, 'application.log'), printed());
  await takePictures(report.failures, { baseUrl, out, say });
  writeFileSync(json ?? join(out, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(html ?? join(out, 'report.html'), reportPage(report));
  for (const { step, done, failed, averageMs } of report.perStep) {
    say(
      `${step.padEnd(12)} ${String(done).padStart(6)} done ${String(failed).padStart(5)} failed ${String(averageMs).padStart(8)} ms`,
    );
  }
  for (const { code, case: key, step, message } of report.failures.slice(0, 20)) {
    say(`✖ ${code}${key ? ` (${key})` : ''} at ${step}: ${message.slice(0, 200)}`);
  }
  say(
    `${report.passed} of ${report.total} passed, ${report.failed} failed; ${report.dossiers} dossiers, ${report.dossiersPerSecond}/s`,
  );
  say(`report: ${html ?? join(out, 'report.html')}`);
}
