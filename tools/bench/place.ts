import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '#platform/postgres/index.ts';
import { newDataFolder, startProgram } from '#platform/testing/instance.ts';

/** An instance on a PostgreSQL that the measuring program can reach too. */
export interface Place {
  baseUrl: string;
  databaseUrl: string;
  /** Its working folder. */
  folder: string;
  /** The application's process. */
  pid: number;
  startedInMs: number;
  stop(): Promise<void>;
}

/** Starts PostgreSQL as in earnest (fsync on) and the application on it, without limits on calls a minute. */
export async function openPlace(env: Record<string, string> = {}): Promise<Place> {
  const folder = newDataFolder();
  const postgres = await startPostgres({ dir: join(folder, 'postgres') });
  const settings = {
    PORT: '0',
    LOG_LEVEL: 'error',
    RATE_LIMITS: 'off',
    DATABASE_URL: postgres.url,
    VAR_DIR: folder,
    ...env,
  };
  const { child, baseUrl, startedInMs, output } = await startProgram(settings);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const killed = () => void child.kill('SIGKILL');
  process.once('exit', killed);
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await ended;
    process.off('exit', killed);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  if (baseUrl === undefined) {
    await stop();
    throw new Error(`the instance did not start:\n${output()}`);
  }
  return { baseUrl, folder, databaseUrl: postgres.url, pid: child.pid ?? 0, startedInMs, stop };
}
