import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isAdministrator } from '#modules/identity';
import { error } from '#platform/http.ts';
import { sameSecret } from '#platform/ids.ts';
import type { Parts } from '../app.ts';

/** `/metrics` for Prometheus: how the system is used is nobody else's business. */
export function metricsRoute(app: FastifyInstance, { config, database }: Parts): void {
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
  app.get('/metrics', { config: { access: 'public' } }, async (request, reply) => {
    if (!mayRead(request, config.metricsToken)) throw error('not-found');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Whoever knows the token, an administrator, and programs on this machine unless they pass on somebody else's request. */
function mayRead({ headers, raw, ctx }: FastifyRequest, token: string | undefined): boolean {
  if (isAdministrator(ctx.actor)) return true;
  if (token !== undefined) return sameSecret(headers.authorization ?? '', `Bearer ${token}`);
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => name in headers);
  return !isPassedOn && /^(?:::ffff:)?127\.|^::1$/.test(raw.socket.remoteAddress ?? '');
}
