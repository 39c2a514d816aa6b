import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { procedureInForce, serviceStandings } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { isAppError, type Problem } from '#platform/errors.ts';
import { dateValue } from '#web/components.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { endAmendment, removeReason, settleFee } from './amend-service.ts';
import { amendmentsOf, unfitCodes } from './amendment-store.ts';
import { countServices, narrowed, reasonKeys } from './count-services.ts';
import { ServicePage, type Done } from './pages/service-page.tsx';
import { ServicesPage } from './pages/services-page.tsx';
import type { Typed } from './pages/typed-fields.ts';
import { paths, type Narrowing } from './paths.ts';
import { MOST_LINES } from './settled-lines.ts';
import { text } from './text.ts';
import { dayIn, linesIn, optionalDayIn, typedIn } from './typed-settlement.ts';

const access = { config: { access: 'administrator' } } as const;
const perPage = 50;

interface OfService {
  Params: { code: string };
}

/** How far every service is online, why not further, and the deeds that change it. */
export function provisioningRoutes(app: FastifyInstance): void {
  app.get('/admin/services', access, showServices);
  app.get<OfService>('/admin/services/:code', access, (request, reply) => showService(request, reply));
  app.post<OfService>('/admin/services/:code/reason-removals', access, removal);
  app.post<OfService>('/admin/services/:code/fee-settlements', access, settlement);
  app.post<OfService>('/admin/services/:code/amendment-endings', access, ending);
}

async function showServices(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const by = narrowingOf(request.query);
  const [services, unfit] = await Promise.all([serviceStandings(ctx.db), unfitCodes(ctx.db)]);
  const toLookAt = new Set(unfit);
  const found = narrowed(services, by, toLookAt);
  const page = by.page ?? 1;
  const words = text(ctx.lang);
  return showPage(
    request,
    reply,
    { title: words.title, site: 'office', breadcrumbs: [administration(words.administration), { text: words.title }] },
    <ServicesPage
      lang={ctx.lang}
      by={by}
      counts={countServices(services, toLookAt)}
      found={found.length}
      services={found.slice((page - 1) * perPage, page * perPage)}
      prev={page > 1 ? paths.services({ ...by, page: page - 1 }) : undefined}
      next={page * perPage < found.length ? paths.services({ ...by, page: page + 1 }) : undefined}
    />,
  );
}

const administration = (name: string) => ({ text: name, href: '/office/administration' });

function narrowingOf(query: unknown): Narrowing {
  // Parsed by fastify: strings, or lists of strings.
  const { kind, level, reason, look, page } = (query ?? {}) as Record<string, unknown>;
  const number = Number(page);
  return {
    kind: kind === 'full' || kind === 'part' ? kind : undefined,
    level: typeof level === 'string' && /^[0-4]$/.test(level) ? level : undefined,
    reason: reasonKeys.find((key) => key === reason),
    look: look === 'unfit' ? look : undefined,
    page: Number.isSafeInteger(number) && number > 1 && number < 1000 ? number : undefined,
  };
}

interface Again {
  typed: Typed;
  problems: Problem[];
}

const nothingTyped = { key: '', values: {}, lists: {}, lines: 1 };

async function showService(
  request: FastifyRequest<OfService>,
  reply: FastifyReply,
  again?: Again,
): Promise<FastifyReply> {
  const { ctx } = request;
  const today = localDate(ctx.now);
  const { code } = request.params;
  const [{ bundle }, amendments] = await Promise.all([
    procedureInForce(ctx.db, code, today),
    amendmentsOf(ctx.db, code),
  ]);
  // Parsed by fastify: a string or nothing of ours.
  const { done } = (request.query ?? {}) as Record<string, unknown>;
  const words = text(ctx.lang);
  const failed = (again?.problems.length ?? 0) > 0;
  return showPage(
    request,
    reply,
    {
      title: bundle.everydayName[ctx.lang],
      site: 'office',
      scripts: ['submit-once'],
      failed,
      status: failed ? 422 : 200,
      breadcrumbs: [
        administration(words.administration),
        { text: words.title, href: paths.services() },
        { text: bundle.code },
      ],
    },
    <ServicePage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      bundle={bundle}
      amendments={amendments}
      typed={again?.typed ?? { ...nothingTyped, from: dateValue(today), until: dateValue('') }}
      problems={again?.problems ?? []}
      done={dones.find((one) => one === done)}
    />,
  );
}

const dones = ['removed', 'settled', 'ended'] as const satisfies readonly Done[];

async function removal(request: FastifyRequest<OfService>, reply: FastifyReply): Promise<FastifyReply> {
  const { code } = request.params;
  const typed = typedIn(request.body);
  const known = reasonKeys.find((one) => one === typed.key) ?? 'other';
  const { legalBasis = '', justification = '' } = typed.values;
  return orShown(request, reply, { typed, done: 'removed' }, () =>
    removeReason(request.ctx, { code, key: known, legalBasis, justification }),
  );
}

async function settlement(request: FastifyRequest<OfService>, reply: FastifyReply): Promise<FastifyReply> {
  const { code } = request.params;
  const typed = typedIn(request.body);
  const { charge, legalBasis = '' } = typed.values;
  if (typed.more) {
    const lines = Math.min(MOST_LINES, typed.lines + 1);
    return showService(request, reply, { typed: { ...typed, lines }, problems: [] });
  }
  return orShown(request, reply, { typed, done: 'settled' }, () =>
    settleFee(request.ctx, {
      code,
      key: typed.key,
      lines: charge === 'no' ? [] : linesIn(typed),
      legalBasis,
      from: dayIn(typed.from),
      until: optionalDayIn(typed.until),
    }),
  );
}

async function ending(request: FastifyRequest<OfService>, reply: FastifyReply): Promise<FastifyReply> {
  const { code } = request.params;
  const { key } = typedIn(request.body);
  await endAmendment(request.ctx, { code, id: key });
  return reply.redirect(`${paths.service(code)}?done=ended`, 303);
}

/** Which box of the form a refusal is about. */
const boxes: Record<string, string> = {
  'provisioning.legal-basis-missing': 'legalBasis',
  'provisioning.justification-missing': 'justification',
  'provisioning.amount-missing': 'charge',
  'provisioning.day-passed': 'from',
  'provisioning.last-day-before-first': 'until',
};

/** Does it and goes on; a refusal about one box is shown beside it with everything typed. */
async function orShown(
  request: FastifyRequest<OfService>,
  reply: FastifyReply,
  { typed, done }: { typed: Typed; done: Done },
  deed: () => Promise<void>,
): Promise<FastifyReply> {
  try {
    await deed();
  } catch (cause) {
    const box = isAppError(cause) ? boxes[cause.code] : undefined;
    if (!isAppError(cause) || box === undefined) throw cause;
    const problem = { at: `${typed.key}-${box}`, code: cause.code, says: cause.says };
    return showService(request, reply, { typed, problems: [problem] });
  }
  return reply.redirect(`${paths.service(request.params.code)}?done=${done}`, 303);
}
