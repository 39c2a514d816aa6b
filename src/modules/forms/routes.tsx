import type { FastifyInstance } from 'fastify';
import type { BlobStore } from '#modules/files';
import { checkRoutes } from './check-routes.ts';
import type { FilingDeps } from './deps.ts';
import { draftRoutes } from './draft-routes.tsx';
import { pageRoutes } from './page-routes.tsx';
import { paperRoutes } from './paper-routes.tsx';
import { placeRoutes } from './place-routes.ts';
import { startRoutes } from './start-routes.tsx';

/** Everything a person does between choosing a procedure and filing it. */
export function filingRoutes(app: FastifyInstance, deps: FilingDeps & { blobStore: BlobStore }): void {
  startRoutes(app, deps);
  pageRoutes(app, deps);
  paperRoutes(app, deps);
  draftRoutes(app, deps);
  placeRoutes(app);
  checkRoutes(app, deps);
}
