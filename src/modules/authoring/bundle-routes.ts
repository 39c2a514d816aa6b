import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authorize } from '#modules/identity';
import { inTransaction } from '#platform/ctx.ts';
import { isAppError } from '#platform/errors.ts';
import { requireCsrf } from '#platform/http.ts';
import { bytesOf, readParts } from '#platform/posted-body.ts';
import { bundleError } from './bundle-errors.ts';
import { exportDraft, exportVersion, importBundle, type ExportedBundle } from './export-bundle.ts';
import { paths } from './paths.ts';
import { policy } from './policy.ts';
import { showProcedures, versionNumbered } from './procedure-routes.tsx';
import { bundleLimits } from './unzip-bundle.ts';

const forAnalysts = { config: { access: 'administrator' } } as const;

/** Bundles out and in. */
export function bundleRoutes(app: FastifyInstance): void {
  app.get<{ Params: { code: string; number: string } }>(
    '/admin/procedures/:code/versions/:number/bundle.zip',
    forAnalysts,
    async (request, reply) => {
      const { id } = await versionNumbered(request.ctx, request.params.code, request.params.number);
      return send(reply, await inTransaction(request.ctx, (tx) => exportVersion(tx, id)));
    },
  );

  app.get<{ Params: { id: string } }>('/admin/procedure-drafts/:id/bundle.zip', forAnalysts, async (request, reply) =>
    send(reply, await inTransaction(request.ctx, (tx) => exportDraft(tx, request.params.id))),
  );

  const uploading = { config: { access: 'administrator', csrfInHandler: true, perMinute: 30 } } as const;
  app.post('/admin/procedure-bundles', uploading, async (request, reply) => {
    authorize(policy, request.ctx.actor, 'procedure.author', undefined);
    try {
      const bytes = await takeUpload(request);
      const draft = await inTransaction(request.ctx, (tx) => importBundle(tx, bytes));
      return reply.redirect(paths.draftDifferences(draft.id), 303);
    } catch (cause) {
      // A token that is missing is somebody else's business than a bundle that is wrong.
      if (!isAppError(cause) || !/^(authoring|procedures)\./.test(cause.code)) throw cause;
      return showProcedures(request, reply, [{ at: 'file', code: cause.code, says: cause.says }]);
    }
  });
}

const send = (reply: FastifyReply, { name, zip }: ExportedBundle): FastifyReply =>
  reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
    .send(zip);

async function takeUpload(request: FastifyRequest): Promise<Buffer> {
  let token: unknown = request.headers['x-csrf-token'];
  let bytes: Buffer | undefined;
  const bounds = { limits: { fileSize: bundleLimits.packed + 1 }, throwFileSizeLimit: false };
  for await (const part of readParts(request, bounds)) {
    if (part.type === 'field') {
      if (part.fieldname === 'csrf') token = part.value;
      continue;
    }
    requireCsrf(request, token);
    const parts: Uint8Array[] = [];
    for await (const chunk of bytesOf(part)) parts.push(chunk);
    if (part.filename !== '') bytes ??= Buffer.concat(parts);
  }
  requireCsrf(request, token);
  if (!bytes || bytes.length === 0) throw bundleError('bundle-no-file');
  return bytes;
}
