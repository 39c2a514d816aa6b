import type { FastifyInstance } from 'fastify';
import type { DossierDeps } from './deps.ts';
import { downloadRoutes } from './download-routes.ts';
import { ownRoutes } from './own-routes.tsx';
import { submissionRoutes } from './submission-routes.tsx';
import { supplementRoutes } from './supplement-routes.ts';
import { trackingRoutes } from './tracking-routes.tsx';
import { verificationRoutes } from './verification-routes.tsx';
import { withdrawalRoutes } from './withdrawal-routes.tsx';

/** The citizen's pages around a dossier: filing it, following it, its documents, and what everybody may check. */
export function dossierRoutes(app: FastifyInstance, deps: DossierDeps): void {
  submissionRoutes(app, deps);
  ownRoutes(app, deps);
  supplementRoutes(app, deps);
  withdrawalRoutes(app);
  downloadRoutes(app, deps);
  trackingRoutes(app, deps);
  verificationRoutes(app, deps);
}
