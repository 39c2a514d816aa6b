import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getVersionDraft, type VersionDraft } from '#modules/authoring';
import { previewForm, type Answers } from '#modules/forms';
import { bundleShapeProblems } from '#modules/procedures';
import { listCommunes } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import { isAppError } from '#platform/errors.ts';
import { inLang } from '#platform/text.ts';
import type { VNode } from 'preact';
import { Notice } from '#web/components.ts';
import { Page, renderPage } from '#web/layout.tsx';
import { formToken } from '#web/show-page.tsx';
import { inFrames } from './frame-policy.ts';
import { PreviewEnd } from './pages/preview-page.tsx';
import { paths } from './paths.ts';
import { previewText } from './preview-text.ts';

interface PreviewRequest {
  Params: { id: string; page: string };
  Querystring: { example?: string };
}

const access = { config: { access: 'administrator' } } as const;
const scripts = ['submit-once', 'table-rows', 'find-place'];

/** A draft's form as people will see it: opened at any page, gone through by sending it, stored nowhere. */
export function previewRoutes(app: FastifyInstance): void {
  app.get<PreviewRequest>('/admin/procedure-drafts/:id/preview/:page', access, async (request, reply) => {
    const draft = await getVersionDraft(request.ctx.db, request.params.id);
    const example = draft.golden.find(({ key }) => key === request.query.example);
    return show(request, reply, { draft, answers: example?.given.answers ?? {}, posted: undefined });
  });

  app.post<PreviewRequest>('/admin/procedure-drafts/:id/preview/:page', access, async (request, reply) => {
    const draft = await getVersionDraft(request.ctx.db, request.params.id);
    // Bodies of this route are parsed forms.
    const posted = request.body as Record<string, unknown>;
    return show(request, reply, { draft, answers: carriedAnswers(posted['carried']), posted });
  });
}

/** What was answered on the pages before, as the page itself carries it. Anything else is nothing. */
function carriedAnswers(written: unknown): Answers {
  try {
    const read: unknown = JSON.parse(typeof written === 'string' ? written : '{}');
    // Judged by the form like anything else that is typed.
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Answers) : {};
  } catch {
    return {};
  }
}

interface Showing {
  draft: VersionDraft;
  answers: Answers;
  posted: Record<string, unknown> | undefined;
}

async function show(request: FastifyRequest<PreviewRequest>, reply: FastifyReply, { draft, answers, posted }: Showing) {
  const { ctx } = request;
  const [wrong] = bundleShapeProblems(draft.bundle);
  if (wrong) {
    inFrames(reply);
    return answerWrong(request, reply, `${wrong.at} ${inLang(wrong.says, ctx.lang)}`);
  }
  const query = request.query.example ? `?example=${encodeURIComponent(request.query.example)}` : '';
  const given = draft.golden.find(({ key }) => key === request.query.example)?.given;
  const context = {
    case: given?.case ?? draft.bundle.cases[0]?.key ?? null,
    channel: given?.channel ?? 'online',
  } as const;
  inFrames(reply);
  try {
    const previewed = await previewForm(ctx, {
      form: draft.bundle.form,
      context,
      page: request.params.page,
      answers,
      posted,
      csrf: formToken(request, reply),
      pathOf: (page) => paths.preview(draft.id, page) + query,
      carried: {},
    });
    if (previewed.at === 'page') return answer(request, reply, previewed, previewed.view);
    const filed = { case: context.case ?? '', channel: context.channel, on: localDate(ctx.now) };
    const communes = await listCommunes(ctx.db, filed.on);
    const end = (
      <PreviewEnd
        lang={ctx.lang}
        bundle={draft.bundle}
        journey={previewed.journey}
        given={filed}
        communes={new Map(communes.map(({ code, name }) => [code, name]))}
      />
    );
    return answer(request, reply, { title: previewText(ctx.lang).title, failed: false }, end);
  } catch (cause) {
    if (!isAppError(cause)) throw cause;
    return answerWrong(request, reply, inLang(cause.says, ctx.lang));
  }
}

/** A draft may be wrong: the frame says what, instead of the preview. */
function answerWrong(request: FastifyRequest, reply: FastifyReply, says: string): FastifyReply {
  const title = previewText(request.ctx.lang).wrong;
  const notice = (
    <Notice tone="bad" title={title}>
      {says}
    </Notice>
  );
  return answer(request, reply, { title, failed: true }, notice);
}

/** The page as somebody sees it who is not an officer: without the author's own name and places. */
function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { title, failed }: { title: string; failed: boolean },
  children: VNode,
): FastifyReply {
  const page = (
    <Page
      title={title}
      failed={failed}
      lang={request.ctx.lang}
      path={request.url}
      site="citizen"
      scripts={scripts}
      demo={request.demo}
    >
      {children}
    </Page>
  );
  return reply.type('text/html; charset=utf-8').send(renderPage(page));
}
