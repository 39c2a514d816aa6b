import type { FastifyInstance } from 'fastify';
import { officeRoutes } from '#modules/casework';
import { startDraft } from '#modules/forms';
import type { Parts } from '../app.ts';

/** The front door for officers and administrators. */
export function officeSite(app: FastifyInstance, { documents }: Parts): void {
  officeRoutes(app, { pdf: documents.pdf, baseUrl: documents.baseUrl, startDraft });
}
