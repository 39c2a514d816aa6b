import type { FastifyInstance } from 'fastify';
import { dossierRoutes, paymentRoutes } from '#modules/dossiers';
import { downloadRoutes } from '#modules/files';
import { filingRoutes } from '#modules/forms';
import { identityRoutes } from '#modules/identity';
import { listCodes, procedureRoutes } from '#modules/procedures';
import { standingPages } from '#web/standing-pages.tsx';
import type { Parts } from '../app.ts';
import { dossierDeps } from './dossier-deps.ts';
import { filingDeps } from './filing-deps.ts';

/** The front door for citizens and businesses. */
export function citizenSite(app: FastifyInstance, { config, documents, gateway }: Parts): void {
  procedureRoutes(app);
  identityRoutes(app, { production: config.production });
  standingPages(app, {
    baseUrl: config.baseUrl,
    addresses: async ({ ctx }) =>
      ['/', '/procedures', '/sectors', '/agencies', '/about', '/accessibility', '/help'].concat(
        (await listCodes(ctx.db)).map((code) => `/procedures/${code}`),
      ),
  });
  downloadRoutes(app, documents);
  filingRoutes(app, { ...filingDeps, blobStore: documents.blobStore });
  dossierRoutes(app, dossierDeps({ documents }));
  paymentRoutes(app, { gateway });
}
