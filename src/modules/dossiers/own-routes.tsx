import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UPLOAD_LIMITS } from '#modules/files';
import { countDrafts } from '#modules/forms';
import { formToken, showPage } from '#web/show-page.tsx';
import type { DossierDeps } from './deps.ts';
import { listDossiersOf } from './dossier-views.ts';
import { followDossier } from './follow-dossier.ts';
import { DossierPage, type DossierPageProps } from './pages/dossier-page.tsx';
import { DossiersPage } from './pages/dossiers-page.tsx';
import { nameOf } from './pages/state-badges.tsx';
import { paths } from './paths.ts';
import { text } from './text.ts';

interface DossierParams {
  Params: { code: string };
}

/** One's own dossiers: the list and each one's page. */
export function ownRoutes(app: FastifyInstance, deps: DossierDeps): void {
  app.get('/dossiers', { config: { access: 'signed-in' } }, async (request, reply) => {
    const { ctx } = request;
    const accountId = ctx.actor.id ?? '';
    const [dossiers, drafts] = await Promise.all([listDossiersOf(ctx.db, accountId), countDrafts(ctx.db, accountId)]);
    const page = <DossiersPage lang={ctx.lang} dossiers={dossiers} drafts={drafts} now={ctx.now} />;
    return showPage(request, reply, { title: text(ctx.lang).mine.title, wide: true }, page);
  });

  app.get<DossierParams>('/dossiers/:code', { config: { access: 'signed-in' } }, (request, reply) =>
    showDossier(request, reply, deps, {}),
  );
}

/** The page of a dossier, also with what was wrong in an answer to a supplement request. */
export async function showDossier(
  request: FastifyRequest<{ Params: { code: string } }>,
  reply: FastifyReply,
  deps: DossierDeps,
  typed: Partial<Pick<DossierPageProps, 'note' | 'kept' | 'problems'>>,
): Promise<FastifyReply> {
  const { ctx } = request;
  const followed = await followDossier(ctx, deps, request.params.code);
  const { note = '', kept = [], problems = [] } = typed;
  // Any query value may come several times; only the exact words count.
  const { done } = request.query as { done?: unknown };
  return showPage(
    request,
    reply,
    {
      title: `${nameOf(followed.dossier, ctx.lang)} · ${followed.dossier.code}`,
      breadcrumbs: [{ text: text(ctx.lang).mine.title, href: paths.dossiers() }, { text: followed.dossier.code }],
      scripts: ['copy-code', 'print-button', 'upload-progress'],
      wide: true,
      failed: problems.length > 0,
      status: problems.length > 0 ? 422 : 200,
    },
    <DossierPage
      {...followed}
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      now={ctx.now}
      note={note}
      kept={kept}
      problems={problems}
      maxMb={Math.floor(UPLOAD_LIMITS.maxBytes / 1_000_000)}
      done={done === 'withdrawn' || done === 'supplemented' ? done : undefined}
    />,
  );
}
