import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { statfs } from 'node:fs/promises';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Parts } from '../app.ts';

const NEEDED_BYTES = 100_000_000;

/** `/healthz` alive, `/readyz` able to work (database, worker, disk), `/metrics` for Prometheus. */
export function healthRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/healthz', { config: { access: 'machine' } }, () => ({ alive: true }));
  app.get('/readyz', { config: { access: 'machine' } }, async (_request, reply) => {
    const [database, worker, disk] = await Promise.all([databaseAnswers(parts), jobsFlow(parts), diskHasRoom(parts)]);
    return reply.status(database && worker && disk ? 200 : 503).send({ ready: database && worker && disk, database, worker, disk });
  });
  metricsRoute(app, parts);
}

const databaseAnswers = ({ database }: Parts): Promise<boolean> =>
  sql`select 1`.execute(database.db).then(() => true, () => false);

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

function metricsRoute(app: FastifyInstance, { database }: Parts): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'motcua_http_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  // eslint-disable-next-line no-new -- a gauge lives in its registry
  new Gauge({
    name: 'motcua_database_connections',
    help: 'Connections of the pool, by what they do.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'busy' }, database.pool.totalCount - database.pool.idleCount);
      this.set({ state: 'idle' }, database.pool.idleCount);
      this.set({ state: 'waiting' }, database.pool.waitingCount);
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { config: { access: 'machine' } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
