import type { FastifyInstance } from 'fastify';
import { officeRoutes } from '#modules/casework';
import { dropUnsent, findUnsent, keepUnsent, startDraft } from '#modules/forms';
import type { Parts } from '../app.ts';

/** The front door for officers and administrators. */
export function officeSite(app: FastifyInstance, { documents }: Parts): void {
  const unsent = { keep: keepUnsent, find: findUnsent, drop: dropUnsent };
  officeRoutes(app, { pdf: documents.pdf, baseUrl: documents.baseUrl, unsent, startDraft });
}
