import type { FastifyInstance } from 'fastify';
import { downloadRoutes } from '#modules/files';
import type { Parts } from '../app.ts';

/** The front door for citizens and businesses. */
export function citizenSite(app: FastifyInstance, { documents }: Parts): void {
  downloadRoutes(app, documents);
}
