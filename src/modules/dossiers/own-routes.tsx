import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UPLOAD_LIMITS } from '#modules/files';
import { askingFacts, countDrafts, type PostedBody } from '#modules/forms';
import type { Ctx } from '#platform/ctx.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import type { DossierDeps } from './deps.ts';
import { correctAnswers, questionsToCorrect, type Correcting } from './correct-answers.ts';
import { listDossiersOf } from './dossier-views.ts';
import { followDossier } from './follow-dossier.ts';
import { DossierPage, type DossierPageProps } from './pages/dossier-page.tsx';
import { DossiersPage } from './pages/dossiers-page.tsx';
import { nameOf } from './pages/state-badges.tsx';
import type { OpenQuestions } from './pages/supplement-questions.tsx';
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

/** What somebody typed into the answer to a supplement request, and what was wrong with it. */
export interface TypedAnswer extends Partial<Pick<DossierPageProps, 'note' | 'kept' | 'problems'>> {
  /** The posted form: the boxes of questions hold what was typed. */
  body?: PostedBody | undefined;
}

/** The page of a dossier, also with what was wrong in an answer to a supplement request. */
export async function showDossier(
  request: FastifyRequest<{ Params: { code: string } }>,
  reply: FastifyReply,
  deps: DossierDeps,
  typed: TypedAnswer,
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
      scripts: ['copy-code', 'print-button', 'upload-progress', 'find-place'],
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
      questions={followed.supplement && (await openQuestions(ctx, followed.supplement.correcting, typed.body))}
      maxMb={Math.floor(UPLOAD_LIMITS.maxBytes / 1_000_000)}
      done={done === 'withdrawn' || done === 'supplemented' ? done : undefined}
    />,
  );
}

/** The questions that may be answered anew, with what the boxes hold and what they need to know. */
async function openQuestions(ctx: Ctx, correcting: Correcting, body: PostedBody | undefined): Promise<OpenQuestions> {
  const { form, answers } = correcting;
  const remarked = questionsToCorrect(correcting);
  const { fields, typed } = body ? correctAnswers(correcting, body) : { fields: remarked, typed: answers };
  const [name] = [body?.['find']].flat();
  const [words] = typeof name === 'string' ? [body?.[name]].flat() : [];
  const lookUp = typeof name === 'string' && typeof words === 'string' ? { name, words } : undefined;
  return { form, remarked, fields, answers: typed, facts: await askingFacts(ctx, form, fields, { lookUp }) };
}
