import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { grantOwnDownload, receiveUpload, tidyFileName, UPLOAD_LIMITS, type BlobStore } from '#modules/files';
import { isAppError, type Problem } from '#platform/errors.ts';
import { requireCsrf } from '#platform/http.ts';
import { bytesOf, readParts } from '#platform/posted-body.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { addPaper } from './add-paper.ts';
import type { FilingDeps } from './deps.ts';
import { listPaperFiles } from './draft-store.ts';
import { listDraftPapers } from './draft-views.ts';
import { error } from './errors.ts';
import { backwards, onwards, stepsAt } from './filing-way.ts';
import { openDraft, openToShow, type OpenDraft } from './open-draft.ts';
import { PaperPage } from './pages/paper-page.tsx';
import { alternativesTo } from './papers.ts';
import { paths } from './paths.ts';
import { problem } from './problem-text.ts';
import { removePaper } from './remove-paper.ts';

interface PaperParams {
  Params: { id: string; item: string };
}
interface FileParams {
  Params: { id: string; item: string; file: string };
}

/** Papers of a draft: shown, uploaded, fetched again, taken out. */
export function paperRoutes(app: FastifyInstance, deps: FilingDeps & { blobStore: BlobStore }): void {
  app.get<PaperParams>('/drafts/:id/papers/:item', { config: { access: 'signed-in' } }, async (request, reply) => {
    const open = await openToShow(request, reply, deps);
    return open ? showPaper(request, reply, open) : reply;
  });

  const uploading = { config: { access: 'signed-in', csrfInHandler: true, keepsUnsent: true, perMinute: 60 } } as const;
  app.post<PaperParams>('/drafts/:id/papers/:item', uploading, async (request, reply) => {
    if (request.unsent) return leaveUnread(request, reply);
    const open = await openDraft(request.ctx, deps, request.params.id);
    const problems = await takeFiles(request, open, deps.blobStore);
    if (problems.length > 0) return showPaper(request, reply, open, problems);
    return reply.redirect(paths.paper(open.draft.id, request.params.item), 303);
  });

  app.get<FileParams>(
    '/drafts/:id/papers/:item/files/:file',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const { draft } = await openDraft(request.ctx, deps, request.params.id);
      const { item, file } = request.params;
      const papers = await listPaperFiles(request.ctx.db, draft.id);
      if (!papers.some(({ itemKey, fileId }) => itemKey === item && fileId === file)) throw error('no-such-paper');
      return reply.redirect(await grantOwnDownload(request.ctx, file), 303);
    },
  );

  app.post<FileParams>(
    '/drafts/:id/papers/:item/files/:file/removal',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const { id, item, file } = request.params;
      await removePaper(request.ctx, { draftId: id, itemKey: item, fileId: file });
      return reply.redirect(paths.paper(id, item), 303);
    },
  );
}

/** Files cannot be kept for somebody who is not signed in; the browser is sent to sign in once all has arrived. */
async function leaveUnread(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  for await (const part of readParts(request)) if (part.type === 'file') part.file.resume();
  return reply.redirect(`/sign-in?back=${encodeURIComponent(request.url)}`, 303);
}

/** Takes every file of the form in; those that are refused are named, the others stay. */
async function takeFiles(
  request: FastifyRequest<PaperParams>,
  { draft, bundle }: OpenDraft,
  store: BlobStore,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  let token: unknown = request.headers['x-csrf-token'];
  let taken = 0;
  // One byte more than allowed arrives, so that the store sees it and says so; busboy cuts the rest off.
  const bounds = { limits: { fileSize: UPLOAD_LIMITS.maxBytes + 1 }, throwFileSizeLimit: false };
  for await (const part of readParts(request, bounds)) {
    if (part.type === 'field') {
      if (part.fieldname === 'csrf') token = part.value;
      continue;
    }
    requireCsrf(request, token);
    if (part.filename === '') {
      part.file.resume();
      continue;
    }
    taken += 1;
    try {
      const kept = await receiveUpload(store, bytesOf(part), part.filename);
      await addPaper(request.ctx, { draftId: draft.id, bundle, itemKey: request.params.item, kept });
    } catch (cause) {
      if (!isAppError(cause) || cause.status >= 500) throw cause;
      const name = tidyFileName(part.filename);
      problems.push({
        at: 'files',
        code: cause.code,
        says: { vi: `${name}: ${cause.says.vi}`, en: `${name}: ${cause.says.en}` },
      });
    }
  }
  requireCsrf(request, token);
  return taken === 0 ? [problem('files', 'no-file')] : problems;
}

async function showPaper(
  request: FastifyRequest<PaperParams>,
  reply: FastifyReply,
  open: OpenDraft,
  problems: readonly Problem[] = [],
) {
  const { ctx } = request;
  const { item } = request.params;
  const { draft, bundle, way } = open;
  const number = way.papers.findIndex(({ key }) => key === item);
  const paper = way.papers[number];
  if (!paper) throw error('no-such-paper');
  const papers = await listDraftPapers(ctx.db, draft.id);
  const place = { at: 'paper', key: item } as const;
  const standing = { id: draft.id, bundle, way };
  return showPage(
    request,
    reply,
    {
      title: paper.name[ctx.lang],
      scripts: ['upload-progress'],
      failed: problems.length > 0,
      status: problems.length > 0 ? 422 : 200,
    },
    <PaperPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      draftId={draft.id}
      paper={paper}
      files={papers.filter(({ itemKey }) => itemKey === item).map(({ file }) => file)}
      alternatives={alternativesTo(paper, way.papers).map((other) => ({
        paper: other,
        has: papers.some(({ itemKey }) => itemKey === other.key),
      }))}
      guidance={bundle.cases.find(({ key }) => key === draft.caseKey)?.guidance ?? []}
      problems={problems}
      steps={stepsAt(way, place, ctx.lang)}
      number={number + 1}
      of={way.papers.length}
      back={backwards(standing, place)}
      next={onwards(standing, place)}
      atCounter={draft.channel === 'direct'}
      notices={open.notices}
    />,
  );
}
