import { join, resolve } from 'node:path';
import type { Config } from './config.ts';
import { provideDatabase } from './launch.ts';
import { isAppError } from './platform/errors.ts';
import { lockInstance } from './platform/instance-lock.ts';
import { migrate } from './platform/migrate.ts';
import { findRunningDatabase } from './platform/postgres/running.ts';

export interface JoinedDatabase {
  url: string;
  /** The service is running on it; its users see what we do. */
  shared: boolean;
  /** Stops what was started here, and only that. */
  leave(): Promise<void>;
}

const MIGRATIONS = resolve(import.meta.dirname, '../db/migrations');

/**
 * The instance's database for a program beside the service, whether the service is running or not: with it, its PostgreSQL
 * is used and left alone; without it, PostgreSQL is started and stopped again. Brings the database up to date.
 * @throws coded errors of starting, such as `instance.already-running` when the other one holds no database
 */
export async function joinDatabase(config: Config, say: (line: string) => void): Promise<JoinedDatabase> {
  const joined = await joinOrStart(config, say);
  try {
    await migrate(joined.url, MIGRATIONS);
    return joined;
  } catch (cause) {
    await joined.leave();
    throw cause;
  }
}

async function joinOrStart(config: Config, say: (line: string) => void): Promise<JoinedDatabase> {
  if (config.databaseUrl !== undefined) {
    const { url } = await provideDatabase(config, { say, onLost: () => {} });
    return { url, shared: true, leave: async () => {} };
  }
  const lock = lockOrHolder(config.varDir);
  if ('refusal' in lock) {
    const url = await findRunningDatabase(join(config.varDir, 'postgres'));
    if (url === undefined) throw lock.refusal;
    return { url, shared: true, leave: async () => {} };
  }
  try {
    const provided = await provideDatabase(config, { say, onLost: () => {} });
    const { url } = provided;
    const leave = async () => {
      await provided.stop();
      lock.release();
    };
    return { url, shared: false, leave };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

function lockOrHolder(varDir: string) {
  try {
    return lockInstance(varDir);
  } catch (refusal) {
    if (isAppError(refusal) && refusal.code === 'instance.already-running') return { refusal };
    throw refusal;
  }
}
