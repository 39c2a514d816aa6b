import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { DATABASE, OWNER } from './cluster.ts';
import type { Place } from './place.ts';
import type { Listening } from './settings.ts';
import { SOCKET_PORT } from './settings.ts';

/** Address of a database of the cluster; over TCP when the server listens there, else over its private socket. */
export function connectionUrl(place: Place, { socketDir, port }: Omit<Listening, 'durable'>, database: string): string {
  const password = readFileSync(place.passwordFile, 'utf8').trim();
  const url = new URL(`postgres://localhost/${database}`);
  url.username = OWNER;
  url.password = password;
  url.hostname = port === undefined ? 'localhost' : '127.0.0.1';
  url.port = String(port ?? SOCKET_PORT);
  if (port === undefined) url.searchParams.set('host', socketDir);
  return url.href;
}

/** The application's database, made on the first start. */
export async function ensureDatabase(maintenanceUrl: string): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  });
}

/** Is this server ours: our password opens it, and it runs the version we bring? */
export async function answersAs(maintenanceUrl: string, dataDir: string, major: string): Promise<boolean> {
  try {
    return await withClient(maintenanceUrl, async (client) => {
      const { rows } = await client.query<{ folder: string; version: string }>(
        "select current_setting('data_directory') as folder, current_setting('server_version') as version",
      );
      return rows[0]?.folder === dataDir && rows[0].version.startsWith(major);
    });
  } catch {
    return false;
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that dies under us is reported by the query; without a listener the process would end.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
