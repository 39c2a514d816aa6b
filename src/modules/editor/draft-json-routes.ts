import type { FastifyInstance } from 'fastify';
import {
  acceptGolden,
  checkVersionDraft,
  getVersionDraft,
  publishVersionDraft,
  renewGolden,
  saveVersionDraft,
  type VersionDraft,
} from '#modules/authoring';
import type { GoldenDossier } from '#modules/procedures';
import { inTransaction } from '#platform/ctx.ts';
import { drawProcess, standardOf, timesOf } from './draw-process.tsx';
import { paths } from './paths.ts';
import { bodyOf, jsonRoute, readJson } from './json-bodies.ts';
import type { Saved, SavedDraft } from './model/start.ts';

interface DraftParams {
  Params: { id: string };
}

/** What the application asks for while somebody writes: saving, checking, examples, pictures, publishing. */
export function draftJsonRoutes(app: FastifyInstance): void {
  void app.register(async (scope) => {
    readJson(scope);
    savingRoutes(scope);
    judgingRoutes(scope);
  });
}

function savingRoutes(scope: FastifyInstance): void {
  scope.get<DraftParams>(
    '/admin/procedure-drafts/:id/content',
    { config: { access: 'administrator' } },
    async (request) => asSaved(await getVersionDraft(request.ctx.db, request.params.id)),
  );

  scope.put<DraftParams>('/admin/procedure-drafts/:id', jsonRoute, async (request) => {
    const { revision, ...content } = bodyOf(request);
    const saved = await inTransaction(request.ctx, (tx) =>
      // Held to its limits and shape by authoring; a draft may be wrong in every other way.
      saveVersionDraft(tx, { id: request.params.id, revision: Number(revision), ...(content as unknown as Content) }),
    );
    return { revision: saved.revision, savedAt: saved.savedAt.toISOString() };
  });
}

type Content = Pick<VersionDraft, 'bundle' | 'processXml' | 'golden'>;

function asSaved({ revision, bundle, processXml, golden, savedAt, savedByName }: VersionDraft): SavedDraft {
  return { revision, content: { bundle, processXml, golden }, savedAt: savedAt.toISOString(), savedByName };
}

function judgingRoutes(scope: FastifyInstance): void {
  scope.post<DraftParams>('/admin/procedure-drafts/:id/editor/problems', jsonRoute, async (request) => {
    bodyOf(request);
    return { problems: await inTransaction(request.ctx, (tx) => checkVersionDraft(tx, request.params.id)) };
  });

  scope.post<DraftParams & { Querystring: { how?: string } }>(
    '/admin/procedure-drafts/:id/editor/generated-examples',
    jsonRoute,
    async (request): Promise<Saved & { golden: GoldenDossier[] }> => {
      const revision = Number(bodyOf(request)['revision']);
      const at = { id: request.params.id, revision };
      const make = request.query.how === 'accepted' ? acceptGolden : renewGolden;
      return inTransaction(request.ctx, async (tx) => {
        const draft = await make(tx, at);
        return { golden: draft.golden, revision: draft.revision, savedAt: draft.savedAt.toISOString() };
      });
    },
  );

  scope.post<DraftParams>('/admin/procedure-drafts/:id/editor/process-picture', jsonRoute, async (request) => {
    const { process, processXml, bundle } = bodyOf(request);
    const file =
      typeof processXml === 'string'
        ? processXml
        : // Only the channels' times and the partner's name are read from it.
          await standardOf(request.ctx, timesOf(bundle, process));
    return drawProcess(file, request.ctx.lang);
  });

  scope.post<DraftParams>('/admin/procedure-drafts/:id/editor/publication', jsonRoute, async (request) => {
    const { validFrom, revision } = bodyOf(request);
    const { id } = request.params;
    const { code } = await getVersionDraft(request.ctx.db, id);
    const { number } = await inTransaction(request.ctx, (tx) =>
      publishVersionDraft(tx, { id, validFrom: String(validFrom), revision: Number(revision) }),
    );
    return { url: paths.published(code, number) };
  });
}
