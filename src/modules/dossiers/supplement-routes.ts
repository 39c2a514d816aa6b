import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dropUnsent, findUnsent, keepUnsent } from '#modules/forms';
import { isAppError, type Problem } from '#platform/errors.ts';
import type { DossierDeps } from './deps.ts';
import { getOwnDossier } from './own-dossier.ts';
import { showDossier } from './own-routes.tsx';
import { paths } from './paths.ts';
import { typedText } from './typed-text.ts';
import { readNoteOnly, readSupplement, type TypedSupplement } from './read-supplement.ts';
import { supplementDossier } from './supplement-dossier.ts';

const answering = { config: { access: 'signed-in', csrfInHandler: true, keepsUnsent: true, perMinute: 30 } } as const;

type Request = FastifyRequest<{ Params: { code: string } }>;

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
    const { note, files: kept, body } = typed;
    // A place is looked up by a button of its own: nothing is sent yet.
    if (body['find']) return showDossier(request, reply, deps, { note, kept, body });
    const problems = typed.problems.length > 0 ? typed.problems : await answer(request, typed);
    if (problems.length > 0) return showDossier(request, reply, deps, { note, kept, body, problems });
    await dropUnsent(request);
    return reply.redirect(`${paths.dossier(code)}?done=supplemented`, 303);
  });

  // Where a browser comes back to after a reload, or after signing in again: the page with everything as typed.
  app.get<{ Params: { code: string } }>(
    '/dossiers/:code/supplement',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const unsent = await findUnsent(request);
      return showDossier(request, reply, deps, { note: typedText(unsent?.['note']), body: unsent });
    },
  );
}

/** Nothing sent at all is a mistake of the form; every other refusal is a page of its own. */
async function answer(request: Request, { round, note, files, body }: TypedSupplement): Promise<Problem[]> {
  const sent = files.map(({ itemKey, file }) => ({ itemKey, fileId: file.id }));
  try {
    const { code } = request.params;
    const { problems } = await supplementDossier(request.ctx, { code, round, note, files: sent, body });
    return problems;
  } catch (cause) {
    if (!isAppError(cause) || cause.code !== 'dossiers.nothing-supplied') throw cause;
    return [{ at: 'note', code: cause.code, says: cause.says }];
  }
}
