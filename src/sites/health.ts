import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { statfs } from 'node:fs/promises';
import type { Parts } from '../app.ts';

const NEEDED_BYTES = 100_000_000;

/** `/healthz` alive, `/readyz` able to work (database, worker, disk). */
export function healthRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/healthz', { config: { access: 'machine' } }, () => ({ alive: true }));
  app.get('/readyz', { config: { access: 'machine' } }, async (_request, reply) => {
    const [database, worker, disk] = await Promise.all([databaseAnswers(parts), jobsFlow(parts), diskHasRoom(parts)]);
    return reply
      .status(database && worker && disk ? 200 : 503)
      .send({ ready: database && worker && disk, database, worker, disk });
  });
}

const databaseAnswers = ({ database }: Parts): Promise<boolean> =>
  sql`select 1`.execute(database.db).then(
    () => true,
    () => false,
  );

/** Jobs that should have begun two minutes ago and have not: nobody is working. */
async function jobsFlow({ database }: Parts): Promise<boolean> {
  try {
    const { rows } = await sql<{ late: boolean }>`select exists (
      select from graphile_worker.jobs where run_at < now() - interval '2 minutes' and locked_at is null and attempts = 0
    ) as late`.execute(database.db);
    return rows[0]?.late === false;
  } catch {
    return false;
  }
}

async function diskHasRoom({ config }: Parts): Promise<boolean> {
  const { bavail, bsize } = await statfs(config.varDir);
  return bavail * bsize > NEEDED_BYTES;
}
