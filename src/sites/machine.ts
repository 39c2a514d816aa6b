import type { FastifyInstance } from 'fastify';
import { gatewayRoutes } from '#modules/payments';
import { healthRoutes } from './health.ts';
import { metricsRoute } from './metrics.ts';
import type { Parts } from '../app.ts';

/** The front door for machines: health, metrics, payment confirmations. */
export function machineSite(app: FastifyInstance, parts: Parts): void {
  healthRoutes(app, parts);
  metricsRoute(app, parts);
  gatewayRoutes(app, parts.gateway);
}
