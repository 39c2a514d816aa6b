import { createInterface } from 'node:readline/promises';
import {
  applyImport,
  confirmImport,
  discardImport,
  getImport,
  holdImport,
  openFile,
  readImport,
  receiveImport,
  removeImport,
  removeLeftImports,
  toDo,
  type CatalogueImport,
} from '#modules/catalogue';
import { system, type Ctx } from '#platform/ctx.ts';
import type { Lang } from '#platform/text.ts';
import { buildApp } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';
import { joinDatabase } from '../../src/join-database.ts';
import { loadSample } from '../../src/load-sample.ts';
import { describeDiff, describeProblems } from './print-diff.ts';
import { progressLine } from './progress-line.ts';
import { wording } from './wording.ts';

export interface Call {
  files: readonly string[];
  yes: boolean;
  whole: boolean;
  json: boolean;
  lang: Lang;
  signal: AbortSignal;
}

/** What became of one file, as `--json` prints it. */
interface Outcome {
  file: string;
  state: 'applied' | 'nothing-to-do' | 'not-confirmed';
  counts: CatalogueImport['counts'];
  seconds: number;
}

/** Imports the files one after the other; returns the exit code. @throws coded errors; the files before stay in force */
export async function importFiles(config: Config, call: Call): Promise<number> {
  const opened = await Promise.all(call.files.map(openFile));
  const joined = await joinDatabase(config, () => {});
  try {
    const app = await buildApp(config, joined.url);
    try {
      const makeCtx = () =>
        app.makeCtx({ actor: { ...system, name: call.lang === 'vi' ? 'Dòng lệnh' : 'Command line' }, lang: call.lang });
      if (!joined.shared && !config.production) await loadSample(makeCtx());
      await removeLeftImports(makeCtx());
      const outcomes: Outcome[] = [];
      for (const one of opened) outcomes.push(await importFile(makeCtx, one, call));
      if (call.json) console.log(JSON.stringify(outcomes, null, 2));
      return outcomes.some(({ state }) => state === 'not-confirmed') ? NOT_CONFIRMED : 0;
    } finally {
      await app.close();
    }
  } finally {
    await joined.leave();
  }
}

const NOT_CONFIRMED = 3;

async function importFile(
  makeCtx: () => Ctx,
  { file, read }: Awaited<ReturnType<typeof openFile>>,
  call: Call,
): Promise<Outcome> {
  const { lang, signal, whole } = call;
  const words = wording(lang);
  const print = (lines: readonly string[]) => (call.json ? console.error : console.log)(lines.join('\n'));
  const began = performance.now();
  const importId = await receiveImport(makeCtx(), { file, whole, runner: 'command' });
  const letGo = await holdImport(makeCtx(), importId);
  try {
    await readWithProgress(makeCtx(), { importId, bytes: read(), byteCount: file.byteCount, signal }, lang);
    const found = await getImport(makeCtx().db, importId);
    print(await describeDiff(makeCtx().db, found, lang));
    const state = await decide(makeCtx, found, call);
    const { counts } = await getImport(makeCtx().db, importId);
    const seconds = (performance.now() - began) / 1000;
    if (counts.problems > found.counts.problems)
      print(await describeProblems(makeCtx().db, { ...found, counts }, lang));
    print([
      state === 'applied'
        ? words.done(seconds.toFixed(1))
        : state === 'nothing-to-do'
          ? words.nothing
          : words.notConfirmed,
    ]);
    return { file: file.name, state, counts, seconds };
  } catch (cause) {
    const refused = await getImport(makeCtx().db, importId).catch(() => undefined);
    if (refused) print(await describeProblems(makeCtx().db, refused, lang));
    if (refused?.state !== 'refused') await removeImport(makeCtx(), importId);
    throw cause;
  } finally {
    await letGo();
  }
}

async function readWithProgress(ctx: Ctx, reading: Parameters<typeof readImport>[1], lang: Lang): Promise<void> {
  const words = wording(lang);
  const line = progressLine(words);
  try {
    await readImport(ctx, { ...reading, onProgress: (done, of) => line.tell(words.reading, done, of) });
  } finally {
    line.end();
  }
}

async function decide(makeCtx: () => Ctx, found: CatalogueImport, call: Call): Promise<Outcome['state']> {
  const importId = found.id;
  if (toDo(found.counts) === 0) return 'nothing-to-do';
  if (!call.yes && !(await isConfirmed(toDo(found.counts), call))) {
    await discardImport(makeCtx(), importId);
    return 'not-confirmed';
  }
  call.signal.throwIfAborted();
  const words = wording(call.lang);
  const line = progressLine(words);
  const onProgress = (done: number, of: number) => line.tell(words.applying, done, of);
  await confirmImport(makeCtx(), importId);
  try {
    await applyImport(makeCtx(), { importId, signal: call.signal, onProgress });
  } finally {
    line.end();
  }
  return 'applied';
}

/** Without somebody to ask, the answer is no. */
async function isConfirmed(count: number, { lang, signal }: Call): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const words = wording(lang);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  asking.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return words.yes.includes((await asking.question(words.ask(count), { signal })).trim().toLowerCase());
  } finally {
    asking.close();
  }
}
