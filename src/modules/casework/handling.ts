import {
  appendFact,
  approveResult,
  prepareResult,
  returnResult,
  sendBackResult,
  type ResultFields,
} from '#modules/dossiers';
import type { Ctx } from '#platform/ctx.ts';
import { error } from './errors.ts';
import { finishTask, type Deed } from './finish-task.ts';

/** An agency asked for its part gives its opinion. */
export const giveOpinion = (ctx: Ctx, input: Deed & { opinion: string }): Promise<{ code: string }> =>
  finishTask(ctx, { ...at(input), action: 'examine', outcome: 'opinion' }, async (tx, dossier) => {
    const opinion = input.opinion.normalize('NFC').trim();
    if (opinion === '') throw error('opinion-missing');
    await appendFact(tx, { dossierId: dossier.id, kind: 'opinion.given', reason: opinion });
  });

/** The specialist puts the prepared result before the leader. */
export const proposeResult = (ctx: Ctx, input: Deed & { fields: ResultFields }): Promise<{ code: string }> =>
  finishTask(ctx, { ...at(input), action: 'handle', outcome: 'propose' }, (tx, dossier) =>
    prepareResult(tx, dossier, input.fields),
  );

/** The leader approves; the document is numbered and goes to be sealed. */
export const approveProposal = (ctx: Ctx, input: Deed): Promise<{ code: string }> =>
  finishTask(ctx, { ...at(input), action: 'approve', outcome: 'approve' }, approveResult);

/** The leader sends it back to the specialist, with the reason. */
export const sendBackProposal = (ctx: Ctx, input: Deed & { reason: string }): Promise<{ code: string }> =>
  finishTask(ctx, { ...at(input), action: 'approve', outcome: 'send-back' }, (tx, dossier) =>
    sendBackResult(tx, dossier, input.reason),
  );

/** The receiving officer hands the result over; online it opens on the applicant's page. */
export const returnToApplicant = (ctx: Ctx, input: Deed): Promise<{ code: string }> =>
  finishTask(ctx, { ...at(input), action: 'return', outcome: 'return' }, returnResult);

const at = ({ taskId, revision }: Deed): Deed => ({ taskId, revision });
