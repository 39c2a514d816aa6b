import { authorize } from '#modules/identity';
import type { Ctx } from '#platform/ctx.ts';
import { getDossier, type DossierView } from './dossier-views.ts';
import { policy } from './policy.ts';

/** A dossier for its applicant. Throws `dossiers.not-found`, also for everybody else. */
export async function getOwnDossier(ctx: Ctx, code: string): Promise<DossierView> {
  const dossier = await getDossier(ctx.db, { code });
  authorize(policy, ctx.actor, 'dossier.view', dossier);
  return dossier;
}
