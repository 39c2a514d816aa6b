import type { FastifyInstance } from 'fastify';
import { draftJsonRoutes } from './draft-json-routes.ts';
import { editorPageRoutes } from './editor-routes.tsx';
import { newProcedureRoutes } from './new-procedure-routes.tsx';
import { previewRoutes } from './preview-routes.tsx';

/** Everything the analysts' editor answers. */
export function editorRoutes(app: FastifyInstance): void {
  newProcedureRoutes(app);
  editorPageRoutes(app);
  draftJsonRoutes(app);
  previewRoutes(app);
}
