import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#platform/errors.ts';
import { randomCode } from '#platform/ids.ts';
import { applicationUrl } from '#web/application-assets.ts';
import { fieldId } from '#web/components.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { askingFacts } from './asking-facts.ts';
import type { FilingDeps } from './deps.ts';
import { error } from './errors.ts';
import { backwards, filingWay, onwards, stepsAt } from './filing-way.ts';
import type { Answers, FormDefinition, FormPage } from './form-definition.ts';
import { cellsOf, isAnswered } from './answered.ts';
import { readShown } from './merge-answers.ts';
import { openDraft, openToShow, postedText, type OpenDraft } from './open-draft.ts';
import { checksHash } from './page-checks.ts';
import { FormPageView } from './pages/form-page.tsx';
import { fromReview, paths } from './paths.ts';
import { cellName, postedRows, readAnswers, type PostedBody } from './read-answers.ts';
import { saveAnswers } from './save-answers.ts';
import { suggestedAnswers } from './suggest.ts';
import { doRowDeed, readRowDeed, type RowDeed } from './table-rows.ts';
import { dropUnsent, findUnsent, keepUnsent } from './unsent.ts';
import { signerOf, validateAnswers } from './validate-answers.ts';

interface PageParams {
  Params: { id: string; page: string };
}

/** The pages of the form: shown, saved whatever was typed, saved in passing by the page script. */
export function pageRoutes(app: FastifyInstance, deps: FilingDeps): void {
  app.get<PageParams>('/drafts/:id/pages/:page', { config: { access: 'signed-in' } }, async (request, reply) => {
    const open = await openToShow(request, reply, deps);
    if (!open) return reply;
    const page = pageOf(open, request.params.page);
    const unsent = await findUnsent(request);
    const typed = unsent ? readAnswers(open.bundle.form, page.fields, unsent) : {};
    return showForm(request, reply, open, { page, typed, restored: unsent !== undefined });
  });

  app.post<PageParams>(
    '/drafts/:id/pages/:page',
    { config: { access: 'signed-in', keepsUnsent: true, perMinute: 120 } },
    async (request, reply) => {
      if (request.unsent) return keepUnsent(request, reply);
      const before = await openDraft(request.ctx, deps, request.params.id);
      const page = pageOf(before, request.params.page);
      const deed = readRowDeed(postedText(request, 'rows'));
      if (deed) return changeRows(request, reply, { before, page, deed });
      const saved = await save(request, before, page);
      const lookUp = lookedUp(request);
      if (lookUp) return showForm(request, reply, saved.open, { page, typed: saved.posted, lookUp });
      const attempt = examine(saved.open, page, saved);
      if (saved.conflicts.length > 0 || attempt.problems.length > 0 || attempt.moreQuestions) {
        return showForm(request, reply, saved.open, {
          page,
          typed: saved.posted,
          conflicts: saved.conflicts,
          ...attempt,
        });
      }
      await dropUnsent(request);
      const { draft, bundle, way } = saved.open;
      return reply.redirect(
        isFromReview(request)
          ? paths.review(draft.id)
          : onwards({ id: draft.id, bundle, way }, { at: 'page', key: page.key }),
        303,
      );
    },
  );

  app.post<{ Params: { id: string } }>(
    '/drafts/:id/autosave',
    { config: { access: 'signed-in', perMinute: 240 } },
    async (request, reply) => {
      const open = await openDraft(request.ctx, deps, request.params.id);
      const page = pageOf(open, postedText(request, 'page') ?? '');
      const { conflicts } = await save(request, open, page);
      return reply.status(conflicts.length > 0 ? 409 : 200).send({ savedAt: request.ctx.now.toISOString(), conflicts });
    },
  );
}

/** A page of the form, asked now or not: a stale tab may still save a page that has become hidden. */
function pageOf({ bundle }: OpenDraft, key: string): FormPage {
  const page = bundle.form.pages.find((candidate) => candidate.key === key);
  if (!page) throw error('no-such-page');
  return page;
}

interface Saved {
  open: OpenDraft;
  posted: Answers;
  conflicts: string[];
  /** Questions the page had when it was sent. */
  shown: string[];
}

/** Reads the page as posted and saves it; `over` is put in place of what was posted. */
async function save(request: FastifyRequest, before: OpenDraft, page: FormPage, over: Answers = {}): Promise<Saved> {
  const posted = { ...readAnswers(before.bundle.form, page.fields, bodyOf(request)), ...over };
  const shown = readShown(postedText(request, 'shown'));
  const from = (postedText(request, 'from') ?? '').slice(0, 40);
  const { draft, conflicts } = await saveAnswers(request.ctx, { draftId: before.draft.id, posted, shown, from });
  const way = filingWay(before.bundle, { ...draft, papers: [] });
  return { open: { ...before, draft, way }, posted, conflicts, shown: Object.keys(shown) };
}

/** A button of a table: everything typed is saved with the rows as they then are, and nothing is judged yet. */
async function changeRows(
  request: FastifyRequest,
  reply: FastifyReply,
  { before, page, deed }: { before: OpenDraft; page: FormPage; deed: RowDeed },
): Promise<FastifyReply> {
  const field = before.bundle.form.schema.properties[deed.table];
  if (!field?.items || !page.fields.includes(deed.table)) throw error('no-such-page');
  const { rows, at } = doRowDeed(field, postedRows(field, deed.table, bodyOf(request)), deed);
  const saved = await save(request, before, page, { [deed.table]: rows });
  const { conflicts, posted } = saved;
  if (conflicts.length > 0) return showForm(request, reply, saved.open, { page, typed: posted, conflicts });
  const [[first] = ['']] = cellsOf(field.items);
  const back = paths.page(before.draft.id, page.key) + (isFromReview(request) ? fromReview : '');
  return reply.redirect(`${back}#${fieldId(cellName(deed.table, at, first))}`, 303);
}

/** The place somebody looks up with the button beside it. */
function lookedUp(request: FastifyRequest): { name: string; words: string } | undefined {
  const name = postedText(request, 'find');
  const words = name && postedText(request, name);
  return name && words ? { name, words } : undefined;
}

/** What is wrong with the page as sent. Questions its answers have just opened are asked before they are judged. */
function examine({ bundle, draft, way, applicantName }: OpenDraft, page: FormPage, { posted, shown }: Saved) {
  const asked = fieldsOf(way, page);
  const opened = asked.filter((name) => shown.length > 0 && !shown.includes(name) && !(name in posted));
  const answers = { ...draft.answers, ...posted };
  const problems = validateAnswers(
    bundle.form,
    answers,
    asked.filter((name) => !opened.includes(name)),
    signerOf(bundle.form, answers) ?? applicantName,
  );
  return { problems, moreQuestions: problems.length === 0 && opened.some((name) => !isAnswered(draft.answers[name])) };
}

/** The questions asked on the page now; all that depend on nothing when the page itself is hidden. */
const fieldsOf = (way: OpenDraft['way'], page: FormPage): string[] =>
  way.journey.pages.find((asked) => asked.page.key === page.key)?.fields ?? [];

interface Showing {
  page: FormPage;
  /** What the boxes hold instead of what is saved. */
  typed: Answers;
  problems?: readonly Problem[];
  conflicts?: readonly string[];
  moreQuestions?: boolean;
  restored?: boolean;
  lookUp?: { name: string; words: string };
}

async function showForm(request: FastifyRequest, reply: FastifyReply, open: OpenDraft, showing: Showing) {
  const { ctx } = request;
  const { page, typed, problems = [], conflicts = [], moreQuestions = false, restored = false, lookUp } = showing;
  const { draft, bundle, way } = open;
  const answers = { ...draft.answers, ...typed };
  // What was typed before the session ended may open questions that the saved answers do not.
  const asking = restored ? filingWay(bundle, { ...draft, answers, papers: [] }) : way;
  const fields = fieldsOf(asking, page);
  const place = { at: 'page', key: page.key } as const;
  // A hidden page has nothing to ask: go on to the one after it.
  if (fields.length === 0) return reply.redirect(onwards({ id: draft.id, bundle, way }, place), 303);
  const failed = problems.length > 0 || conflicts.length > 0;
  return showPage(
    request,
    reply,
    {
      title: page.title[ctx.lang],
      scripts: ['submit-once', 'autosave', ...scriptsFor(bundle.form, fields)],
      failed,
      status: conflicts.length > 0 ? 409 : failed ? 422 : 200,
    },
    <FormPageView
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      draftId={draft.id}
      form={bundle.form}
      page={page}
      fields={fields}
      answers={{ ...suggestedAnswers(bundle.form, fields, answers), ...answers }}
      saved={draft.answers}
      problems={problems}
      conflicts={conflicts}
      moreQuestions={moreQuestions}
      steps={stepsAt(asking, place, ctx.lang)}
      back={isFromReview(request) ? paths.review(draft.id) : backwards({ id: draft.id, bundle, way }, place)}
      toReview={isFromReview(request)}
      from={randomCode(10)}
      facts={await askingFacts(ctx, bundle.form, fields, {
        lookUp,
        signer: signerOf(bundle.form, answers) ?? open.applicantName,
      })}
      checks={await checksOf(open, page)}
      notices={{ ...open.notices, restored }}
    />,
  );
}

/** Where the page's checks for the browser lie; without them the page works as well. */
async function checksOf(
  { draft, bundle }: OpenDraft,
  page: FormPage,
): Promise<{ script: string; module: string } | undefined> {
  try {
    const script = await applicationUrl('check-answers-app.js');
    return { script, module: paths.checks(draft.versionId, page.key, checksHash(bundle.form, page)) };
  } catch {
    return undefined;
  }
}

/** Tables and places bring a script of their own, only where they are asked. */
const scriptsFor = (form: FormDefinition, fields: readonly string[]): string[] => {
  const asked = JSON.stringify(fields.map((name) => form.schema.properties[name]));
  return [
    ...(asked.includes('"kind":"table"') ? ['table-rows'] : []),
    ...(asked.includes('"kind":"place"') ? ['find-place'] : []),
  ];
};

// Bodies of these routes are parsed forms.
const bodyOf = (request: FastifyRequest): PostedBody => request.body as PostedBody;

const isFromReview = (request: FastifyRequest): boolean =>
  request.url.endsWith('?back=review') || request.url.includes('back=review&');
