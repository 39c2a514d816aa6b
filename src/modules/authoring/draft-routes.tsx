import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countOpenByVersion } from '#modules/dossiers';
import { effectOnDrafts } from '#modules/forms';
import { bundleShapeProblems, diffVersions, getVersion, listVersions, type VersionChange } from '#modules/procedures';
import { localDate } from '#platform/clock.ts';
import { inTransaction } from '#platform/ctx.ts';
import { isAppError } from '#platform/errors.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { getVersionDraft } from './draft-store.ts';
import { DifferencesPage } from './pages/differences-page.tsx';
import { paths } from './paths.ts';
import { discardVersionDraft, rebaseVersionDraft } from './publish-version-draft.ts';
import { text } from './text.ts';
import type { VersionDraft } from './version-draft.ts';

interface DraftParams {
  Params: { id: string };
}

const forAnalysts = { config: { access: 'administrator' } } as const;

export function draftRoutes(app: FastifyInstance): void {
  app.get<DraftParams>('/admin/procedure-drafts/:id', forAnalysts, (request, reply) =>
    reply.redirect(paths.editor(request.params.id), 303),
  );
  app.get<DraftParams>('/admin/procedure-drafts/:id/differences', forAnalysts, showDraftDifferences);

  app.post<DraftParams>('/admin/procedure-drafts/:id/newest-base', forAnalysts, async (request, reply) => {
    await inTransaction(request.ctx, (tx) => rebaseVersionDraft(tx, request.params.id));
    return reply.redirect(paths.draftDifferences(request.params.id), 303);
  });

  app.post<DraftParams>('/admin/procedure-drafts/:id/removal', forAnalysts, async (request, reply) => {
    await inTransaction(request.ctx, (tx) => discardVersionDraft(tx, request.params.id));
    return reply.redirect(`${paths.procedures()}?discarded=1`, 303);
  });
}

/** A draft beside the newest version, with what publishing it would do. */
async function showDraftDifferences(request: FastifyRequest<DraftParams>, reply: FastifyReply) {
  const { ctx } = request;
  const draft = await getVersionDraft(ctx.db, request.params.id);
  const [newest] = await listVersions(ctx.db, draft.code, localDate(ctx.now));
  const isReadable = bundleShapeProblems(draft.bundle).length === 0;
  const bundleOf = async (id: string) => (await getVersion(ctx.db, id)).bundle;
  const [changes, open, effect] = await Promise.all([
    newest && isReadable ? changesOf(request, draft, newest.id) : undefined,
    countOpenByVersion(ctx.db, draft.code),
    isReadable ? effectOnDrafts(ctx.db, { code: draft.code, after: draft.bundle, bundleOf }) : undefined,
  ]);
  const words = text(ctx.lang);
  const from = newest ? words.version(newest.number) : '–';
  const isBehind = newest !== undefined && newest.id !== draft.baseVersionId;
  return showPage(
    request,
    reply,
    { title: words.differences(from, words.draftName), site: 'office', scripts: ['submit-once'] },
    <DifferencesPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      name={isReadable ? draft.bundle.name[ctx.lang] : draft.code}
      back={paths.procedure(draft.code)}
      from={from}
      to={words.draftName}
      changes={changes}
      open={open}
      effect={effect}
      behind={isBehind ? { number: newest.number, action: paths.rebase(draft.id) } : undefined}
    />,
  );
}

/** Undefined where the draft's process or a condition cannot be read. */
async function changesOf(
  { ctx }: FastifyRequest,
  draft: VersionDraft,
  versionId: string,
): Promise<VersionChange[] | undefined> {
  try {
    return await diffVersions(await getVersion(ctx.db, versionId), draft);
  } catch (cause) {
    if (isAppError(cause)) return undefined;
    throw cause;
  }
}
