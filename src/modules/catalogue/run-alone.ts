import type { Ctx } from '#platform/ctx.ts';

const LOCK = "hashtext('catalogue.run'), hashtext($1)";

/**
 * Does the work of one import while nobody else does it. Jobs may run twice at the same time, as after a restart; the second
 * waits, and finds done what the first has done. The database lets go when the process dies.
 */
export async function runAlone(ctx: Ctx, importId: string, work: () => Promise<void>): Promise<void> {
  const client = await ctx.database.pool.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`, [importId]);
    await work();
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`, [importId]).catch(() => undefined);
    client.release();
  }
}
