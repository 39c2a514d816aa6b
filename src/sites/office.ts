import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { authoringRoutes } from '#modules/authoring';
import { officeRoutes } from '#modules/casework';
import { editorRoutes } from '#modules/editor';
import { catalogueRoutes } from '#modules/catalogue';
import { provisioningRoutes } from '#modules/provisioning';
import { dropUnsent, findUnsent, keepUnsent, startDraft } from '#modules/forms';
import type { Parts } from '../app.ts';

/** The front door for officers and administrators. */
export function officeSite(app: FastifyInstance, { config, documents }: Parts): void {
  const unsent = { keep: keepUnsent, find: findUnsent, drop: dropUnsent };
  authoringRoutes(app);
  editorRoutes(app);
  provisioningRoutes(app);
  officeRoutes(app, { pdf: documents.pdf, baseUrl: documents.baseUrl, unsent, startDraft });
  catalogueRoutes(app, { importsFolder: join(config.varDir, 'imports') });
}
