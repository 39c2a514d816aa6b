import type { FastifyInstance } from 'fastify';
import type { FilingDeps } from './deps.ts';
import { error } from './errors.ts';
import { checksHash, pageChecks } from './page-checks.ts';

interface ChecksParams {
  Params: { version: string; file: string };
}

/**
 * `/forms/<version>/<page>.<hash>.js`: the checks of a page for the browser. The address changes with its content, so it is
 * kept for a year; an address of earlier content leads nowhere, and the page then checks at the server only.
 */
export function checkRoutes(app: FastifyInstance, deps: FilingDeps): void {
  app.get<ChecksParams>(
    '/forms/:version/:file',
    { config: { access: 'signed-in', perMinute: 240 } },
    async (request, reply) => {
      const [, key, hash] = /^([A-Za-z0-9-]+)\.([0-9a-f]{10})\.js$/.exec(request.params.file) ?? [];
      const { bundle } = await deps.procedures.version(request.ctx.db, request.params.version);
      const page = bundle.form.pages.find((candidate) => candidate.key === key);
      if (!page || checksHash(bundle.form, page) !== hash) throw error('no-such-page');
      return reply
        .header('cache-control', 'private, max-age=31536000, immutable')
        .type('text/javascript; charset=utf-8')
        .send(pageChecks(bundle.form, page));
    },
  );
}
