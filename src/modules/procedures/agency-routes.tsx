import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAgency, listAgencies, openingHours, workingCalendar, type Agency } from '#modules/registers';
import { formatDate, localDate, localTime } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { error as httpError } from '#platform/http.ts';
import { foldVietnamese } from '#platform/text.ts';
import { isWorkingTime, nextWorkingInstant } from '#platform/working-time.ts';
import { showPage } from '#web/show-page.tsx';
import { countFacets } from './facet-views.ts';
import { listProcedures } from './listing-views.ts';
import { AgenciesPage } from './pages/agencies.tsx';
import { AgencyPage, nameOf } from './pages/agency.tsx';
import { readSearch, searchPath } from './search-path.ts';
import { soundOf } from './search-words.ts';
import { findText } from './text.ts';

const open = { config: { access: 'public' } } as const;

/** The office directory as people use it. */
export function agencyRoutes(app: FastifyInstance): void {
  app.get('/agencies', open, showAgencies);
  app.get('/agencies/:code', open, showAgency);
}

async function showAgencies(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const { q } = readSearch(request.query);
  const all = await listAgencies(ctx.db, { on: localDate(ctx.now) });
  const named = q ? all.filter(isNamedLike(q)) : all;
  // A commune is shown once, by its centre: that is where people go.
  const centres = named.filter(({ kind, unitCode }) => kind === 'service-centre' && isProvincial(unitCode));
  const communes = named.filter(({ kind, unitCode }) => kind === 'service-centre' && !isProvincial(unitCode));
  const departments = named.filter(({ kind }) => kind === 'department');
  return showPage(
    request,
    reply,
    { title: findText(ctx.lang).agenciesTitle, wide: true },
    <AgenciesPage lang={ctx.lang} q={q} centres={centres} communes={communes} departments={departments} />,
  );
}

const isProvincial = (unitCode: string | null): boolean => unitCode === null || unitCode.length < 5;

/** Every typed word begins a word of the name, as spelt or as it sounds. */
function isNamedLike(q: string): (agency: Agency) => boolean {
  const typed = foldVietnamese(q).split(' ');
  return ({ name, nameEn }) => {
    const words = foldVietnamese(`${name} ${nameEn}`).split(' ');
    return typed.every((part) => words.some((word) => word.startsWith(part) || soundOf(word) === soundOf(part)));
  };
}

async function showAgency(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const { code } = request.params as { code: string };
  const on = localDate(ctx.now);
  const agency = await findAgency(ctx.db, { code, on });
  if (!agency) throw httpError('not-found');
  const filters = { agency: filterOf(agency) };
  const [hours, desk, open, page, facets] = await Promise.all([
    openingHours(ctx.db, agency.calendarKey, on),
    findDesk(ctx, agency),
    whetherOpen(ctx, agency),
    agency.kind === 'service-centre' ? undefined : listProcedures(ctx.db, { filters }),
    agency.kind === 'service-centre' ? undefined : countFacets(ctx.db, { filters }),
  ]);
  const { lang } = ctx;
  const text = findText(lang);
  const breadcrumbs = [
    { text: text.home, href: '/' },
    { text: text.agenciesTitle, href: '/agencies' },
  ];
  const props = {
    lang,
    agency,
    hours,
    desk,
    open,
    procedures: page?.items ?? [],
    total: facets?.total ?? 0,
    allPath: searchPath({ q: '', cursor: undefined, filters }),
  };
  return showPage(request, reply, { title: nameOf(agency, lang), breadcrumbs }, <AgencyPage {...props} />);
}

const filterOf = ({ kind, code }: Agency): string => (kind === 'commune' ? 'commune' : code);

/** Departments take dossiers at the city's centre, communes at their own. */
async function findDesk({ db, now }: Ctx, agency: Agency): Promise<Agency | undefined> {
  if (agency.kind === 'service-centre' || !agency.unitCode) return undefined;
  const [desk] = await listAgencies(db, { kind: 'service-centre', unitCode: agency.unitCode, on: localDate(now) });
  return desk;
}

/** Open until, or open again when; by the calendar the legal clock counts by. */
async function whetherOpen({ db, now }: Ctx, agency: Agency) {
  const calendar = await workingCalendar(db, agency.calendarKey);
  if (!isWorkingTime(now, calendar)) {
    const again = nextWorkingInstant(now, calendar);
    return {
      again: localDate(again) === localDate(now) ? localTime(again) : `${localTime(again)} ${formatDate(again)}`,
    };
  }
  return { until: closingTime(calendar, now) };
}

const MINUTE = 60_000;

/** The end of the shift that `now` is in. */
function closingTime(calendar: Awaited<ReturnType<typeof workingCalendar>>, now: Date): string {
  let at = now;
  while (isWorkingTime(new Date(at.getTime() + MINUTE), calendar)) at = new Date(at.getTime() + MINUTE);
  return localTime(at);
}
