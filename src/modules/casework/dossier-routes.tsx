import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import { collectFee, findReceiptFile, findResult, papersOf, type DossierView } from '#modules/dossiers';
import { grantDownload } from '#modules/files';
import { record } from '#modules/audit';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { error } from './errors.ts';
import { openDossier } from './open-dossier.ts';
import { DoneNotice, SigningNotice } from './pages/notices.tsx';
import { paths } from './paths.ts';
import { showDossier } from './show-dossier.tsx';

interface Code {
  Params: { code: string };
  Querystring: { done?: string };
}

const officer = { config: { access: 'officer' } } as const;

/** A dossier's page for officers, its files, and the fee taken at the counter. */
export function dossierOfficeRoutes(app: FastifyInstance): void {
  app.get<Code>('/office/dossiers/:code', officer, (request, reply) => showAfter(request, reply));

  app.get<Code>('/office/dossiers/:code/receipt', officer, async (request, reply) => {
    const dossier = await openDossier(request.ctx, request.params.code);
    const fileId = await soon(() => findReceiptFile(request.ctx.db, dossier.id));
    return reply.redirect(await grant(request.ctx, dossier, fileId), 303);
  });

  app.get<Code>('/office/dossiers/:code/result', officer, async (request, reply) => {
    const dossier = await openDossier(request.ctx, request.params.code);
    const result = await findResult(request.ctx.db, dossier.id);
    return reply.redirect(await grant(request.ctx, dossier, result?.file_id ?? undefined), 303);
  });

  app.get<{ Params: { code: string; file: string } }>(
    '/office/dossiers/:code/files/:file',
    officer,
    async (request, reply) => {
      const dossier = await openDossier(request.ctx, request.params.code);
      const papers = await papersOf(request.ctx.db, dossier.id);
      const paper = papers.find(({ fileId }) => fileId === request.params.file);
      return reply.redirect(await grant(request.ctx, dossier, paper?.fileId), 303);
    },
  );

  app.post<Code>('/office/dossiers/:code/fee-collection', officer, async (request, reply) => {
    const dossier = await openDossier(request.ctx, request.params.code);
    await collectFee(request.ctx, { code: dossier.code });
    return reply.redirect(paths.done(dossier.code, 'fee-collection'), 303);
  });
}

/** The page, with a word about what has just been done. After an approval the seal usually comes within a moment. */
async function showAfter(request: FastifyRequest<Code>, reply: FastifyReply) {
  const { ctx, params, query } = request;
  const opened = await openDossier(ctx, params.code);
  if (query.done !== 'approval')
    return showDossier(request, reply, opened, {
      notice: query.done ? <DoneNotice lang={ctx.lang} done={query.done} /> : null,
    });
  const signed = await soon(() => signedAt(ctx, opened.id));
  const dossier = await openDossier(ctx, params.code);
  const notice = signed ? (
    <DoneNotice lang={ctx.lang} done="signed" />
  ) : (
    <SigningNotice lang={ctx.lang} code={dossier.code} />
  );
  return showDossier(request, reply, dossier, { notice });
}

const signedAt = async (ctx: Ctx, dossierId: string) => (await findResult(ctx.db, dossierId))?.signed_at ?? undefined;

const PATIENCE_MS = 1500;
const GLANCE_MS = 75;

/** Looks for what a job is about to bring, a moment long. */
async function soon<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  let found = await look();
  for (let waited = 0; found === undefined && waited < PATIENCE_MS; waited += GLANCE_MS) {
    await wait(GLANCE_MS);
    found = await look();
  }
  return found;
}

/** Lets the officer fetch a file of the dossier; that they did is written down. Throws `casework.no-file`. */
async function grant(ctx: Ctx, dossier: DossierView, fileId: string | undefined): Promise<string> {
  if (!fileId) throw error('no-file');
  return inTransaction(ctx, async (tx) => {
    await record(tx, {
      action: 'dossier.read-file',
      objectType: 'dossier',
      objectCode: dossier.code,
      detail: { fileId },
    });
    return grantDownload(tx, { fileId, accountId: tx.actor.id ?? null });
  });
}
