import type { PoolClient } from 'pg';
import type { Ctx } from '#platform/ctx.ts';
import { removeImport } from './discard-import.ts';
import { listOpenCommands } from './import-views.ts';

const LOCK = "hashtext('catalogue.command'), hashtext($1)";

/**
 * Held by the command line as long as it works on an import: the database lets go of it when the process dies.
 * Returns how to let go.
 */
export async function holdImport(ctx: Ctx, importId: string): Promise<() => Promise<void>> {
  const client = await ctx.database.pool.connect();
  await client.query(`select pg_advisory_lock(${LOCK})`, [importId]);
  return async () => {
    await client.query(`select pg_advisory_unlock(${LOCK})`, [importId]).catch(() => undefined);
    client.release();
  };
}

/** Imports whose command was killed leave nothing: they changed nothing, and nobody will go on with them. */
export async function removeLeftImports(ctx: Ctx): Promise<void> {
  const ids = await listOpenCommands(ctx.db);
  if (ids.length === 0) return;
  const client = await ctx.database.pool.connect();
  try {
    for (const id of ids) if (await isLeft(client, id)) await removeImport(ctx, id);
  } finally {
    client.release();
  }
}

async function isLeft(client: PoolClient, importId: string): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${LOCK}) as free`, [importId]);
  if (rows[0]?.free !== true) return false;
  await client.query(`select pg_advisory_unlock(${LOCK})`, [importId]);
  return true;
}
