import type { FastifyInstance } from 'fastify';
import { administrationRoutes } from './administration-routes.tsx';
import { counterRoutes } from './counter-routes.tsx';
import { dossierOfficeRoutes } from './dossier-routes.tsx';
import type { OfficeDeps } from './office-deps.ts';
import { queueRoutes } from './queue-routes.tsx';
import { taskRoutes } from './task-routes.tsx';

/** Everything officers do, under `/office`. */
export function officeRoutes(app: FastifyInstance, deps: OfficeDeps): void {
  queueRoutes(app);
  dossierOfficeRoutes(app);
  taskRoutes(app, deps);
  counterRoutes(app, deps);
  administrationRoutes(app);
}
