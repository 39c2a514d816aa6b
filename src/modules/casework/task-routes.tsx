import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { draftOfResult, findResult, getDossier, type ResultFields } from '#modules/dossiers';
import { authorize } from '#modules/identity';
import type { Ctx } from '#platform/ctx.ts';
import { isAppError, type Problem } from '#platform/errors.ts';
import { deedText } from './deed-text.ts';
import { error } from './errors.ts';
import { noticeFees } from './fee-notice.ts';
import { approveProposal, giveOpinion, proposeResult, returnToApplicant, sendBackProposal } from './handling.ts';
import { acceptAtIntake, askApplicant, refuseAtIntake, refuseToGrant } from './intake.ts';
import type { OfficeDeps } from './office-deps.ts';
import { openDossier } from './open-dossier.ts';
import { KeptNotice, StaleNotice } from './pages/notices.tsx';
import { paths } from './paths.ts';
import { policy } from './policy.ts';
import { postedBy, postedOf, type Posted } from './posted.ts';
import { previewResult } from './preview-result.ts';
import { typedFields } from './result-fields.ts';
import { showDossier } from './show-dossier.tsx';
import { takeTask, type Assigning } from './take-task.ts';
import { findTask } from './task-store.ts';

interface TaskId {
  Params: { id: string };
}

interface Deeds {
  taskId: string;
  revision: number | undefined;
  posted: Posted;
}

type Deed = (ctx: Ctx, at: Deeds) => Promise<{ code: string } | { problems: Problem[] }>;

const officer = { config: { access: 'officer' } } as const;
const writing = { config: { access: 'officer', keepsUnsent: true } } as const;

/** What officers do with their work: each deed is a resource of the task. */
export function taskRoutes(app: FastifyInstance, deps: OfficeDeps): void {
  for (const [name, deed] of Object.entries(deeds)) {
    app.get<TaskId>(`/office/tasks/:id/${name}`, officer, (request, reply) => showKept(request, reply, { name, deps }));
    app.post<TaskId>(`/office/tasks/:id/${name}`, writing, async (request, reply) => {
      if (request.unsent) return deps.unsent.keep(request, reply);
      const answer = await doDeed(request, reply, { name, deed });
      if (reply.statusCode === 303) await deps.unsent.drop(request);
      return answer;
    });
  }
  app.get<TaskId>('/office/tasks/:id/preview', officer, (request, reply) => showPreview(request, reply, deps));
  app.post<TaskId>('/office/tasks/:id/preview', officer, (request, reply) => showPreview(request, reply, deps));
}

const deeds: Record<string, Deed> = {
  'fee-notice': noticeFees,
  acceptance: acceptAtIntake,
  'supplement-request': (ctx, { posted, ...at }) =>
    withReason('ask-reason', posted, (reason) => ask(ctx, at, { posted, reason })),
  refusal: (ctx, { posted, ...at }) => withReason('refuse-reason', posted, (reason) => refuse(ctx, { ...at, reason })),
  opinion: (ctx, { posted, ...at }) => withReason('opinion', posted, (opinion) => giveOpinion(ctx, { ...at, opinion })),
  proposal: propose,
  approval: approveProposal,
  'sending-back': (ctx, { posted, ...at }) =>
    withReason('back-reason', posted, (reason) => sendBackProposal(ctx, { ...at, reason })),
  return: returnToApplicant,
  assignment: (ctx, { taskId, posted }) => takeTask(ctx, { taskId, how: assigning(posted.text('how')) }),
};

/** A reason left empty is said beside its field; nothing else that was typed is lost. */
async function withReason(name: string, posted: Posted, deed: (reason: string) => Promise<{ code: string }>) {
  const reason = posted.text(name).trim();
  const which = name === 'opinion' ? 'opinion' : 'reason';
  if (reason === '') return { problems: [problemOf(name, which)] };
  return deed(reason);
}

const problemOf = (at: string, which: 'reason' | 'opinion' | 'rows'): Problem => ({
  at,
  code: `casework.${which}-missing`,
  says: { vi: deedText('vi').problems[which], en: deedText('en').problems[which] },
});

async function ask(
  ctx: Ctx,
  at: { taskId: string; revision: number | undefined },
  { posted, reason }: { posted: Posted; reason: string },
) {
  const task = await findTask(ctx.db, at.taskId);
  const remarks = posted
    .group('remark-')
    .map(([key, says]) => ({ at: key, says: says.trim() }))
    .filter(({ says }) => says !== '');
  return askApplicant(ctx, { ...at, action: task?.action === 'handle' ? 'handle' : 'intake', reason, remarks });
}

async function refuse(ctx: Ctx, input: { taskId: string; revision: number | undefined; reason: string }) {
  const task = await findTask(ctx.db, input.taskId);
  return task?.action === 'handle' ? refuseToGrant(ctx, input) : refuseAtIntake(ctx, input);
}

async function propose(ctx: Ctx, { posted, ...at }: Deeds) {
  const fields = typedFields(posted, (await draftFor(ctx, at.taskId)).fields);
  if (fields.rows.length === 0 && fields.intro === '') return { problems: [problemOf('row-0', 'rows')] };
  return proposeResult(ctx, { ...at, fields });
}

const assigning = (how: string): Assigning => (how === 'over' || how === 'back' ? how : 'take');

async function draftFor(ctx: Ctx, taskId: string) {
  const task = await findTask(ctx.db, taskId);
  if (!task) throw error('no-task');
  authorize(policy, ctx.actor, 'task.complete', task);
  const dossier = await getDossier(ctx.db, { id: task.dossierId });
  const draft = await draftOfResult(ctx.db, dossier);
  if (!draft) throw error('wrong-outcome');
  return { task, dossier, fields: draft.fields };
}

/** Does it, and goes to the dossier. What is missing or came too late is told on the dossier's page with all that was typed. */
async function doDeed(
  request: FastifyRequest<TaskId>,
  reply: FastifyReply,
  { name, deed }: { name: string; deed: Deed },
) {
  const { ctx } = request;
  const posted = postedBy(request);
  const taskId = request.params.id;
  const revision = Number.parseInt(posted.text('revision'), 10);
  try {
    const done = await deed(ctx, { taskId, posted, revision: Number.isNaN(revision) ? undefined : revision });
    if ('code' in done) return await reply.redirect(paths.done(done.code, name), 303);
    const typed = { deed: name, posted, problems: done.problems };
    return await showDossier(request, reply, await dossierOf(ctx, taskId), { typed, status: 422 });
  } catch (refusal) {
    if (!isAppError(refusal) || refusal.status !== 409) throw refusal;
    const typed = { deed: name, posted, problems: [] };
    // With the dossier merely changed the form is still there, filled in; otherwise the words are kept above the page.
    const kept = refusal.code === 'casework.dossier-changed' ? undefined : posted;
    const notice = <StaleNotice lang={ctx.lang} refusal={refusal} posted={kept} />;
    return showDossier(request, reply, await dossierOf(ctx, taskId), { typed, notice, status: 409 });
  }
}

/** Signed in again in the middle of a form: the page with everything that was typed, waiting to be sent. */
async function showKept(
  request: FastifyRequest<TaskId>,
  reply: FastifyReply,
  { name, deps }: { name: string; deps: OfficeDeps },
) {
  const { ctx } = request;
  const dossier = await dossierOf(ctx, request.params.id);
  const kept = await deps.unsent.find(request);
  if (!kept) return reply.redirect(paths.dossier(dossier.code), 303);
  const typed = { deed: name, posted: postedOf(kept), problems: [] };
  return showDossier(request, reply, dossier, { typed, notice: <KeptNotice lang={ctx.lang} /> });
}

async function dossierOf(ctx: Ctx, taskId: string) {
  const task = await findTask(ctx.db, taskId);
  if (!task) throw error('no-task');
  const { code } = await getDossier(ctx.db, { id: task.dossierId });
  return openDossier(ctx, code);
}

/** GET shows what was prepared, or the draft drawn from the answers; POST shows what is typed. */
async function showPreview(request: FastifyRequest<TaskId>, reply: FastifyReply, deps: OfficeDeps) {
  const { ctx } = request;
  const { dossier, fields: draft } = await draftFor(ctx, request.params.id);
  const fields =
    request.method === 'POST'
      ? typedFields(postedBy(request), draft)
      : ((await preparedFields(ctx, dossier.id)) ?? draft);
  const pdf = await previewResult(ctx, deps, { dossier, fields });
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="du-thao-${dossier.code}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(pdf));
}

const preparedFields = async (ctx: Ctx, dossierId: string): Promise<ResultFields | undefined> =>
  (await findResult(ctx.db, dossierId))?.fields;
