import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listAgencies } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { showPage } from '#web/show-page.tsx';
import { eventsOf, wholeCatalogue } from './catalogue-counts.ts';
import { countFacets } from './facet-views.ts';
import { guidePath, guideStep, readGuide } from './guide.ts';
import { listProcedures, type ListingPage } from './listing-views.ts';
import { whyFound } from './match-words.ts';
import { GuidePage } from './pages/guide.tsx';
import { SearchPage, type ShownResult } from './pages/search.tsx';
import { preferredType } from './preferred-type.ts';
import { readSearch, searchPath, type SearchState } from './search-path.ts';
import { nearestWords, searchProcedures, suggestProcedures, type Found } from './search-views.ts';
import { guideText } from './guide-text.ts';
import { findText } from './text.ts';

const open = { config: { access: 'public' } } as const;

/** Finding a procedure: search, what is suggested while typing, the guide of three questions. */
export function searchRoutes(app: FastifyInstance): void {
  app.get('/procedures', open, showSearch);
  app.get('/procedures/suggestions', open, suggest);
  app.get('/procedures/guide', open, showGuide);
}

/** One address, a page or JSON: `{ results: [{ code, name, why }] }`, best first, the next page in `Link` (RFC 8288). */
async function showSearch(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const state = readSearch(request.query);
  void reply.header('vary', 'accept');
  const found = state.q ? await searchProcedures(ctx.db, state.q) : undefined;
  const page = await listProcedures(ctx.db, { filters: state.filters, found, cursor: state.cursor });
  const items = withReasons(page, found, ctx);
  if (preferredType(request.headers.accept) === 'html')
    return showResults(request, reply, { state, found, items, page });
  if (page.next) void reply.header('link', `<${searchPath({ ...state, cursor: page.next })}>; rel="next"`);
  return reply.send({ results: items.map((item) => asJson(item, ctx)) });
}

const asJson = ({ listing, why = '' }: ShownResult, { lang }: Ctx) => ({
  code: listing.code,
  name: listing.everydayName[lang],
  why,
});

function withReasons({ items }: ListingPage, found: readonly Found[] | undefined, { lang }: Ctx): ShownResult[] {
  const how = new Map(found?.map((one) => [one.code, one]));
  return items.map((listing) => {
    const one = how.get(listing.code);
    return { listing, why: one && whyFound(one, lang) };
  });
}

interface Results {
  state: SearchState;
  found: readonly Found[] | undefined;
  items: ShownResult[];
  page: ListingPage;
}

async function showResults(
  request: FastifyRequest,
  reply: FastifyReply,
  { state, found, items, page }: Results,
): Promise<FastifyReply> {
  const { ctx } = request;
  const { lang } = ctx;
  const whole = await wholeCatalogue(ctx);
  const plain = !found && !Object.values(state.filters).some(Boolean);
  const [facets, agencies, nearWords] = await Promise.all([
    plain ? whole.counts : countFacets(ctx.db, { filters: state.filters, found }),
    agencyNames(ctx),
    found && isWeak(found) ? nearestWords(ctx.db, state.q) : [],
  ]);
  const props = { lang, state, facets, items, next: page.next, agencies, events: eventsOf(whole.counts), nearWords };
  return showPage(
    request,
    reply,
    { title: titleOf(state, lang), wide: true, scripts: ['suggest-box'] },
    <SearchPage
      {...props}
      nearest={found !== undefined && isGuess(found)}
      weak={found !== undefined && isWeak(found)}
    />,
  );
}

/** Nothing is spelt as it was typed; what was found only looks or sounds like it. */
const isGuess = (found: readonly Found[]): boolean =>
  found.every(({ source, term, typed }) => source !== 'code' && source !== 'meaning' && typed !== term);

/** The best answers less than this part of the question. */
const WEAK = 0.45;
const isWeak = ([best]: readonly Found[]): boolean => best === undefined || best.covers < WEAK;

const titleOf = ({ q }: SearchState, lang: Ctx['lang']): string =>
  q ? `${q} – ${findText(lang).procedures}` : findText(lang).all;

/** `{ suggestions: [{ code, name, why }] }` for words still being typed. */
async function suggest(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  // One string or a list of strings; a list is not understood.
  const { q } = (request.query ?? {}) as Record<string, unknown>;
  const found = typeof q === 'string' && q.trim() !== '' ? await suggestProcedures(ctx.db, q) : [];
  const suggestions = found.map((one) => asJson({ listing: one.listing, why: whyFound(one, ctx.lang) }, ctx));
  return reply.header('cache-control', 'private, max-age=60').send({ suggestions });
}

const SHOWN_IN_GUIDE = 20;
const SHOWN_BETWEEN = 6;

async function showGuide(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const step = await guideStep(ctx.db, readGuide(request.query));
  const { cursor } = (request.query ?? {}) as Record<string, unknown>;
  const from = step.left.findIndex(({ code }) => code === cursor) + 1;
  const size = step.asks ? SHOWN_BETWEEN : SHOWN_IN_GUIDE;
  const items = step.left.slice(from, from + size);
  const next = step.left.length > from + size ? items.at(-1)?.code : undefined;
  const text = findText(ctx.lang);
  const title = guideText(ctx.lang).guideTitle;
  const breadcrumbs = [
    { text: text.home, href: '/' },
    { text: text.procedures, href: '/procedures' },
    { text: title, href: guidePath({}) },
  ];
  return showPage(
    request,
    reply,
    { title, wide: true, breadcrumbs },
    <GuidePage lang={ctx.lang} step={step} items={items} next={next} />,
  );
}

/** Names of those who decide, by code, in the reader's language. */
export async function agencyNames({ db, lang, now }: Ctx): Promise<Map<string, string>> {
  const agencies = await listAgencies(db, { on: localDate(now) });
  return new Map(agencies.map(({ code, name, nameEn }) => [code, lang === 'vi' ? name : nameEn]));
}
