import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authorize, findAccount, findPeople, registerPerson, type Account } from '#modules/identity';
import { procedureInForce, searchProcedures, type ProcedureVersion } from '#modules/procedures';
import { findAgency, listAgencies, type Agency } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import { dateValue, isoDate, typedDate } from '#web/components.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { counterText } from './counter-text.ts';
import { error } from './errors.ts';
import type { OfficeDeps } from './office-deps.ts';
import { WhoPage } from './pages/counter.tsx';
import { StartPage, WhatPage } from './pages/counter-start.tsx';
import { paths } from './paths.ts';
import { policy } from './policy.ts';
import { postedBy, postedOf, type Posted } from './posted.ts';

interface Asked {
  Querystring: { person?: string; procedure?: string; q?: string };
}

const preHandler = async ({ ctx }: FastifyRequest) => authorize(policy, ctx.actor, 'counter.use', undefined);
const officer = { config: { access: 'officer' }, preHandler } as const;
/** People are looked up by hand; a hundred a minute is a machine. */
const entering = { config: { access: 'officer', perMinute: 30, keepsUnsent: true } } as const;
const lookUp = { config: { access: 'officer', perMinute: 30 }, preHandler } as const;

/** Filing on behalf of a person at the counter: who, what, which case; then the ordinary filing pages. */
export function counterRoutes(app: FastifyInstance, deps: OfficeDeps): void {
  app.get<Asked>('/office/counter', officer, async (request, reply) => {
    const { person: id, procedure: code, q } = request.query;
    if (!id) return showWho(request, reply);
    const person = await helped(request.ctx, id);
    return code ? showStart(request, reply, { person, code }) : showWhat(request, reply, { person, find: typed(q) });
  });

  app.post('/office/counter/search', lookUp, async (request, reply) => {
    const q = postedBy(request).text('q').trim().slice(0, 100);
    return showWho(request, reply, { q, people: await findPeople(request.ctx, q) });
  });

  app.get('/office/counter/people', officer, async (request, reply) => {
    const kept = await deps.unsent.find(request);
    return kept ? showWho(request, reply, { kept }) : reply.redirect(paths.counter(), 303);
  });

  app.post('/office/counter/people', entering, async (request, reply) => {
    if (request.unsent) return deps.unsent.keep(request, reply);
    authorize(policy, request.ctx.actor, 'counter.use', undefined);
    const posted = postedBy(request);
    const { accountId, problems } = await registerPerson(request.ctx, {
      fullName: posted.text('fullName'),
      identityNumber: posted.text('identityNumber'),
      birthOn: isoDate(typedDate(bodyOf(request), 'birthOn')),
      address: posted.text('address'),
      phone: posted.text('phone'),
    });
    if (problems) return showWho(request, reply, { problems });
    await deps.unsent.drop(request);
    return reply.redirect(paths.counter({ person: accountId }), 303);
  });

  app.post('/office/counter/filing', officer, (request, reply) => beginFiling(request, reply, deps));
}

async function beginFiling(request: FastifyRequest, reply: FastifyReply, deps: OfficeDeps) {
  const { ctx } = request;
  const posted = postedBy(request);
  const person = await helped(ctx, posted.text('person'));
  const code = posted.text('procedure');
  const version = await procedureInForce(ctx.db, code, localDate(ctx.now));
  const problems = problemsOf(posted, version);
  if (problems.length > 0) return showStart(request, reply, { person, code, problems });
  const started = await deps.startDraft(ctx, {
    draftId: posted.text('draft') || newId(ctx.now.getTime()),
    version,
    helpedId: person.id,
    caseKey: posted.text('case') || undefined,
    agencyId: posted.text('agency') || undefined,
  });
  if (started.problems) return showStart(request, reply, { person, code, problems: started.problems });
  return reply.redirect(`/drafts/${started.draftId}`, 303);
}

/** All at once; where there is one case nothing is chosen. */
function problemsOf(posted: Posted, { bundle }: ProcedureVersion): Problem[] {
  const [vi, en] = [counterText('vi').start, counterText('en').start];
  const needsCase = bundle.cases.length > 1 && !bundle.cases.some(({ key }) => key === posted.text('case'));
  return [
    ...(needsCase
      ? [{ at: 'case', code: 'casework.case-missing', says: { vi: vi.caseProblem, en: en.caseProblem } }]
      : []),
    ...(posted.text('seen') === 'yes'
      ? []
      : [{ at: 'seen', code: 'casework.identity-not-seen', says: { vi: vi.seenProblem, en: en.seenProblem } }]),
  ];
}

/** Bodies of these routes are parsed forms. */
const bodyOf = ({ body }: FastifyRequest): Record<string, unknown> => (body ?? {}) as Record<string, unknown>;
const typed = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 100) : '';

async function helped(ctx: Ctx, id: string): Promise<Account> {
  const account = isId(id) ? await findAccount(ctx.db, { id }) : undefined;
  if (!account || account.kind === 'officer') throw error('no-person');
  return account;
}

interface Who {
  q?: string;
  people?: Account[];
  problems?: Problem[];
  /** Typed before the session ended. */
  kept?: Record<string, unknown>;
}

function showWho(request: FastifyRequest, reply: FastifyReply, { q = '', people, problems = [], kept }: Who = {}) {
  const { lang } = request.ctx;
  const body = kept ?? bodyOf(request);
  const posted = postedOf(body);
  const bornOn = kept || problems.length > 0 ? typedDate(body, 'birthOn') : dateValue('');
  const isEntering = kept !== undefined || problems.length > 0;
  const page = (
    <WhoPage {...{ lang, q, people, posted, bornOn, problems, isEntering }} csrf={formToken(request, reply)} />
  );
  return showPage(request, reply, { ...frame(request, problems) }, page);
}

async function showWhat(
  request: FastifyRequest,
  reply: FastifyReply,
  { person, find }: { person: Account; find: string },
) {
  const { ctx } = request;
  const codes = find === '' ? [] : (await searchProcedures(ctx.db, find)).slice(0, 8);
  const found = await Promise.all(codes.map(({ code }) => procedureInForce(ctx.db, code, localDate(ctx.now))));
  return showPage(
    request,
    reply,
    frame(request, []),
    <WhatPage lang={ctx.lang} person={person} find={find} found={found} />,
  );
}

async function showStart(
  request: FastifyRequest,
  reply: FastifyReply,
  { person, code, problems = [] }: { person: Account; code: string; problems?: Problem[] },
) {
  const { ctx } = request;
  const version = await procedureInForce(ctx.db, code, localDate(ctx.now));
  const [agencies, ownAgencyId] = await Promise.all([competentFor(ctx, version), besideDesk(ctx)]);
  const page = (
    <StartPage
      {...{ person, version, agencies, ownAgencyId, problems }}
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      draftId={newId(ctx.now.getTime())}
      posted={postedBy(request)}
    />
  );
  return showPage(request, reply, frame(request, problems), page);
}

/** Every commune's office, or the one department. */
async function competentFor(ctx: Ctx, { bundle }: ProcedureVersion): Promise<Agency[]> {
  const on = localDate(ctx.now);
  if (bundle.competent.kind === 'commune') return listAgencies(ctx.db, { kind: 'commune', on });
  const agency = await findAgency(ctx.db, { code: bundle.competent.code, on });
  return agency ? [agency] : [];
}

/** The commune whose service centre the officer sits in. */
async function besideDesk(ctx: Ctx): Promise<string | undefined> {
  const desk = ctx.actor.roles.find(({ role }) => role === 'receiving-officer');
  const centre = desk && (await findAgency(ctx.db, { id: desk.agencyId }));
  if (!centre?.unitCode) return undefined;
  const [commune] = await listAgencies(ctx.db, { kind: 'commune', unitCode: centre.unitCode, on: localDate(ctx.now) });
  return commune?.id;
}

const frame = ({ ctx }: FastifyRequest, problems: readonly Problem[]) => ({
  title: counterText(ctx.lang).title,
  site: 'office' as const,
  scripts: ['submit-once', 'keyboard-shortcuts'],
  failed: problems.length > 0,
  status: problems.length > 0 ? 422 : 200,
});
