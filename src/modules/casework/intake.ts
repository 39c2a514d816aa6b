import {
  acceptDossier,
  askForSupplement,
  historyOf,
  refuseDossier,
  setFees,
  supplementsOf,
  type FeeSet,
  type Remark,
} from '#modules/dossiers';
import type { Ctx, TxCtx } from '#platform/ctx.ts';
import { finishTask, withTask, type AtWork, type Deed } from './finish-task.ts';
import { endTask } from './task-store.ts';

/** The receiving officer accepts the dossier; it goes to the agency that decides. */
export const acceptAtIntake = (ctx: Ctx, input: Deed): Promise<{ code: string }> =>
  finishTask(ctx, { ...at(input), action: 'intake', outcome: 'accept' }, acceptDossier);

/**
 * The receiving officer settles the fees the procedure leaves open, before acceptance: the task waits for the money, or
 * stays open when nothing is charged. Throws `dossiers.fee-already-set` for whoever comes second.
 */
export const setFeesAtIntake = (ctx: Ctx, input: Deed & { fees: readonly FeeSet[] }): Promise<{ code: string }> =>
  withTask(
    ctx,
    { ...at(input), action: 'intake', outcome: 'fee', isRepeated: alreadySet(input.fees) },
    (tx, { dossier }) => setFees(tx, dossier, input.fees),
  );

/** The same officer set the same amounts. */
const alreadySet =
  (fees: readonly FeeSet[]) =>
  async (tx: TxCtx, { dossier }: AtWork) => {
    const last = (await historyOf(tx.tx, dossier.id)).findLast(({ kind }) => kind === 'dossier.fee-set');
    // Written by setFees only.
    const lines = (last?.payload['lines'] ?? []) as FeeSet[];
    const isSame = lines.every(({ key, amountDong }) =>
      fees.some((fee) => fee.key === key && fee.amountDong === amountDong),
    );
    return last?.actorId === tx.actor.id && lines.length > 0 && isSame;
  };

/** The receiving officer does not accept it, with the reason; the process ends there. */
export const refuseAtIntake = (ctx: Ctx, input: Deed & { reason: string }): Promise<{ code: string }> =>
  withTask(ctx, { ...at(input), action: 'intake', outcome: 'refuse' }, async (tx, { dossier, task }) => {
    await endTask(tx, task.id, 'refuse');
    await refuseDossier(tx, dossier, input.reason);
  });

/** Refusal to grant by the specialist, with the reason. */
export const refuseToGrant = (ctx: Ctx, input: Deed & { reason: string }): Promise<{ code: string }> =>
  withTask(ctx, { ...at(input), action: 'handle', outcome: 'refuse' }, async (tx, { dossier, task }) => {
    await endTask(tx, task.id, 'refuse');
    await refuseDossier(tx, dossier, input.reason);
  });

/** Asks the applicant for everything that is missing; the task waits and opens again with the answer. */
export const askApplicant = (
  ctx: Ctx,
  input: Deed & { action: 'intake' | 'handle'; reason: string; remarks: Remark[] },
): Promise<{ code: string }> =>
  withTask(
    ctx,
    { ...at(input), action: input.action, outcome: 'ask', isRepeated: alreadyAsked(input.reason) },
    (tx, { dossier }) => askForSupplement(tx, dossier, input),
  );

const alreadyAsked =
  (reason: string) =>
  async (tx: TxCtx, { dossier }: AtWork) => {
    const last = (await supplementsOf(tx.tx, dossier.id)).at(-1);
    return last?.answeredAt === null && last.reason === tidyReason(reason);
  };

const tidyReason = (reason: string): string => reason.normalize('NFC').trim();

const at = ({ taskId, revision }: Deed): Deed => ({ taskId, revision });
