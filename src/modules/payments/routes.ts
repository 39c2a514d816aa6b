import type { FastifyInstance } from 'fastify';
import { findOrderDossier } from './payment-views.ts';
import { recordConfirmation } from './record-confirmation.ts';
import { verifyReturn, type VnpayAccount, type VnpayQuery } from './vnpay.ts';

/** Where the gateway calls our server, and where it sends the payer back. */
export function gatewayRoutes(app: FastifyInstance, { account }: { account: VnpayAccount }): void {
  // Forged messages are kept too, so there is an end to them; the gateway sends again what was not answered.
  const confirming = { config: { access: 'machine', perMinute: 1200 } } as const;
  app.get<{ Querystring: VnpayQuery }>('/payments/vnpay/confirmation', confirming, (request) =>
    recordConfirmation(request.ctx, account, {
      query: request.query,
      raw: (request.raw.url ?? '').slice(0, 4000),
      sourceIp: request.ip,
    }),
  );

  // For display only: whatever it says, nothing changes because of it.
  app.get<{ Querystring: VnpayQuery }>(
    '/payments/vnpay/return',
    { config: { access: 'public' } },
    async (request, reply) => {
      const report = verifyReturn(account, request.query);
      const code = report.genuine ? await findOrderDossier(request.ctx.db, report.txnRef) : undefined;
      const said = new URLSearchParams({ returned: report.genuine ? report.responseCode : 'unknown' });
      return reply.redirect(code ? `/dossiers/${code}/payment?${said}` : '/dossiers', 303);
    },
  );
}
