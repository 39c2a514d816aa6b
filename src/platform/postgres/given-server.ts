import { Client, DatabaseError } from 'pg';
import { isAppError } from '../errors.ts';
import { reasonOf } from './binaries.ts';
import { error } from './errors.ts';

const OLDEST_MAJOR = 15;

/**
 * Checks that a server given by its address (DATABASE_URL) can be used, before anything else starts.
 * @throws `postgres.given-away`, `given-refuses` or `given-too-old`, never with the password in it
 */
export async function checkGivenServer(url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  const where = `${host}${pathname}`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int / 10000 as version",
    );
    const found = rows[0]?.version ?? 0;
    if (found < OLDEST_MAJOR) throw error('given-too-old', { where, found, wanted: OLDEST_MAJOR });
  } catch (cause) {
    if (cause instanceof DatabaseError) throw error('given-refuses', { where, reason: cause.message });
    if (isAppError(cause)) throw cause;
    throw error('given-away', { where, reason: plainReason(cause) });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A name with several addresses fails with one error for each of them. */
function plainReason(cause: unknown): string {
  return reasonOf(cause instanceof AggregateError ? cause.errors[0] : cause);
}
