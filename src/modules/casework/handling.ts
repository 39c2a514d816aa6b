import { appendFact, approveResult, prepareResult, returnResult, sendBackResult, type ResultFields } from '#modules/dossiers';
import type { Ctx } from '#platform/ctx.ts';
import { finishTask } from './finish-task.ts';

/** An agency asked for its part gives its opinion. */
export const giveOpinion = (ctx: Ctx, input: { taskId: string; opinion: string }): Promise<{ code: string }> =>
  finishTask(ctx, { taskId: input.taskId, action: 'examine', outcome: 'opinion' }, (tx, dossier) =>
    appendFact(tx, { dossierId: dossier.id, kind: 'opinion.given', reason: input.opinion.normalize('NFC').trim() || undefined }),
  );

/** The specialist puts the prepared result before the leader. */
export const proposeResult = (ctx: Ctx, input: { taskId: string; fields: ResultFields }): Promise<{ code: string }> =>
  finishTask(ctx, { taskId: input.taskId, action: 'handle', outcome: 'propose' }, (tx, dossier) => prepareResult(tx, dossier, input.fields));

/** The leader approves; the document is numbered and goes to be sealed. */
export const approveProposal = (ctx: Ctx, input: { taskId: string }): Promise<{ code: string }> =>
  finishTask(ctx, { taskId: input.taskId, action: 'approve', outcome: 'approve' }, approveResult);

/** The leader sends it back to the specialist, with the reason. */
export const sendBackProposal = (ctx: Ctx, input: { taskId: string; reason: string }): Promise<{ code: string }> =>
  finishTask(ctx, { taskId: input.taskId, action: 'approve', outcome: 'send-back' }, (tx, dossier) => sendBackResult(tx, dossier, input.reason));

/** The receiving officer hands the result over; online it opens on the applicant's page. */
export const returnToApplicant = (ctx: Ctx, input: { taskId: string }): Promise<{ code: string }> =>
  finishTask(ctx, { taskId: input.taskId, action: 'return', outcome: 'return' }, returnResult);
