import type { FastifyInstance } from 'fastify';
import { bundleRoutes } from './bundle-routes.ts';
import { draftRoutes } from './draft-routes.tsx';
import { procedureRoutes } from './procedure-routes.tsx';

/** The analysts' pages: procedures with their versions, drafts compared and discarded, bundles in and out. */
export function authoringRoutes(app: FastifyInstance): void {
  procedureRoutes(app);
  draftRoutes(app);
  bundleRoutes(app);
}
