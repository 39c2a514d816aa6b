import { explainDue, signResult } from '#modules/casework';
import { applyCatalogue, readCatalogue } from '#modules/catalogue';
import { compareFacts, makeReceipt } from '#modules/dossiers';
import { deleteEndedGrants } from '#modules/files';
import { deleteEndedSessions } from '#modules/identity';
import { deliverNotices, type Mailer } from '#modules/notifications';
import { checkPayment, type Gateway } from '#modules/payments';
import { foldIndicators } from '#modules/programme';
import { bringIntoForce } from '#modules/procedures';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import type { JobHandlers } from '#platform/jobs.ts';
import type { Logger } from '#platform/log.ts';
import type { Documents } from './app.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'tidy-up': object;
  }
}

export interface JobParts {
  documents: Documents;
  mailer: Mailer;
  gateway: Gateway;
  log: Logger;
  /** Where uploaded catalogues wait to be read. */
  importsFolder: string;
}

/** Every job of every module, by name. */
export function jobHandlers({ documents, mailer, gateway, log, importsFolder }: JobParts): JobHandlers {
  const { seals, ...making } = documents;
  return {
    'make-receipt': async (ctx, job) => {
      await makeReceipt(ctx, { ...making, explainDue: whyDue }, job);
    },
    'sign-result': (ctx, job) =>
      signResult(ctx, { ...making, signerFor: (agency) => seals.signerFor(agency, ctx.now) }, job),
    'check-payment': (ctx, job) => checkPayment(ctx, gateway.account, job),
    'deliver-notices': (ctx) => deliverNotices(ctx, mailer),
    'read-catalogue': (ctx, job) => readCatalogue(ctx, importsFolder, job),
    'apply-catalogue': (ctx, job) => applyCatalogue(ctx, job),
    'fold-indicators': (ctx) => foldIndicators(ctx),
    'tidy-up': (ctx) => tidyUp(ctx, log),
  };
}

const DAY_MS = 24 * 3_600_000;

/** Each night: what has ended is removed, procedures whose day has come are listed, and states are compared with the histories they come from. */
async function tidyUp(ctx: Ctx, log: Logger): Promise<void> {
  await Promise.all([deleteEndedSessions(ctx.db, ctx.now), deleteEndedGrants(ctx.db, ctx.now)]);
  await inTransaction(ctx, bringIntoForce);
  for (const drift of await compareFacts(ctx, { since: new Date(ctx.now.getTime() - 2 * DAY_MS) })) {
    log.error({ ...drift }, 'state and history disagree');
  }
}

export const whyDue = async (db: Parameters<typeof explainDue>[0], dossierId: string) =>
  (await explainDue(db, dossierId))?.why ?? [];
