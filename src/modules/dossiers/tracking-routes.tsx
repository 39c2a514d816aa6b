import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { grantOwnDownload } from '#modules/files';
import { currentNotice, feeNotices } from '#modules/payments';
import { getVersion } from '#modules/procedures';
import { findAgency } from '#modules/registers';
import { isAppError, type Problem } from '#platform/errors.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import type { DossierDeps } from './deps.ts';
import { receiptFile, resultFile } from './download-routes.ts';
import { historyOf, type DossierView } from './dossier-views.ts';
import { TrackedPage } from './pages/tracked-page.tsx';
import { nameOf } from './pages/state-badges.tsx';
import { TrackingPage } from './pages/tracking-page.tsx';
import { publicText } from './public-text.ts';
import { toldFees } from './told-fees.ts';
import { missingKeys, readKeys, trackDossier } from './track-dossier.ts';

const guessing = { config: { access: 'public', perMinute: 20 } } as const;

/** Following a dossier without an account. The second secret travels in bodies only: addresses are logged. */
export function trackingRoutes(app: FastifyInstance, deps: DossierDeps): void {
  app.get<{ Querystring: { code?: string } }>('/tracking', { config: { access: 'public' } }, (request, reply) =>
    askForKeys(request, reply, { code: readKeys(request.query).code, problems: [] }),
  );

  app.post('/tracking', guessing, async (request, reply) => {
    const keys = readKeys(request.body);
    const missing = missingKeys(keys);
    if (missing.length > 0) return askForKeys(request, reply, { code: keys.code, problems: missing });
    try {
      return await showTracked(request, reply, deps, await trackDossier(request.ctx, keys));
    } catch (cause) {
      if (!isAppError(cause) || cause.code !== 'dossiers.wrong-secret') throw cause;
      const problems = [{ at: 'code', code: cause.code, says: cause.says }];
      return askForKeys(request, reply, { code: keys.code, problems, status: 404 });
    }
  });

  app.post('/tracking/receipt', guessing, async (request, reply) => {
    const dossier = await trackDossier(request.ctx, readKeys(request.body));
    return reply.redirect(await grantOwnDownload(request.ctx, await receiptFile(request.ctx, deps, dossier)), 303);
  });

  app.post('/tracking/result', guessing, async (request, reply) => {
    const dossier = await trackDossier(request.ctx, readKeys(request.body));
    return reply.redirect(await grantOwnDownload(request.ctx, await resultFile(request.ctx, dossier)), 303);
  });
}

function askForKeys(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, problems, status = problems.length > 0 ? 422 : 200 }: { code: string; problems: Problem[]; status?: number },
): FastifyReply {
  const { lang, actor } = request.ctx;
  return showPage(
    request,
    reply,
    { title: publicText(lang).tracking.title, scripts: ['submit-once'], failed: problems.length > 0, status },
    <TrackingPage
      lang={lang}
      csrf={formToken(request, reply)}
      code={code}
      problems={problems}
      signedIn={actor.kind !== 'visitor'}
    />,
  );
}

async function showTracked(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: DossierDeps,
  dossier: DossierView,
): Promise<FastifyReply> {
  const { ctx } = request;
  const { db, lang } = ctx;
  const [agency, { way, why }, history, notices, { bundle }] = await Promise.all([
    findAgency(db, { id: dossier.agencyId }),
    deps.progressOf(db, dossier, lang),
    historyOf(db, dossier.id),
    feeNotices(db, dossier.id),
    getVersion(db, dossier.versionId),
  ]);
  reply.header('cache-control', 'no-store');
  return showPage(
    request,
    reply,
    { title: nameOf(dossier, lang), scripts: ['print-button'] },
    <TrackedPage
      lang={lang}
      csrf={formToken(request, reply)}
      dossier={dossier}
      agencyName={(lang === 'vi' ? agency?.name : agency?.nameEn) ?? ''}
      way={way}
      why={why}
      history={history}
      fees={toldFees(bundle, history, notices)}
      decidedAbove={bundle.decidedAbove?.[lang]}
      paidAt={currentNotice(notices)?.paidAt ?? null}
      now={ctx.now}
    />,
  );
}
