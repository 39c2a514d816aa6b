import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { procedureInForce, serviceStandings } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { isAppError, type Problem } from '#platform/errors.ts';
import { dateValue, isoDate, typedDate, type DateValue } from '#web/components.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { removeReason, settleFee } from './amend-service.ts';
import { countServices, narrowed, reasonKeys } from './count-services.ts';
import { ServicePage, type Typed } from './pages/service-page.tsx';
import { ServicesPage } from './pages/services-page.tsx';
import { paths, type Narrowing } from './paths.ts';
import { text } from './text.ts';

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
}

async function showServices(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const by = narrowingOf(request.query);
  const services = await serviceStandings(ctx.db);
  const found = narrowed(services, by);
  const page = by.page ?? 1;
  const words = text(ctx.lang);
  return showPage(
    request,
    reply,
    { title: words.title, site: 'office', breadcrumbs: [administration(words.administration), { text: words.title }] },
    <ServicesPage
      lang={ctx.lang}
      by={by}
      counts={countServices(services)}
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
  const { kind, level, reason, page } = (query ?? {}) as Record<string, unknown>;
  const number = Number(page);
  return {
    kind: kind === 'full' || kind === 'part' ? kind : undefined,
    level: typeof level === 'string' && /^[0-4]$/.test(level) ? level : undefined,
    reason: reasonKeys.find((key) => key === reason),
    page: Number.isSafeInteger(number) && number > 1 && number < 1000 ? number : undefined,
  };
}

interface Failed {
  typed: Typed;
  problems: Problem[];
}

async function showService(
  request: FastifyRequest<OfService>,
  reply: FastifyReply,
  failed?: Failed,
): Promise<FastifyReply> {
  const { ctx } = request;
  const today = localDate(ctx.now);
  const { bundle } = await procedureInForce(ctx.db, request.params.code, today);
  // Parsed by fastify: a string or nothing of ours.
  const { done } = (request.query ?? {}) as Record<string, unknown>;
  const words = text(ctx.lang);
  return showPage(
    request,
    reply,
    {
      title: bundle.everydayName[ctx.lang],
      site: 'office',
      scripts: ['submit-once'],
      failed: failed !== undefined,
      status: failed === undefined ? 200 : 422,
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
      typed={failed?.typed ?? { key: '', values: {}, from: dateValue(today) }}
      problems={failed?.problems ?? []}
      done={done === 'removed' || done === 'settled' ? done : undefined}
    />,
  );
}

/** What a form of the page sent: names carry the key of the reason or fee they belong to. */
function typedIn(request: FastifyRequest): Typed & { body: Record<string, unknown> } {
  // A parsed form: strings, or lists of strings that no field of ours makes.
  const body = (request.body ?? {}) as Record<string, unknown>;
  const key = typeof body['key'] === 'string' ? body['key'] : '';
  const values = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith(`${key}-`) && typeof value === 'string'
        ? [[name.slice(key.length + 1), value.normalize('NFC')]]
        : [],
    ),
  );
  return { key, values, from: typedDate(body, `${key}-from`), body };
}

async function removal(request: FastifyRequest<OfService>, reply: FastifyReply): Promise<FastifyReply> {
  const { code } = request.params;
  const { key, values, from } = typedIn(request);
  const known = reasonKeys.find((one) => one === key) ?? 'other';
  const { legalBasis = '', justification = '' } = values;
  return orShown(request, reply, { typed: { key, values, from }, done: 'removed' }, () =>
    removeReason(request.ctx, { code, key: known, legalBasis, justification }),
  );
}

async function settlement(request: FastifyRequest<OfService>, reply: FastifyReply): Promise<FastifyReply> {
  const { code } = request.params;
  const { key, values, from } = typedIn(request);
  const { charge, name = '', legalBasis = '' } = values;
  const amountDong = charge === 'no' ? 0 : amountIn(values['amount']);
  return orShown(request, reply, { typed: { key, values, from }, done: 'settled' }, () =>
    settleFee(request.ctx, { code, key, name, amountDong, legalBasis, from: dayIn(from) }),
  );
}

/** `NaN` where it is no amount, or nobody said whether anything is charged. */
const amountIn = (typed = ''): number => (/^[\d.\s]+$/.test(typed) ? Number(typed.replace(/[.\s]/g, '')) || NaN : NaN);

/** A day that is none is as wrong as one that has passed. */
const dayIn = (typed: DateValue): string => isoDate(typed) || '0000-00-00';

/** Which box of the form a refusal is about. */
const boxes: Record<string, string> = {
  'provisioning.legal-basis-missing': 'legalBasis',
  'provisioning.justification-missing': 'justification',
  'provisioning.amount-missing': 'charge',
  'provisioning.day-passed': 'from',
};

/** Does it and goes on; a refusal about one box is shown beside it with everything typed. */
async function orShown(
  request: FastifyRequest<OfService>,
  reply: FastifyReply,
  { typed, done }: { typed: Typed; done: string },
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
