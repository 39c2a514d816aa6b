import type { FastifyInstance } from 'fastify';
import { authorize } from '#modules/identity';
import { feeNotices } from '#modules/payments';
import { getVersion } from '#modules/procedures';
import { findAgency } from '#modules/registers';
import type { Ctx } from '#platform/ctx.ts';
import { showPage } from '#web/show-page.tsx';
import type { DossierDeps } from './deps.ts';
import { getDossier, helperOf, historyOf, type DossierView } from './dossier-views.ts';
import { FiledPage } from './pages/filed-page.tsx';
import { paths } from './paths.ts';
import { policy } from './policy.ts';
import { submitDossier } from './submit-dossier.ts';
import { text } from './text.ts';
import { toldFees } from './told-fees.ts';

/** The promise, and the page that says it is done. */
export function submissionRoutes(app: FastifyInstance, deps: DossierDeps): void {
  app.post<{ Params: { id: string }; Body: { promise?: unknown } | undefined }>(
    '/drafts/:id/submission',
    { config: { access: 'signed-in', keepsUnsent: true } },
    async (request, reply) => {
      const { id } = request.params;
      // The session ended meanwhile: nothing was typed here, the review asks for the promise again.
      if (request.unsent) return reply.redirect(`/sign-in?back=${encodeURIComponent(paths.review(id))}`, 303);
      if (request.body?.promise !== 'yes') return reply.redirect(`${paths.review(id)}?missing=promise`, 303);
      const filed = await submitDossier(request.ctx, { draftId: id });
      // The review lists everything that is missing, each with where to mend it.
      if (filed.problems) return reply.redirect(paths.review(id), 303);
      const { dossier, helped } = await filedDossier(request.ctx, filed.code);
      const next = filed.payable && !helped ? paths.payment : paths.filed;
      return reply.redirect(next(dossier.code), 303);
    },
  );

  app.get<{ Params: { code: string } }>(
    '/dossiers/:code/filed',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const { ctx } = request;
      const { dossier, helped } = await filedDossier(ctx, request.params.code);
      const [receiving, why, fees, history, { bundle }] = await Promise.all([
        findAgency(ctx.db, { id: dossier.receivingAgencyId }),
        deps.explainDue(ctx.db, dossier.id),
        feeNotices(ctx.db, dossier.id),
        historyOf(ctx.db, dossier.id),
        getVersion(ctx.db, dossier.versionId),
      ]);
      const page = (
        <FiledPage
          lang={ctx.lang}
          dossier={dossier}
          receivingName={(ctx.lang === 'vi' ? receiving?.name : receiving?.nameEn) ?? ''}
          why={why}
          trackingUrl={deps.baseUrl + paths.tracking(dossier.code)}
          unsettled={toldFees(bundle, history, fees).unsettled.map(({ name }) => name[ctx.lang])}
          helped={helped}
        />
      );
      return showPage(
        request,
        reply,
        { title: text(ctx.lang).filed.title, scripts: ['copy-code', 'print-button'] },
        page,
      );
    },
  );
}

/** The dossier for its applicant or for the officer who filed it for them. Throws `dossiers.not-found`. */
async function filedDossier(ctx: Ctx, code: string): Promise<{ dossier: DossierView; helped: boolean }> {
  const dossier = await getDossier(ctx.db, { code });
  // The applicant needs nobody's help to see it.
  const helperId = ctx.actor.id === dossier.accountId ? null : await helperOf(ctx.db, dossier.id);
  authorize(policy, ctx.actor, 'dossier.view-filed', { ...dossier, helperId });
  return { dossier, helped: ctx.actor.id !== dossier.accountId };
}
