import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '#modules/identity';
import { getAgency, listCommunes } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inLang } from '#platform/text.ts';
import { fieldId } from '#web/components.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { contextOf, firstIncompletePage, missingForSubmission } from './completeness.ts';
import type { FilingDeps } from './deps.ts';
import { discardDraft } from './discard-draft.ts';
import type { Draft } from './draft-store.ts';
import { listDraftPapers, listDrafts } from './draft-views.ts';
import { backwards, stepsAt } from './filing-way.ts';
import { openToShow, type OpenDraft } from './open-draft.ts';
import { DraftsPage, type DraftRow } from './pages/drafts-page.tsx';
import { ReviewPage } from './pages/review-page.tsx';
import { fromReview, paths } from './paths.ts';
import { placeNames } from './places.ts';
import { problem } from './problem-text.ts';
import { text } from './text.ts';
import { warningsOf } from './validate-answers.ts';

interface DraftParams {
  Params: { id: string };
  Querystring: { missing?: string };
}

/** Drafts as a whole: the list, going on where one stopped, the review, throwing away. */
export function draftRoutes(app: FastifyInstance, deps: FilingDeps): void {
  app.get<{ Querystring: { discarded?: string } }>(
    '/drafts',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const { ctx } = request;
      const drafts = await Promise.all(
        (await listDrafts(ctx.db, ctx.actor.id ?? '')).map((draft) => rowOf(ctx, deps, draft)),
      );
      const page = (
        <DraftsPage
          lang={ctx.lang}
          csrf={formToken(request, reply)}
          drafts={drafts}
          discarded={request.query.discarded === '1'}
        />
      );
      return showPage(request, reply, { title: text(ctx.lang).drafts.title }, page);
    },
  );

  app.get<DraftParams>('/drafts/:id', { config: { access: 'signed-in' } }, async (request, reply) => {
    const open = await openToShow(request, reply, deps);
    if (!open) return reply;
    const { draft, bundle } = open;
    if (!draft.caseKey || !draft.agencyId) return reply.redirect(paths.case(draft.id), 303);
    const first = firstIncompletePage(bundle, { ...draft, papers: [], applicantName: open.applicantName });
    return reply.redirect(first ? paths.page(draft.id, first.page.key) : paths.review(draft.id), 303);
  });

  app.get<DraftParams>('/drafts/:id/review', { config: { access: 'signed-in' } }, async (request, reply) => {
    const open = await openToShow(request, reply, deps);
    return open ? showReview(request, reply, open, deps) : reply;
  });

  app.post<DraftParams>('/drafts/:id/removal', { config: { access: 'signed-in' } }, async (request, reply) => {
    await discardDraft(request.ctx, { draftId: request.params.id });
    return reply.redirect(`${paths.drafts()}?discarded=1`, 303);
  });
}

async function rowOf(ctx: Ctx, deps: FilingDeps, draft: Draft): Promise<DraftRow> {
  const [{ bundle }, helped] = await Promise.all([
    deps.procedures.version(ctx.db, draft.versionId),
    draft.helperId === ctx.actor.id ? findAccount(ctx.db, { id: draft.accountId }) : undefined,
  ]);
  return {
    id: draft.id,
    name: inLang(bundle.everydayName, ctx.lang),
    savedAt: draft.savedAt,
    helping: helped?.fullName,
  };
}

async function showReview(
  request: FastifyRequest<DraftParams>,
  reply: FastifyReply,
  open: OpenDraft,
  deps: FilingDeps,
) {
  const { ctx } = request;
  const { draft, bundle, way } = open;
  const papers = await listDraftPapers(ctx.db, draft.id);
  const missing = missingForSubmission(bundle, { ...draft, papers, applicantName: open.applicantName });
  const problems = request.query.missing === 'promise' ? [problem('promise', 'promise-missing')] : [];
  const [{ agency, communes }, { fees, due }] = await Promise.all([names(ctx, draft), previews(ctx, deps, open)]);
  return showPage(
    request,
    reply,
    {
      title: text(ctx.lang).review.title,
      scripts: ['submit-once'],
      failed: problems.length > 0,
      status: problems.length > 0 ? 422 : 200,
    },
    <ReviewPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      draftId={draft.id}
      submitKey={draft.submitKey}
      bundle={bundle}
      caseKey={draft.caseKey}
      agency={agency}
      answers={draft.answers}
      way={way}
      papers={papers}
      missing={missing}
      warnings={warningsOf(bundle.form, way.journey.answers)}
      fees={fees}
      due={due}
      steps={stepsAt(way, { at: 'review' }, ctx.lang)}
      back={backwards({ id: draft.id, bundle, way }, { at: 'review' })}
      mendAt={(at) => mendingPlace(open, at)}
      atCounter={draft.channel === 'direct'}
      communes={communes}
      notices={open.notices}
      problems={problems}
    />,
  );
}

async function names(ctx: Ctx, draft: Draft) {
  const [agency, communes, places] = await Promise.all([
    draft.agencyId ? getAgency(ctx.db, draft.agencyId) : undefined,
    listCommunes(ctx.db, localDate(ctx.now)),
    placeNames(ctx.db, { lang: ctx.lang, on: ctx.now }),
  ]);
  for (const { code, name, nameEn } of communes) places.set(code, ctx.lang === 'vi' ? name : nameEn);
  return { agency, communes: places };
}

/** Fee and due date can be told once case and office are chosen. */
async function previews(ctx: Ctx, deps: FilingDeps, { draft, way }: OpenDraft) {
  if (!draft.agencyId || !draft.caseKey) return { fees: undefined, due: undefined };
  const facts = {
    versionId: draft.versionId,
    answers: way.journey.answers,
    context: contextOf(draft),
    agencyId: draft.agencyId,
  };
  const [fees, due] = await Promise.all([
    deps.feesDue(ctx.db, facts, localDate(ctx.now)),
    deps.dueIfFiledAt(ctx.db, facts, ctx.now),
  ]);
  return { fees, due };
}

/** The page where a missing thing is mended; a question's page opens at the question. */
function mendingPlace({ draft: { id }, way }: OpenDraft, at: string): string {
  if (at.startsWith('paper:')) return paths.paper(id, at.slice('paper:'.length));
  const [question = ''] = at.split('.');
  const page = way.journey.pages.find(({ fields }) => fields.includes(question))?.page.key;
  return page ? `${paths.page(id, page)}${fromReview}#${fieldId(at)}` : paths.case(id);
}
