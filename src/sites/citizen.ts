import type { FastifyInstance } from 'fastify';
import { downloadRoutes } from '#modules/files';
import { filingRoutes } from '#modules/forms';
import type { Parts } from '../app.ts';
import { filingDeps } from './filing-deps.ts';

/** The front door for citizens and businesses. */
export function citizenSite(app: FastifyInstance, { documents }: Parts): void {
  downloadRoutes(app, documents);
  filingRoutes(app, { ...filingDeps, blobStore: documents.blobStore });
}
