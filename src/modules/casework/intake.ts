import { acceptDossier, askForSupplement, refuseDossier, type Remark } from '#modules/dossiers';
import type { Ctx } from '#platform/ctx.ts';
import { finishTask, withTask } from './finish-task.ts';
import { endTask } from './task-store.ts';

/** The receiving officer accepts the dossier; it goes to the agency that decides. */
export const acceptAtIntake = (ctx: Ctx, input: { taskId: string }): Promise<{ code: string }> =>
  finishTask(ctx, { taskId: input.taskId, action: 'intake', outcome: 'accept' }, acceptDossier);

/** The receiving officer does not accept it, with the reason; the process ends there. */
export const refuseAtIntake = (ctx: Ctx, input: { taskId: string; reason: string }): Promise<{ code: string }> =>
  withTask(ctx, { taskId: input.taskId, action: 'intake', outcome: 'refuse' }, async (tx, { dossier, task }) => {
    await endTask(tx, task.id, 'refuse');
    await refuseDossier(tx, dossier, input.reason);
  });

/** Refusal to grant by the specialist, with the reason. */
export const refuseToGrant = (ctx: Ctx, input: { taskId: string; reason: string }): Promise<{ code: string }> =>
  withTask(ctx, { taskId: input.taskId, action: 'handle', outcome: 'refuse' }, async (tx, { dossier, task }) => {
    await endTask(tx, task.id, 'refuse');
    await refuseDossier(tx, dossier, input.reason);
  });

/** Asks the applicant for everything that is missing; the task waits and opens again with the answer. */
export const askApplicant = (
  ctx: Ctx,
  input: { taskId: string; action: 'intake' | 'handle'; reason: string; remarks: Remark[] },
): Promise<{ code: string }> =>
  withTask(ctx, { taskId: input.taskId, action: input.action, outcome: 'ask' }, (tx, { dossier }) => askForSupplement(tx, dossier, input));
