import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { officeDossier, type DossierView, type OfficeDossier } from '#modules/dossiers';
import { hasRole } from '#modules/identity';
import type { Ctx } from '#platform/ctx.ts';
import { ErrorSummary } from '#web/components.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { desksOf } from './desks.ts';
import { readCaseFile } from './case-file.ts';
import { runPicture, wayOf } from './dossier-way.ts';
import { dueIn } from './explain-due.ts';
import type { ActionProps } from './pages/action-panel.tsx';
import { DossierPage } from './pages/dossier.tsx';
import { paths } from './paths.ts';
import { fieldsToEdit } from './result-fields.ts';
import { listTasks } from './task-views.ts';
import { text } from './text.ts';
import { nothingTyped, type Typed } from './typed.ts';
import { workFor, type DossierTask } from './work-view.ts';

interface Showing {
  typed?: Typed | undefined;
  notice?: ComponentChildren;
  status?: number | undefined;
}

const BESIDE = 15;

/** The dossier's page for an officer who may see it: everything is read at once, then drawn. */
export async function showDossier(
  request: FastifyRequest,
  reply: FastifyReply,
  dossier: DossierView,
  { typed = nothingTyped, notice, status }: Showing = {},
): Promise<FastifyReply> {
  const { ctx } = request;
  const { lang, now, actor } = ctx;
  const [office, file, queue] = await Promise.all([
    officeDossier(ctx, dossier),
    readCaseFile(ctx.db, dossier.id),
    nextWork(ctx),
  ]);
  const { tasks } = file;
  const [picture, due] = await Promise.all([runPicture(ctx.db, dossier.versionId, file), dueIn(ctx.db, file)]);
  const csrf = formToken(request, reply);
  const actions = await Promise.all(workFor(actor, tasks).map((task) => actionOf(ctx, { task, office, typed, csrf })));
  const mayCollect = hasRole(actor, 'receiving-officer', dossier.receivingAgencyId);
  return showPage(
    request,
    reply,
    {
      title: `${dossier.code} · ${dossier.applicantName}`,
      site: 'office',
      scripts: ['submit-once', 'keyboard-shortcuts', 'copy-code'],
      breadcrumbs: [{ text: text(lang).queue.title, href: paths.queue() }, { text: dossier.code }],
      failed: typed.problems.length > 0,
      notice: typed.problems.length > 0 ? <ErrorSummary lang={lang} problems={typed.problems} /> : notice,
      status,
    },
    <DossierPage
      {...{ lang, now, csrf, office, tasks, picture, due, queue, actions, mayCollect }}
      way={wayOf(picture, lang)}
    />,
  );
}

async function nextWork({ db, actor, now }: Ctx) {
  const desks = await desksOf(db, actor, now);
  const { lines } = await listTasks(db, { desks, officerId: actor.id ?? '', now, queue: 'all', limit: BESIDE });
  return lines;
}

async function actionOf(
  ctx: Ctx,
  { task, office, typed, csrf }: { task: DossierTask; office: OfficeDossier; typed: Typed; csrf: string },
): Promise<ActionProps> {
  const draft = task.action === 'handle' ? await fieldsToEdit(ctx.db, office) : undefined;
  return {
    lang: ctx.lang,
    csrf,
    task,
    typed,
    office,
    draft,
    revision: office.dossier.revision,
    officerId: ctx.actor.id ?? '',
  };
}
