import type { FastifyInstance } from 'fastify';
import { countByState } from '#modules/dossiers';
import { listCodes, procedureInForce } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { listJobs } from '#platform/job-list.ts';
import { showPage } from '#web/show-page.tsx';
import { AdministrationPage } from './pages/administration.tsx';
import { dossierText } from './dossier-text.ts';

/** The catalogue has thousands; the others are found by searching. */
const VERSIONS_SHOWN = 20;

/** How the installation stands. */
export function administrationRoutes(app: FastifyInstance): void {
  app.get('/office/administration', { config: { access: 'administrator' } }, async (request, reply) => {
    const { ctx } = request;
    const on = localDate(ctx.now);
    const [states, codes, { waiting, failed }] = await Promise.all([
      countByState(ctx.db),
      listCodes(ctx.db),
      listJobs(ctx.db),
    ]);
    const some = codes.slice(0, VERSIONS_SHOWN);
    const versions = await Promise.all(some.map((code) => procedureInForce(ctx.db, code, on)));
    const shown = { lang: ctx.lang, states, versions, procedures: codes.length, waiting, failed };
    const title = dossierText(ctx.lang).administration.title;
    return showPage(
      request,
      reply,
      { title, site: 'office', scripts: ['keyboard-shortcuts'] },
      <AdministrationPage {...shown} />,
    );
  });
}
