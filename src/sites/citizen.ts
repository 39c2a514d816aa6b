import type { FastifyInstance } from 'fastify';
import { dossierRoutes, mostFiled, paymentRoutes } from '#modules/dossiers';
import { downloadRoutes } from '#modules/files';
import { dropUnsent, filingRoutes, findUnsent, keepUnsent } from '#modules/forms';
import { identityRoutes } from '#modules/identity';
import { noticeRoutes } from '#modules/notifications';
import { programmeRoutes } from '#modules/programme';
import { listCodes, procedureRoutes } from '#modules/procedures';
import { ratingRoutes } from '#modules/satisfaction';
import { standingPages } from '#web/standing-pages.tsx';
import type { Parts } from '../app.ts';
import { accountCounts } from './account-counts.ts';
import { dossierDeps } from './dossier-deps.ts';
import { filingDeps } from './filing-deps.ts';
import { countNotices } from './unread-notices.ts';

/** The front door for citizens and businesses. */
export function citizenSite(app: FastifyInstance, { config, documents, gateway }: Parts): void {
  countNotices(app);
  procedureRoutes(app, { mostFiled });
  identityRoutes(app, { production: config.production, counts: accountCounts });
  standingPages(app, {
    baseUrl: config.baseUrl,
    addresses: async ({ ctx }) =>
      ['/', '/procedures', '/sectors', '/agencies', '/programme', '/about', '/accessibility', '/help'].concat(
        (await listCodes(ctx.db)).map((code) => `/procedures/${code}`),
      ),
  });
  downloadRoutes(app, documents);
  filingRoutes(app, { ...filingDeps, blobStore: documents.blobStore });
  dossierRoutes(app, dossierDeps({ documents }));
  paymentRoutes(app, { gateway });
  ratingRoutes(app, { keepUnsent, findUnsent, dropUnsent });
  programmeRoutes(app);
  noticeRoutes(app, { production: config.production });
}
