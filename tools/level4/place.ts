import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { openSeals } from '#modules/signatures';
import { systemClock } from '#platform/clock.ts';
import { system, type Ctx } from '#platform/ctx.ts';
import { openDatabase, type Db } from '#platform/db.ts';
import { createFactHub } from '#platform/facts.ts';
import { migrate } from '#platform/migrate.ts';
import { startPostgres } from '#platform/postgres/index.ts';
import { runningPostmaster, stopPostmaster } from '#platform/postgres/postmaster.ts';
import { processIdentity, signal } from '#platform/processes.ts';
import { startProgram } from '#platform/testing/instance.ts';
import { loadSample } from '../../src/load-sample.ts';
import type { TrustedRoots } from './outcome.ts';

const root = resolve(import.meta.dirname, '../..');

/** The throwaway instance. */
export interface Place {
  baseUrl: string;
  varDir: string;
  /** Its database, to break it on purpose. */
  db: Db;
  roots: TrustedRoots;
  /** What the application printed: its errors. */
  printed: () => string;
  /** Ends it; its data stay for `--resume` unless they are dropped. */
  stop(options: { keep: boolean }): Promise<void>;
}

export interface PlaceOptions {
  folder: string;
  /** Whatever an earlier run left there is thrown away. */
  fresh: boolean;
  /** A database to fill instead of a PostgreSQL of its own. */
  databaseUrl?: string | undefined;
  /** Catalogue to import; undefined: the sample province's own procedures. */
  catalogue: string | undefined;
  say: (line: string) => void;
  /** Before the application starts, so that nothing is remembered from before. */
  prepare: (db: Db) => Promise<void>;
}

/**
 * An instance of its own in `folder`: PostgreSQL, the sample province, the catalogue imported, the application without
 * limits on calls, the simulated bank. Where a run was cut short in the same folder, its data are taken up again.
 */
export async function openPlace(options: PlaceOptions): Promise<Place> {
  const { folder, fresh, catalogue, say, prepare } = options;
  endLeftProgram(folder);
  if (fresh) await dropFolder(folder);
  mkdirSync(folder, { recursive: true });
  const postgres =
    options.databaseUrl === undefined ? await startPostgres({ dir: join(folder, 'postgres') }) : undefined;
  const url = options.databaseUrl ?? postgres?.url ?? '';
  const database = openDatabase(url, 4);
  const giveUp = async () => {
    await database.close();
    await postgres?.stop();
  };
  try {
    const whole = join(folder, 'filled');
    if (!existsSync(whole)) await fill(url, { ctx: contextOn(database), folder, catalogue, say });
    writeFileSync(whole, '');
    await prepare(database.db);
    const program = await startApplication(folder, url);
    const { trustedRoots } = await openSeals(folder, { production: false, now: new Date() });
    return {
      baseUrl: program.baseUrl,
      varDir: folder,
      db: database.db,
      roots: trustedRoots,
      printed: program.output,
      async stop({ keep }) {
        await program.stop();
        await giveUp();
        if (!keep) await dropFolder(folder);
      },
    };
  } catch (cause) {
    await giveUp();
    throw cause;
  }
}

interface Filling {
  ctx: Ctx;
  folder: string;
  catalogue: string | undefined;
  say: (line: string) => void;
}

async function fill(databaseUrl: string, { ctx, folder, catalogue, say }: Filling): Promise<void> {
  await migrate(databaseUrl, join(root, 'db/migrations'));
  await loadSample(ctx);
  // A power cut may take this instance: nobody waits for the disk.
  await sql`do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`.execute(
    ctx.db,
  );
  if (catalogue === undefined) return;
  const startedAt = performance.now();
  await importInto(databaseUrl, folder, catalogue);
  await sql`analyze`.execute(ctx.db);
  say(`imported ${catalogue} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

const contextOn = (database: ReturnType<typeof openDatabase>): Ctx => ({
  db: database.db,
  database,
  hub: createFactHub(),
  actor: system,
  now: systemClock.now(),
  clock: systemClock,
  lang: 'vi',
  requestId: 'level4',
});

/** As an administrator does: `npm run import -- FILE --yes`. */
async function importInto(databaseUrl: string, varDir: string, catalogue: string): Promise<void> {
  const args = ['--import', './tools/tsx-hook.mjs', 'tools/import.ts', resolve(catalogue), '--yes'];
  const env = { ...process.env, DATABASE_URL: databaseUrl, VAR_DIR: varDir, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (printed += piece.toString()));
  const exitCode = await new Promise((done) => child.once('close', done));
  if (exitCode !== 0)
    throw new Error(`the import of ${catalogue} ended with ${String(exitCode)}:\n${printed.slice(-2000)}`);
}

async function startApplication(folder: string, databaseUrl: string) {
  const settings = { PORT: '0', LOG_LEVEL: 'error', RATE_LIMITS: 'off', DATABASE_URL: databaseUrl, VAR_DIR: folder };
  const { child, baseUrl, output } = await startProgram(settings);
  if (baseUrl === undefined) throw new Error(`the instance did not start:\n${output()}`);
  const pid = child.pid ?? 0;
  writeFileSync(programFile(folder), JSON.stringify({ pid, identity: processIdentity(pid) }));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    baseUrl,
    output,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await ended;
      process.off('exit', kill);
    },
  };
}

const programFile = (folder: string): string => join(folder, 'program.json');

/** A robot that was killed leaves its application running. */
function endLeftProgram(folder: string): void {
  if (!existsSync(programFile(folder))) return;
  // Written by startApplication.
  const left = JSON.parse(readFileSync(programFile(folder), 'utf8')) as { pid: number; identity?: string };
  if (left.identity && processIdentity(left.pid) === left.identity) signal(left.pid, 'SIGKILL');
}

/** With a PostgreSQL that a killed robot left running in it, and wherever its cluster really lies. */
async function dropFolder(folder: string): Promise<void> {
  const postgres = join(folder, 'postgres');
  if (existsSync(postgres)) {
    const real = realpathSync(postgres);
    const left = runningPostmaster(join(real, 'data'));
    if (left) await stopPostmaster(left.pid);
    rmSync(real, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
