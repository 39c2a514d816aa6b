import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAgency } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { error as httpError } from '#platform/http.ts';
import { showPage } from '#web/show-page.tsx';
import { agencyRoutes } from './agency-routes.tsx';
import { eventsOf, wholeCatalogue } from './catalogue-counts.ts';
import { error } from './errors.ts';
import { listingsByCode, listProcedures } from './listing-views.ts';
import { officeListRoutes } from './office-list-routes.tsx';
import { BrowsePage } from './pages/browse.tsx';
import { HomePage } from './pages/home.tsx';
import { LifeEventPage } from './pages/life-event.tsx';
import { ProcedurePage } from './pages/procedure.tsx';
import { procedureInForce } from './procedure-views.ts';
import { searchPath } from './search-path.ts';
import { agencyNames, searchRoutes } from './search-routes.tsx';
import { isKeyOf, lifeEvents } from './subject-words.ts';
import { findText } from './text.ts';

export interface ProcedureDeps {
  /** Codes of the procedures filed most, most first; kept fresh by who counts filings. */
  mostFiled?: ((ctx: Ctx) => Promise<string[]>) | undefined;
}

const open = { config: { access: 'public' } } as const;

/** What anyone may see: home, search, the catalogue, the office directory. */
export function procedureRoutes(app: FastifyInstance, deps: ProcedureDeps = {}): void {
  app.get('/', open, (request, reply) => showHome(request, reply, deps));
  app.get('/procedures/:code', open, showProcedure);
  app.get('/sectors', open, showSectors);
  app.get('/life-events/:event', open, showLifeEvent);
  searchRoutes(app);
  officeListRoutes(app);
  agencyRoutes(app);
}

const SHOWN_AT_HOME = 8;
/** Fewer different procedures than this say nothing about what people need. */
const ENOUGH_FILED = 4;

async function showHome(request: FastifyRequest, reply: FastifyReply, deps: ProcedureDeps): Promise<FastifyReply> {
  const { ctx } = request;
  const [{ counts, typical }, filed] = await Promise.all([wholeCatalogue(ctx), deps.mostFiled?.(ctx) ?? []]);
  const byUse = filed.length >= ENOUGH_FILED;
  const shown = byUse ? await listingsByCode(ctx.db, filed.slice(0, SHOWN_AT_HOME)) : typical.slice(0, SHOWN_AT_HOME);
  return showPage(
    request,
    reply,
    { title: findText(ctx.lang).homeTitle, wide: true, scripts: ['suggest-box'] },
    <HomePage lang={ctx.lang} total={counts.total} events={eventsOf(counts)} shown={shown} byUse={byUse} />,
  );
}

async function showProcedure(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const { code } = request.params as { code: string };
  const on = localDate(ctx.now);
  const { bundle } = await procedureInForce(ctx.db, code, on);
  // Internal procedures do not exist for people outside the office.
  if (bundle.internal && ctx.actor.kind !== 'officer') throw error('not-found');
  const { competent, sector, everydayName } = bundle;
  const agency = competent.kind === 'department' ? await findAgency(ctx.db, { code: competent.code, on }) : undefined;
  const text = findText(ctx.lang);
  const breadcrumbs = [
    { text: text.home, href: '/' },
    { text: text.procedures, href: '/procedures' },
    { text: sector.name[ctx.lang], href: searchPath({ q: '', cursor: undefined, filters: { sector: sector.code } }) },
  ];
  return showPage(
    request,
    reply,
    { title: everydayName[ctx.lang], breadcrumbs, scripts: ['print-button'] },
    <ProcedurePage lang={ctx.lang} bundle={bundle} agency={agency} on={on} />,
  );
}

async function showSectors(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const [{ counts: facets }, agencies] = await Promise.all([wholeCatalogue(ctx), agencyNames(ctx)]);
  const text = findText(ctx.lang);
  const breadcrumbs = [
    { text: text.home, href: '/' },
    { text: text.procedures, href: '/procedures' },
  ];
  return showPage(
    request,
    reply,
    { title: text.sectorsTitle, wide: true, breadcrumbs },
    <BrowsePage lang={ctx.lang} facets={facets} agencies={agencies} />,
  );
}

async function showLifeEvent(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const { event } = request.params as { event: string };
  if (!isKeyOf(lifeEvents, event)) throw httpError('not-found');
  const [page, { counts }] = await Promise.all([listProcedures(ctx.db, { filters: { event } }), wholeCatalogue(ctx)]);
  const others = eventsOf(counts)
    .map((other) => other.event)
    .filter((other) => other !== event);
  const more = page.next ? searchPath({ q: '', cursor: undefined, filters: { event } }) : undefined;
  return showPage(
    request,
    reply,
    {
      title: lifeEvents[event][ctx.lang],
      breadcrumbs: [{ text: findText(ctx.lang).home, href: '/' }, { text: lifeEvents[event][ctx.lang] }],
    },
    <LifeEventPage lang={ctx.lang} event={event} items={page.items} more={more} others={others} />,
  );
}
