import { mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import { defineErrors } from './platform/errors.ts';
import { lockInstance } from './platform/instance-lock.ts';
import { freeLeftJobs } from './platform/left-jobs.ts';
import { migrate } from './platform/migrate.ts';
import { checkGivenServer } from './platform/postgres/given-server.ts';
import { startPostgres, type RunningPostgres } from './platform/postgres/index.ts';

const error = defineErrors('launch', {
  'port-busy': {
    status: 503,
    vi: 'Cổng {port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chạy PORT={next} npm start.',
    en: 'Port {port} is in use by another program. Stop that program, or run PORT={next} npm start.',
  },
  'port-refused': {
    status: 503,
    vi: 'Không mở được cổng {port} trên {host} ({reason}). Đổi PORT hoặc HOST.',
    en: 'Port {port} cannot be opened on {host} ({reason}). Change PORT or HOST.',
  },
  'disk-full': {
    status: 507,
    vi: 'Đĩa chứa {path} chỉ còn {free} MB trống. Cần ít nhất {needed} MB.',
    en: 'The disk that holds {path} has only {free} MB free; at least {needed} MB are needed.',
  },
  'no-folder': {
    status: 500,
    vi: 'Không ghi được vào thư mục {path} ({reason}). Đặt VAR_DIR vào thư mục ghi được.',
    en: 'The folder {path} cannot be written ({reason}). Set VAR_DIR to a folder that can.',
  },
});

export interface Launched {
  url: string;
  /** Undefined with a server of one's own (DATABASE_URL). */
  postgres: RunningPostgres | undefined;
  /** Ends everything in the reverse order; safe to call twice. */
  stop(): Promise<void>;
}

/** The application, listening. */
export interface StartedApp {
  /** Address people use. */
  url: string;
  /** Lets running requests and jobs finish. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  say: (line: string) => void;
  /** Reads the application's code, which takes as long as starting PostgreSQL; they go side by side. */
  load: () => Promise<(databaseUrl: string) => Promise<StartedApp>>;
  /** Asked to stop while still starting: nothing further is started. */
  signal: AbortSignal;
  /** PostgreSQL died for good. */
  onLost: (cause: unknown) => void;
}

const MIGRATIONS = resolve(import.meta.dirname, '../db/migrations');

/** One instance from settings to a listening server. What was started is stopped again when a later step fails. */
export async function launch(config: Config, options: LaunchOptions): Promise<Launched> {
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    needFolder(config.varDir);
    const lock = lockFor(config);
    undo.push(() => lock?.release());
    await needPort(config);
    options.signal.throwIfAborted();
    const loading = options.load();
    loading.catch(() => {});
    const database = await provideDatabase(config, options);
    undo.push(() => database.stop());
    options.signal.throwIfAborted();
    const applied = await migrate(database.url, MIGRATIONS);
    if (applied.length > 0) options.say(`database brought up to ${applied.at(-1)}`);
    // Whoever holds the lock is alone with our own server.
    await freeLeftJobs(database.url, { alone: lock !== undefined });
    options.signal.throwIfAborted();
    const start = await loading;
    const app = await start(database.url);
    undo.push(() => app.close());
    lock?.announce(app.url);
    return { url: app.url, postgres: database.postgres, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Brings the database up to date and leaves nothing running. */
export async function migrateOnly(config: Config, say: (line: string) => void): Promise<void> {
  needFolder(config.varDir);
  const lock = lockFor(config);
  try {
    const database = await provideDatabase(config, { say, onLost: () => {} });
    try {
      const applied = await migrate(database.url, MIGRATIONS);
      say(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the database is up to date');
    } finally {
      await database.stop();
    }
  } finally {
    lock?.release();
  }
}

/** Several processes may share a server of one's own; our own server has one master. */
const lockFor = ({ databaseUrl, varDir }: Config) => (databaseUrl === undefined ? lockInstance(varDir) : undefined);

export interface ProvidedDatabase {
  url: string;
  postgres: RunningPostgres | undefined;
  stop(): Promise<void>;
}

/** The server of DATABASE_URL when it is set, else our own under VAR_DIR. */
export async function provideDatabase(
  { databaseUrl, varDir }: Config,
  { say, onLost }: Pick<LaunchOptions, 'say' | 'onLost'>,
): Promise<ProvidedDatabase> {
  if (databaseUrl !== undefined) {
    await checkGivenServer(databaseUrl);
    return { url: databaseUrl, postgres: undefined, stop: async () => {} };
  }
  const postgres = await startPostgres({ dir: join(varDir, 'postgres'), log: say, onLost });
  const stop = async () => {
    // The pool's connections were closed just now and are still taking their leave.
    await sleep(50);
    await postgres.stop();
  };
  return { url: postgres.url, postgres, stop };
}

const NEEDED_MB = 100;

function needFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    const { bavail, bsize } = statfsSync(path);
    const free = Math.floor((bavail * bsize) / 1e6);
    if (free < NEEDED_MB) throw error('disk-full', { path, free, needed: NEEDED_MB });
  } catch (cause) {
    if (reasonOf(cause) === 'ENOSPC') throw error('disk-full', { path, free: 0, needed: NEEDED_MB });
    if (/^E[A-Z]+$/.test(reasonOf(cause))) throw error('no-folder', { path, reason: reasonOf(cause) });
    throw cause;
  }
}

/** Asked before the database starts: a busy port is the commonest mistake and should be told at once. */
function needPort({ port, host }: Config): Promise<void> {
  const probe = createServer();
  return new Promise((done, refuse) => {
    probe.once('error', (cause) => {
      const reason = reasonOf(cause);
      refuse(
        reason === 'EADDRINUSE'
          ? error('port-busy', { port, next: port + 1 })
          : error('port-refused', { port, host, reason }),
      );
    });
    probe.listen(port, host, () => probe.close(() => done()));
  });
}

const reasonOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');
