import type { FastifyInstance } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import { authorize } from '#modules/identity';
import { beginPayment, failureWording, feeStatus, type FeeStatus, type Gateway } from '#modules/payments';
import type { Ctx } from '#platform/ctx.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { getDossier } from './dossier-views.ts';
import { error } from './errors.ts';
import { PaymentPage } from './pages/payment.tsx';
import { paymentText } from './payment-text.ts';
import { policy } from './policy.ts';

/** Paying what a dossier owes. The page only shows; the gateway's own server decides. */
export function paymentRoutes(app: FastifyInstance, { gateway }: { gateway: Gateway }): void {
  app.get<{ Params: { code: string }; Querystring: { returned?: string } }>(
    '/dossiers/:code/payment',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const { ctx, query } = request;
      const dossier = await ownDossier(ctx, request.params.code);
      const fee = await settledFee(ctx, dossier.id, query.returned === '00');
      if (!fee) throw error('not-found');
      const failure = query.returned && query.returned !== '00' ? failureWording(query.returned) : undefined;
      const text = paymentText(ctx.lang);
      return showPage(
        request,
        reply,
        { title: text.title, scripts: ['submit-once', 'copy-code'] },
        <PaymentPage
          lang={ctx.lang}
          dossier={dossier}
          fee={fee}
          returned={query.returned}
          failure={failure}
          csrf={formToken(request, reply)}
        />,
      );
    },
  );

  app.post<{ Params: { code: string } }>(
    '/dossiers/:code/payment',
    { config: { access: 'signed-in', perMinute: 30 } },
    async (request, reply) => {
      const dossier = await ownDossier(request.ctx, request.params.code);
      if (dossier.state !== 'awaiting_payment') throw error('wrong-state');
      return reply.redirect(
        await beginPayment(request.ctx, gateway, { dossierId: dossier.id, ipAddress: request.ip }),
        303,
      );
    },
  );
}

async function ownDossier(ctx: Ctx, code: string) {
  const dossier = await getDossier(ctx.db, { code });
  authorize(policy, ctx.actor, 'dossier.pay', dossier);
  return dossier;
}

/** The confirmation usually arrives before the payer does; otherwise wait for it a moment. */
async function settledFee(ctx: Ctx, dossierId: string, paying: boolean): Promise<FeeStatus | undefined> {
  let fee = await feeStatus(ctx.db, dossierId);
  const patience = paying ? 6 : 0;
  for (let tries = 0; fee?.state === 'due' && tries < patience; tries += 1) {
    await wait(250);
    fee = await feeStatus(ctx.db, dossierId);
  }
  return fee;
}
