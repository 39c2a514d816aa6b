import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { authorize } from '#modules/identity';
import { isAppError, type Problem } from '#platform/errors.ts';
import { requireCsrf } from '#platform/http.ts';
import { bytesOf, readParts } from '#platform/posted-body.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { confirmImport } from './confirm-import.ts';
import { discardImport } from './discard-import.ts';
import { error } from './errors.ts';
import { getImport, listImports, listStagedProblems, listStagedRows } from './import-views.ts';
import { removeLeftImports } from './left-imports.ts';
import { LARGEST_FILE } from './open-file.ts';
import { ON_A_PAGE, SHOWN, type Shown } from './import.ts';
import { ImportPage } from './pages/import.tsx';
import { ImportsPage } from './pages/imports.tsx';
import { paths } from './paths.ts';
import { policy } from './policy.ts';
import { problemsCsv } from './problems-csv.ts';
import { receiveImport, type ReceivedFile } from './receive-import.ts';
import { receiveUpload } from './receive-upload.ts';
import { text } from './text.ts';

export interface CatalogueDeps {
  /** Where uploaded catalogues wait to be read; the reading job looks in the same place. */
  importsFolder: string;
}

interface ImportParams {
  Params: { id: string };
  Querystring: { show?: string | string[]; page?: string | string[] };
}

const forAdministrators = { config: { access: 'administrator' } } as const;

/** Catalogues brought in by administrators: uploaded, compared, confirmed or discarded. */
export function catalogueRoutes(app: FastifyInstance, deps: CatalogueDeps): void {
  app.get('/admin/imports', forAdministrators, (request, reply) => showImports(request, reply));

  const uploading = { config: { access: 'administrator', csrfInHandler: true, perMinute: 30 } } as const;
  app.post('/admin/imports', uploading, async (request, reply) => {
    authorize(policy, request.ctx.actor, 'catalogue.receive', undefined);
    try {
      const { file, whole } = await takeUpload(request, deps.importsFolder);
      const id = await receiveImport(request.ctx, { file, whole, runner: 'page' });
      return reply.redirect(paths.import(id), 303);
    } catch (cause) {
      if (!isAppError(cause) || !cause.code.startsWith('catalogue.')) throw cause;
      return showImports(request, reply, [{ at: 'file', code: cause.code, says: cause.says }]);
    }
  });

  app.get<ImportParams>('/admin/imports/:id', forAdministrators, showImport);

  app.get<ImportParams>('/admin/imports/:id/problems.csv', forAdministrators, async (request, reply) => {
    const { db, lang } = request.ctx;
    const { id } = await getImport(db, request.params.id);
    const problems = await listStagedProblems(db, { importId: id, from: 0, limit: 100_000 });
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="problems-${id.slice(0, 8)}.csv"`)
      .send(problemsCsv(problems, lang));
  });

  app.post<ImportParams>('/admin/imports/:id/confirmation', forAdministrators, async (request, reply) => {
    await confirmImport(request.ctx, request.params.id);
    return reply.redirect(paths.import(request.params.id), 303);
  });

  app.post<ImportParams>('/admin/imports/:id/disposal', forAdministrators, async (request, reply) => {
    await discardImport(request.ctx, request.params.id);
    return reply.redirect(paths.imports(), 303);
  });
}

/** The one file of the form, streamed to disk, and whether it claims to be everything. */
async function takeUpload(request: FastifyRequest, folder: string): Promise<{ file: ReceivedFile; whole: boolean }> {
  let token: unknown = request.headers['x-csrf-token'];
  let whole = false;
  let file: ReceivedFile | undefined;
  const bounds = { limits: { fileSize: LARGEST_FILE + 1 }, throwFileSizeLimit: false };
  try {
    for await (const part of readParts(request, bounds)) {
      if (part.type === 'field') {
        if (part.fieldname === 'csrf') token = part.value;
        if (part.fieldname === 'scope') whole = part.value === 'whole';
        continue;
      }
      requireCsrf(request, token);
      if (part.filename === '' || file) part.file.resume();
      else file = await receiveUpload(folder, { bytes: bytesOf(part), name: part.filename, now: request.ctx.now });
    }
    requireCsrf(request, token);
    if (!file) throw error('no-file');
    return { file, whole };
  } catch (cause) {
    if (file) await rm(join(folder, file.path), { force: true });
    throw cause;
  }
}

async function showImports(request: FastifyRequest, reply: FastifyReply, problems: readonly Problem[] = []) {
  const { ctx } = request;
  const words = text(ctx.lang);
  await removeLeftImports(ctx);
  const imports = await listImports(ctx.db, 50);
  const failed = problems.length > 0;
  const shown = {
    title: words.title,
    site: 'office',
    scripts: ['upload-progress'],
    failed,
    status: failed ? 422 : 200,
  } as const;
  return showPage(
    request,
    reply,
    { ...shown, breadcrumbs: [{ text: words.administration, href: '/office/administration' }, { text: words.title }] },
    <ImportsPage lang={ctx.lang} csrf={formToken(request, reply)} imports={imports} problems={problems} />,
  );
}

const REFRESH_SECONDS = 2;

async function showImport(request: FastifyRequest<ImportParams>, reply: FastifyReply) {
  const { ctx, query } = request;
  const found = await getImport(ctx.db, request.params.id);
  const asked = SHOWN.find((one) => one === query.show);
  const show: Shown = asked ?? SHOWN.find((one) => found.counts[one] > 0) ?? 'new';
  const page = Math.min(10_000, Math.max(1, Number.parseInt(String(query.page), 10) || 1));
  const part = { importId: found.id, from: (page - 1) * ON_A_PAGE, limit: ON_A_PAGE };
  const [rows, problems] =
    show === 'problems'
      ? [[], await listStagedProblems(ctx.db, part)]
      : [await listStagedRows(ctx.db, { ...part, change: show }), []];
  const isUnderWay = found.state === 'received' || found.state === 'reading' || found.state === 'applying';
  // Works without scripts: browsers load the page again by themselves.
  if (isUnderWay) reply.header('refresh', String(REFRESH_SECONDS));
  const words = text(ctx.lang);
  const crumbs = [
    { text: words.administration, href: '/office/administration' },
    { text: words.title, href: paths.imports() },
    { text: found.fileName || '–' },
  ];
  return showPage(
    request,
    reply,
    { title: found.fileName || words.title, site: 'office', scripts: ['submit-once'], breadcrumbs: crumbs },
    <ImportPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      now={ctx.now}
      found={found}
      show={show}
      page={page}
      rows={rows}
      problems={problems}
    />,
  );
}
