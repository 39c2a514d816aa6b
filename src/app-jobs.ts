import { explainDue, signResult } from '#modules/casework';
import { makeReceipt } from '#modules/dossiers';
import { deliverNotice, type Mailer } from '#modules/notifications';
import { checkPayment, type Gateway } from '#modules/payments';
import type { JobHandlers } from '#platform/jobs.ts';
import type { Documents } from './app.ts';

/** Every job of every module, by name. */
export function jobHandlers({ documents, mailer, gateway }: { documents: Documents; mailer: Mailer; gateway: Gateway }): JobHandlers {
  const { seals, ...making } = documents;
  return {
    'make-receipt': async (ctx, job) => {
      await makeReceipt(ctx, { ...making, explainDue: whyDue }, job);
    },
    'sign-result': (ctx, job) => signResult(ctx, { ...making, signerFor: (agency) => seals.signerFor(agency, ctx.now) }, job),
    'check-payment': (ctx, job) => checkPayment(ctx, gateway.account, job),
    'deliver-notice': (ctx, job) => deliverNotice(ctx, mailer, job),
  };
}

export const whyDue = async (db: Parameters<typeof explainDue>[0], dossierId: string) => (await explainDue(db, dossierId))?.why ?? [];
