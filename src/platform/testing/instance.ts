import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runningPostmaster, stopPostmaster } from '../postgres/postmaster.ts';
import type { ServerUser } from '../postgres/server-user.ts';
import { processesIn, signal } from '../processes.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface InstanceOptions {
  /** Settings beside those a throwaway instance needs. */
  env?: Record<string, string> | undefined;
  /** Data folder to go on with; without it a new one, which `stop` removes. */
  varDir?: string | undefined;
}

export interface ThrowawayInstance {
  /** Address of its web server, such as `http://localhost:34567`. */
  baseUrl: string;
  varDir: string;
  pid: number;
  /** From the start of the process to "ready". */
  startedInMs: number;
  /** Everything it printed. */
  output: () => string;
  /** As Ctrl-C does, then removes the data folder (unless it was given). */
  stop(): Promise<void>;
  /** Ends the application the hard way; PostgreSQL stays. */
  kill9App(): Promise<void>;
  /** Ends PostgreSQL the hard way; the application brings it back. */
  kill9Postgres(): void;
  /** Ends both and every child of PostgreSQL, as a power cut would. */
  kill9All(): Promise<void>;
  /** Starts again on the same data and port after a kill. */
  restart(): Promise<ThrowawayInstance>;
}

/**
 * The whole application as a process of its own: own data folder, own PostgreSQL, a free port.
 * For demonstrations, measurements and crash tests.
 */
export function startThrowawayInstance(options: InstanceOptions = {}): Promise<ThrowawayInstance> {
  const folder = options.varDir ?? newDataFolder();
  return startOn(folder, options.env ?? {}, options.varDir === undefined);
}

async function startOn(varDir: string, env: Record<string, string>, removeAtEnd: boolean): Promise<ThrowawayInstance> {
  const { child, baseUrl, startedInMs, output } = await startProgram({ ...quiet, ...env, VAR_DIR: varDir });
  if (baseUrl === undefined) {
    if (removeAtEnd) rmSync(varDir, { recursive: true, force: true });
    throw new Error(`the instance did not start:\n${output()}`);
  }
  // With a server of its own under DATABASE_URL there is no such folder.
  const postgres = join(varDir, 'postgres');
  const dataDir = join(existsSync(postgres) ? realpathSync(postgres) : postgres, 'data');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const askToStop = () => void child.kill('SIGTERM');
  // A test that dies must not leave a running instance behind.
  process.once('exit', askToStop);

  const kill9App = async () => {
    child.kill('SIGKILL');
    if (!hasEnded()) await ended;
  };
  return {
    baseUrl,
    varDir,
    startedInMs,
    output,
    kill9App,
    pid: child.pid ?? 0,
    kill9Postgres: () => signal(runningPostmaster(dataDir)?.pid ?? 0, 'SIGKILL'),
    kill9All: async () => {
      for (const pid of processesIn(dataDir)) signal(pid, 'SIGKILL');
      await kill9App();
    },
    restart: () => startOn(varDir, { ...env, PORT: new URL(baseUrl).port }, removeAtEnd),
    stop: async () => {
      askToStop();
      if (!hasEnded()) await ended;
      process.off('exit', askToStop);
      const left = runningPostmaster(dataDir);
      if (left) await stopPostmaster(left.pid);
      if (removeAtEnd) rmSync(varDir, { recursive: true, force: true });
    },
  };
}

const quiet = { PORT: '0', LOG_LEVEL: 'warn' };

/** A data folder that PostgreSQL may enter when it runs as another user. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-instance-'));
  chmodSync(folder, 0o755);
  return folder;
}

export interface StartedProgram {
  child: ChildProcess;
  /** Undefined when the program ended before it was ready. */
  baseUrl: string | undefined;
  startedInMs: number;
  output: () => string;
}

/** Runs `npm start`'s program and waits until it is ready or has ended. */
export function startProgram(
  settings: Record<string, string>,
  { folder = root, user }: { folder?: string; user?: ServerUser | undefined } = {},
): Promise<StartedProgram> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', './tools/tsx-hook.mjs', 'tools/start.ts'], {
    ...user,
    cwd: folder,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: tmpdir(), TMPDIR: tmpdir(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  return new Promise((resolveStart) => {
    const finish = (baseUrl: string | undefined) => {
      const startedInMs = Math.round(performance.now() - startedAt);
      resolveStart({ child, baseUrl, startedInMs, output: () => printed });
    };
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const ready = /ready in .* at (http\S+)\n/.exec(printed);
      if (ready) finish(ready[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => finish(undefined));
  });
}
