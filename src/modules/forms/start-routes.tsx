import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '#modules/identity';
import { localDate } from '#platform/clock.ts';
import type { Problem } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { inLang } from '#platform/text.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { chooseCase } from './choose-case.ts';
import { competentAgencies } from './competent-agencies.ts';
import type { FilingAgency, FilingBundle, FilingDeps, FilingVersion } from './deps.ts';
import { listDrafts } from './draft-views.ts';
import { onwards, stepsAt } from './filing-way.ts';
import { helpPerson } from './help-person.ts';
import { openDraft, openToShow, postedText } from './open-draft.ts';
import { FilingStartPage, type StartValues } from './pages/filing-start.tsx';
import { fromReview, paths } from './paths.ts';
import { mayHelpAtCounter, requireOpenTo } from './policy.ts';
import type { PostedBody } from './read-answers.ts';
import { startDraft, type Started } from './start-draft.ts';
import { text } from './text.ts';
import { dropUnsent, findUnsent, keepUnsent } from './unsent.ts';

/** Starting a filing, and choosing the case of one begun. */
export function startRoutes(app: FastifyInstance, deps: FilingDeps): void {
  const posting = { config: { access: 'signed-in', keepsUnsent: true, perMinute: 60 } } as const;

  app.get<{ Params: { code: string } }>(
    '/procedures/:code/filing',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const version = await inForce(request, deps);
      const unsent = await findUnsent(request);
      return showStart(request, reply, version, { ...(unsent && { values: valuesOf(unsent), restored: true }) });
    },
  );

  app.post<{ Params: { code: string } }>('/procedures/:code/filing', posting, async (request, reply) => {
    if (request.unsent) return keepUnsent(request, reply);
    const version = await inForce(request, deps);
    const started = await start(request, version);
    // Bodies of this route are parsed forms.
    if (started.problems)
      return showStart(request, reply, version, {
        values: valuesOf(request.body as PostedBody),
        problems: started.problems,
      });
    await dropUnsent(request);
    return reply.redirect(paths.draft(started.draftId), 303);
  });

  app.get<{ Params: { id: string } }>('/drafts/:id/case', { config: { access: 'signed-in' } }, (request, reply) =>
    showCase(request, reply, deps),
  );

  app.post<{ Params: { id: string } }>('/drafts/:id/case', posting, async (request, reply) => {
    if (request.unsent) return keepUnsent(request, reply);
    const { draft, bundle } = await openDraft(request.ctx, deps, request.params.id);
    const choice = { caseKey: postedText(request, 'case'), agencyId: postedText(request, 'agency') };
    const { problems } = await chooseCase(request.ctx, { draftId: draft.id, bundle, ...choice });
    if (problems.length > 0) return showCase(request, reply, deps, problems);
    const { way } = await openDraft(request.ctx, deps, draft.id);
    return reply.redirect(onwards({ id: draft.id, bundle, way }, { at: 'case' }), 303);
  });
}

async function inForce(
  { ctx, params }: FastifyRequest<{ Params: { code: string } }>,
  deps: FilingDeps,
): Promise<FilingVersion> {
  const version = await deps.procedures.inForce(ctx.db, params.code, localDate(ctx.now));
  requireOpenTo(ctx.actor, version.bundle);
  return version;
}

/** Every problem at once: with the person helped, and with the choice. */
async function start(request: FastifyRequest, version: FilingVersion): Promise<Started> {
  const { ctx } = request;
  const typed = (name: string) => postedText(request, name) ?? '';
  const helped = mayHelpAtCounter(ctx.actor)
    ? await helpPerson(ctx, {
        identityNumber: typed('helpedNumber'),
        fullName: typed('helpedName'),
        phone: typed('helpedPhone'),
      })
    : undefined;
  if (helped?.problems) return { problems: helped.problems };
  const draftId = typed('draft') || newId(ctx.now.getTime());
  return startDraft(ctx, {
    draftId,
    version,
    helpedId: helped?.accountId,
    caseKey: postedText(request, 'case'),
    agencyId: postedText(request, 'agency'),
  });
}

interface Showing {
  values?: StartValues;
  problems?: readonly Problem[];
  restored?: boolean;
}

async function showStart(request: FastifyRequest, reply: FastifyReply, { bundle }: FilingVersion, showing: Showing) {
  const { ctx } = request;
  const { values = {}, problems = [], restored = false } = showing;
  const atCounter = mayHelpAtCounter(ctx.actor);
  const [agencies, begun, account] = await Promise.all([
    competentAgencies(ctx.db, bundle, localDate(ctx.now)),
    listDrafts(ctx.db, ctx.actor.id ?? '', { procedureCode: bundle.code }),
    findAccount(ctx.db, { id: ctx.actor.id ?? '' }),
  ]);
  const agency = values.agency ?? ownAgency(agencies, account?.profile.communeCode)?.id;
  return showPage(
    request,
    reply,
    startPage(bundle, request, problems),
    <FilingStartPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      action={paths.filing(bundle.code)}
      bundle={bundle}
      agencies={agencies}
      values={{ ...values, agency }}
      problems={problems}
      draftId={newId(ctx.now.getTime())}
      begun={atCounter ? [] : begun}
      atCounter={atCounter}
      restored={restored}
    />,
  );
}

const ownAgency = (agencies: readonly FilingAgency[], communeCode: string | undefined): FilingAgency | undefined =>
  communeCode === undefined ? undefined : agencies.find(({ unitCode }) => unitCode === communeCode);

async function showCase(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  deps: FilingDeps,
  problems: readonly Problem[] = [],
) {
  const { ctx } = request;
  const open = await openToShow(request, reply, deps);
  if (!open) return reply;
  const { draft, bundle, way } = open;
  const [agencies, unsent] = await Promise.all([
    competentAgencies(ctx.db, bundle, localDate(ctx.now)),
    findUnsent(request),
  ]);
  return showPage(
    request,
    reply,
    startPage(bundle, request, problems),
    <FilingStartPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      action={paths.case(draft.id) + ('back' in Object(request.query) ? fromReview : '')}
      bundle={bundle}
      agencies={agencies}
      values={unsent ? valuesOf(unsent) : { case: draft.caseKey ?? undefined, agency: draft.agencyId ?? undefined }}
      problems={problems}
      begun={[]}
      atCounter={false}
      steps={stepsAt(way, { at: 'case' }, ctx.lang)}
      restored={unsent !== undefined}
      notices={open.notices}
    />,
  );
}

const startPage = (bundle: FilingBundle, { ctx }: FastifyRequest, problems: readonly Problem[]) => ({
  title: `${text(ctx.lang).start.title}: ${inLang(bundle.everydayName, ctx.lang)}`,
  scripts: ['submit-once'],
  failed: problems.length > 0,
  status: problems.length > 0 ? 422 : 200,
});

function valuesOf(body: PostedBody): StartValues {
  const typed = (name: string): string | undefined => {
    const value = body[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    case: typed('case'),
    agency: typed('agency'),
    helpedNumber: typed('helpedNumber'),
    helpedName: typed('helpedName'),
    helpedPhone: typed('helpedPhone'),
  };
}
