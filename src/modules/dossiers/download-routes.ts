import type { FastifyInstance } from 'fastify';
import { grantOwnDownload } from '#modules/files';
import { authorize } from '#modules/identity';
import type { Ctx } from '#platform/ctx.ts';
import type { DossierDeps } from './deps.ts';
import { getDossier, helperOf, papersOf, type DossierView } from './dossier-views.ts';
import { error } from './errors.ts';
import { makeReceipt } from './make-receipt.ts';
import { policy } from './policy.ts';
import { findResult } from './result-store.ts';

interface CodeParams {
  Params: { code: string };
}

/** Documents and papers of one's own dossier; each link gives a grant for five minutes. */
export function downloadRoutes(app: FastifyInstance, deps: DossierDeps): void {
  app.get<CodeParams>(
    '/dossiers/:code/receipt',
    { config: { access: 'signed-in', perMinute: 60 } },
    async (request, reply) => {
      const { ctx } = request;
      const dossier = await getDossier(ctx.db, { code: request.params.code });
      const helperId = await helperOf(ctx.db, dossier.id);
      authorize(policy, ctx.actor, 'dossier.view-filed', { ...dossier, helperId });
      return reply.redirect(await grantOwnDownload(ctx, await receiptFile(ctx, deps, dossier)), 303);
    },
  );

  app.get<CodeParams>('/dossiers/:code/result', { config: { access: 'signed-in' } }, async (request, reply) => {
    const { ctx } = request;
    const dossier = await getDossier(ctx.db, { code: request.params.code });
    authorize(policy, ctx.actor, 'dossier.download-result', dossier);
    return reply.redirect(await grantOwnDownload(ctx, await resultFile(ctx, dossier)), 303);
  });

  app.get<{ Params: { code: string; file: string } }>(
    '/dossiers/:code/papers/:file',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const { ctx } = request;
      const dossier = await getDossier(ctx.db, { code: request.params.code });
      authorize(policy, ctx.actor, 'dossier.view', dossier);
      const papers = await papersOf(ctx.db, dossier.id);
      if (!papers.some(({ fileId }) => fileId === request.params.file)) throw error('not-found');
      return reply.redirect(await grantOwnDownload(ctx, request.params.file), 303);
    },
  );
}

/** The receipt, made now if its job has not run yet. Throws `dossiers.no-receipt` before the dossier reached the office. */
export function receiptFile(ctx: Ctx, deps: DossierDeps, dossier: DossierView): Promise<string> {
  if (!dossier.receivedAt) throw error('no-receipt');
  return makeReceipt(ctx, deps, { dossierId: dossier.id });
}

/** The signed document once it has been returned. Throws `dossiers.no-result`. */
export async function resultFile(ctx: Ctx, dossier: DossierView): Promise<string> {
  const result = dossier.state === 'returned' ? await findResult(ctx.db, dossier.id) : undefined;
  if (!result?.file_id) throw error('no-result');
  return result.file_id;
}
