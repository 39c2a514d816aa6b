import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { migrate, readMigrations } from '../migrate.ts';
import { startPostgres, type RunningPostgres } from '../postgres/index.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../../../db/migrations');

export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** Fills a template once a run, after the migrations: the sample province for tests that need it. */
export interface Filling {
  name: string;
  /** Changes when the content would. */
  version: string;
  fill(url: string): Promise<void>;
}

/**
 * A database of its own for one test, cloned from a template that was migrated once.
 * The server is the one of the test run (`MOTCUA_TEST_DATABASE`, set by bin/ci), else one for this process.
 */
export async function createTestDatabase(filling?: Filling): Promise<TestDatabase> {
  const server = await testServer();
  const template = await templateOn(server, filling);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // Copying files costs half as much as the log when nothing is forced to disk.
  await onServer(server, (client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  return {
    url: withDatabase(server, name),
    drop: async () => {
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

const withDatabase = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

let started: Promise<string> | undefined;

function testServer(): Promise<string> {
  // oxlint-disable-next-line node/no-process-env -- how bin/ci hands one server to all test processes
  const given = process.env['MOTCUA_TEST_DATABASE'];
  return given ? Promise.resolve(given) : (started ??= startOwnServer());
}

async function startOwnServer(): Promise<string> {
  const { server, stop, abandon } = await startTestServer();
  process.once('beforeExit', () => void stop());
  process.once('exit', abandon);
  return server.url;
}

export interface TestServer {
  server: RunningPostgres;
  stop: () => Promise<void>;
  /** At once and without waiting, for a process that is on its way out. */
  abandon: () => void;
}

/** A PostgreSQL for tests: nothing is forced to disk, nothing is left behind. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  // The server may run as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dir: join(folder, 'postgres'), durable: false });
  let stopped = false;
  return {
    server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      stopped = true;
    },
    abandon: () => {
      if (stopped) return;
      server.kill9();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const templates = new Map<string, Promise<string>>();

function templateOn(server: string, filling: Filling | undefined): Promise<string> {
  const known = templates.get(filling?.name ?? '');
  if (known) return known;
  const made = makeTemplate(server, filling);
  templates.set(filling?.name ?? '', made);
  return made;
}

/** Test processes run side by side: the first makes the template, the others wait for it. */
async function makeTemplate(server: string, filling: Filling | undefined): Promise<string> {
  const name = `template_${contentHash(filling)}`;
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock(7263002)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    await migrate(withDatabase(server, unfinished), MIGRATIONS);
    await filling?.fill(withDatabase(server, unfinished));
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}

function contentHash(filling: Filling | undefined): string {
  const hash = createHash('sha256');
  for (const { name, sha256 } of readMigrations(MIGRATIONS)) hash.update(name).update(sha256);
  return hash.update(`${filling?.name}/${filling?.version}`).digest('hex').slice(0, 16);
}

async function onServer<T>(server: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: withDatabase(server, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
