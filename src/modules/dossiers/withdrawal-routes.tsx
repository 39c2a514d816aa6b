import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dropUnsent, findUnsent, keepUnsent } from '#modules/forms';
import { authorize } from '#modules/identity';
import { hasPaidFee } from '#modules/payments';
import type { Problem } from '#platform/errors.ts';
import { formToken, showPage } from '#web/show-page.tsx';
import { next } from './dossier.ts';
import { getDossier } from './dossier-views.ts';
import { WithdrawalPage } from './pages/withdrawal-page.tsx';
import { paths } from './paths.ts';
import { typedText } from './typed-text.ts';
import { policy } from './policy.ts';
import { deedText } from './deed-text.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

type Request = FastifyRequest<{ Params: { code: string } }>;

/** Taking a dossier back: the consequence first, then the deed. */
export function withdrawalRoutes(app: FastifyInstance): void {
  app.get<{ Params: { code: string } }>(
    '/dossiers/:code/withdrawal',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const unsent = await findUnsent(request);
      const reason = typedText(unsent?.['reason']);
      return showWithdrawal(request, reply, { reason, problems: [] });
    },
  );

  app.post<{ Params: { code: string }; Body: { reason?: unknown; sure?: unknown } | undefined }>(
    '/dossiers/:code/withdrawal',
    { config: { access: 'signed-in', keepsUnsent: true } },
    async (request, reply) => {
      if (request.unsent) return keepUnsent(request, reply);
      const { code } = request.params;
      const reason = typedText(request.body?.reason).slice(0, 2000);
      if (request.body?.sure !== 'yes') {
        const says = { vi: deedText('vi').withdrawal.confirmMissing, en: deedText('en').withdrawal.confirmMissing };
        return showWithdrawal(request, reply, { reason, problems: [{ at: 'sure', code: 'dossiers.not-sure', says }] });
      }
      await withdrawDossier(request.ctx, { code, reason });
      await dropUnsent(request);
      return reply.redirect(`${paths.dossier(code)}?done=withdrawn`, 303);
    },
  );
}

async function showWithdrawal(
  request: Request,
  reply: FastifyReply,
  { reason, problems }: { reason: string; problems: Problem[] },
) {
  const { ctx } = request;
  const dossier = await getDossier(ctx.db, { code: request.params.code });
  authorize(policy, ctx.actor, 'dossier.withdraw', dossier);
  // A dossier that has ended shows why there is nothing to withdraw.
  next(dossier.state, 'withdraw');
  return showPage(
    request,
    reply,
    {
      title: deedText(ctx.lang).withdrawal.title,
      scripts: ['submit-once'],
      failed: problems.length > 0,
      status: problems.length > 0 ? 422 : 200,
    },
    <WithdrawalPage
      lang={ctx.lang}
      csrf={formToken(request, reply)}
      dossier={dossier}
      isPaid={await hasPaidFee(ctx.db, dossier.id)}
      reason={reason}
      problems={problems}
    />,
  );
}
