import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countOpenByVersion } from '#modules/dossiers';
import { effectOnDrafts } from '#modules/forms';
import { diffVersions, getVersion, listVersions, searchProcedures, type VersionLine } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { isAppError, type Problem } from '#platform/errors.ts';
import { isoDate, typedDate } from '#web/components.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { listVersionDrafts } from './draft-store.ts';
import { error } from './errors.ts';
import { DifferencesPage } from './pages/differences-page.tsx';
import { ProcedurePage } from './pages/procedure-page.tsx';
import { ProceduresPage } from './pages/procedures-page.tsx';
import { paths } from './paths.ts';
import { rollBackTo } from './publish-version-draft.ts';
import { startVersionDraft } from './start-version-draft.ts';
import { text } from './text.ts';

interface CodeParams {
  Params: { code: string };
  Querystring: Record<string, string | string[] | undefined>;
}

const forAnalysts = { config: { access: 'administrator' } } as const;
const MOST_FOUND = 30;

export function procedureRoutes(app: FastifyInstance): void {
  app.get('/admin/procedures', forAnalysts, (request, reply) => showProcedures(request, reply));
  app.get<CodeParams>('/admin/procedures/:code', forAnalysts, (request, reply) => showProcedure(request, reply));

  app.post<CodeParams>('/admin/procedures/:code/drafts', forAnalysts, async (request, reply) => {
    const draft = await inTransaction(request.ctx, (tx) => startVersionDraft(tx, { code: request.params.code }));
    return reply.redirect(paths.editor(draft.id), 303);
  });

  app.post<CodeParams & { Params: { number: string } }>(
    '/admin/procedures/:code/versions/:number/republication',
    forAnalysts,
    async (request, reply) => {
      const { code, number } = request.params;
      const version = await versionNumbered(request.ctx, code, number);
      const field = `from-${version.number}`;
      try {
        const validFrom = isoDate(typedDate(Object(request.body), field)) ?? '';
        const published = await inTransaction(request.ctx, (tx) =>
          rollBackTo(tx, { versionId: version.id, validFrom }),
        );
        return reply.redirect(`${paths.procedure(code)}?published=${published.number}`, 303);
      } catch (cause) {
        if (!isAppError(cause) || !cause.code.startsWith('authoring.date-')) throw cause;
        return showProcedure(request, reply, [{ at: field, code: cause.code, says: cause.says }]);
      }
    },
  );

  app.get<CodeParams>('/admin/procedures/:code/differences', forAnalysts, showDifferences);
}

/** Also the page an upload that was refused comes back to. */
export async function showProcedures(request: FastifyRequest, reply: FastifyReply, problems: readonly Problem[] = []) {
  const { ctx } = request;
  const query: Record<string, unknown> = Object(request.query);
  const asked = typeof query['q'] === 'string' ? query['q'].trim().slice(0, 200) : '';
  const [found, drafts] = await Promise.all([
    asked === '' ? [] : searchProcedures(ctx.db, asked, { internal: true }),
    listVersionDrafts(ctx.db),
  ]);
  const failed = problems.length > 0;
  return showPage(
    request,
    reply,
    { title: text(ctx.lang).title, site: 'office', scripts: ['upload-progress'], failed, status: failed ? 422 : 200 },
    <ProceduresPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      query={asked}
      found={found.slice(0, MOST_FOUND).map(({ listing }) => ({ code: listing.code, name: listing.name[ctx.lang] }))}
      drafts={drafts}
      problems={problems}
      discarded={query['discarded'] === '1'}
    />,
  );
}

async function showProcedure(
  request: FastifyRequest<{ Params: { code: string } }>,
  reply: FastifyReply,
  problems: readonly Problem[] = [],
) {
  const { ctx } = request;
  const { code } = request.params;
  const today = localDate(ctx.now);
  const [versions, drafts, open] = await Promise.all([
    listVersions(ctx.db, code, today),
    listVersionDrafts(ctx.db, { code }),
    countOpenByVersion(ctx.db, code),
  ]);
  if (versions.length === 0 && drafts.length === 0) throw error('no-procedure', { code });
  const name = await nameOf(ctx, versions, code);
  const published = Number(Object(request.query)['published']);
  const failed = problems.length > 0;
  return showPage(
    request,
    reply,
    { title: name, site: 'office', scripts: ['submit-once'], failed, status: failed ? 422 : 200 },
    <ProcedurePage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      code={code}
      name={name}
      versions={versions}
      drafts={drafts}
      open={open}
      problems={problems}
      published={versions.find(({ number }) => number === published)}
      today={today}
    />,
  );
}

async function nameOf(ctx: Ctx, versions: readonly VersionLine[], code: string): Promise<string> {
  const shown = versions.find(({ state }) => state === 'in-force') ?? versions[0];
  return shown ? (await getVersion(ctx.db, shown.id)).bundle.name[ctx.lang] : code;
}

/** A version by its number in the address. Throws `authoring.no-procedure`. */
export async function versionNumbered(ctx: Ctx, code: string, number: unknown): Promise<VersionLine> {
  const versions = await listVersions(ctx.db, code, localDate(ctx.now));
  const found = versions.find((version) => String(version.number) === number);
  if (!found) throw error('no-procedure', { code });
  return found;
}

async function showDifferences(request: FastifyRequest<CodeParams>, reply: FastifyReply) {
  const { ctx, query } = request;
  const { code } = request.params;
  const [from, to] = await Promise.all([versionNumbered(ctx, code, query.from), versionNumbered(ctx, code, query.to)]);
  const [before, after] = await Promise.all([getVersion(ctx.db, from.id), getVersion(ctx.db, to.id)]);
  const bundleOf = async (id: string) => (await getVersion(ctx.db, id)).bundle;
  const [changes, open, effect] = await Promise.all([
    diffVersions(before, after),
    countOpenByVersion(ctx.db, code),
    effectOnDrafts(ctx.db, { code, after: after.bundle, bundleOf }),
  ]);
  const words = text(ctx.lang);
  const title = words.differences(words.version(from.number), words.version(to.number));
  return showPage(
    request,
    reply,
    { title, site: 'office' },
    <DifferencesPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      name={after.bundle.name[ctx.lang]}
      back={paths.procedure(code)}
      from={words.version(from.number)}
      to={words.version(to.number)}
      changes={changes}
      open={open}
      effect={effect}
    />,
  );
}
