import type { FastifyInstance } from 'fastify';
import { getVersionDraft } from '#modules/authoring';
import { listAgencies } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import { applicationUrl } from '#web/application-assets.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { withFrames } from './frame-policy.ts';
import { isSection, type EditorStart } from './model/start.ts';
import { EditorPage } from './pages/editor-page.tsx';
import { paths } from './paths.ts';
import { text } from './text.ts';

interface SectionRequest {
  Params: { id: string; section: string };
}

const access = { config: { access: 'administrator' } } as const;

/** The editor's page: one address a section, one application behind all of them. */
export function editorPageRoutes(app: FastifyInstance): void {
  app.get<{ Params: { id: string } }>('/admin/procedure-drafts/:id/editor', access, (request, reply) =>
    reply.redirect(paths.editor(request.params.id), 303),
  );

  app.get<SectionRequest>('/admin/procedure-drafts/:id/editor/:section', access, async (request, reply) => {
    const { ctx } = request;
    const { id, section } = request.params;
    if (!isSection(section)) return reply.redirect(paths.editor(id), 303);
    const [draft, agencies, [script, style, tableScript, tableStyle]] = await Promise.all([
      getVersionDraft(ctx.db, id),
      listAgencies(ctx.db, { on: localDate(ctx.now) }),
      Promise.all(
        ['editor-app.js', 'editor-style-app.css', 'fee-table-app.js', 'fee-table-style-app.css'].map(applicationUrl),
      ),
    ]);
    const start: EditorStart = {
      lang: ctx.lang,
      draftId: draft.id,
      revision: draft.revision,
      csrf: formToken(request, reply),
      section,
      content: { bundle: draft.bundle, processXml: draft.processXml, golden: draft.golden },
      savedByName: draft.savedByName,
      feeTable: { script: tableScript ?? '', style: tableStyle ?? '' },
      agencies: agencies
        .filter(({ kind }) => kind !== 'commune')
        .map(({ code, name, nameEn }) => ({ code, name: ctx.lang === 'vi' ? name : nameEn })),
      today: localDate(ctx.now),
    };
    withFrames(reply);
    const words = text(ctx.lang);
    return showPage(
      request,
      reply,
      {
        title: words.title(draft.bundle.everydayName[ctx.lang] || draft.code),
        site: 'office',
        breadcrumbs: [{ text: words.back, href: paths.procedures() }],
      },
      <EditorPage lang={ctx.lang} start={start} script={script ?? ''} style={style ?? ''} />,
    );
  });
}
