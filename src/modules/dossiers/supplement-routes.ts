import type { FastifyInstance } from 'fastify';
import { dropUnsent, findUnsent, keepUnsent } from '#modules/forms';
import { isAppError, type AppError } from '#platform/errors.ts';
import type { DossierDeps } from './deps.ts';
import { getOwnDossier } from './own-dossier.ts';
import { showDossier } from './own-routes.tsx';
import { paths } from './paths.ts';
import { typedText } from './typed-text.ts';
import { readNoteOnly, readSupplement } from './read-supplement.ts';
import { supplementDossier } from './supplement-dossier.ts';

const answering = { config: { access: 'signed-in', csrfInHandler: true, keepsUnsent: true, perMinute: 30 } } as const;

/** The answer to a supplement request. What is refused is said at its field; what arrived stays. */
export function supplementRoutes(app: FastifyInstance, deps: DossierDeps): void {
  app.post<{ Params: { code: string } }>('/dossiers/:code/supplement', answering, async (request, reply) => {
    const { code } = request.params;
    if (request.unsent) {
      request.body = await readNoteOnly(request);
      return keepUnsent(request, reply);
    }
    // Nobody fills the store with files for a dossier that is not theirs.
    await getOwnDossier(request.ctx, code);
    const typed = await readSupplement(request, deps.blobStore);
    const refused = typed.problems.length > 0 ? undefined : await answer();
    if (typed.problems.length > 0 || refused) {
      const problems = refused ? [{ at: 'note', code: refused.code, says: refused.says }] : typed.problems;
      return showDossier(request, reply, deps, { note: typed.note, kept: typed.files, problems });
    }
    await dropUnsent(request);
    return reply.redirect(`${paths.dossier(code)}?done=supplemented`, 303);

    /** Nothing sent at all is a mistake of the form; every other refusal is a page of its own. */
    async function answer(): Promise<AppError | undefined> {
      try {
        const files = typed.files.map(({ itemKey, file }) => ({ itemKey, fileId: file.id }));
        await supplementDossier(request.ctx, { code, round: typed.round, note: typed.note, files });
        return undefined;
      } catch (cause) {
        if (isAppError(cause) && cause.code === 'dossiers.nothing-supplied') return cause;
        throw cause;
      }
    }
  });

  // Where a browser comes back to after a reload, or after signing in again: the page with the note as typed.
  app.get<{ Params: { code: string } }>(
    '/dossiers/:code/supplement',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const unsent = await findUnsent(request);
      return showDossier(request, reply, deps, { note: typedText(unsent?.['note']) });
    },
  );
}
