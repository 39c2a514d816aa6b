import { getDossier, type DossierView } from '#modules/dossiers';
import { authorize } from '#modules/identity';
import { recordLook } from '#modules/audit';
import type { Ctx } from '#platform/ctx.ts';
import { findRun } from './case-store.ts';
import { policy } from './policy.ts';

/**
 * An officer looks into a dossier; that they did is written down. Throws `dossiers.not-found`, and `casework.no-dossier` for one that
 * no agency of theirs has to do with.
 */
export async function openDossier(ctx: Ctx, code: string): Promise<DossierView> {
  const dossier = await getDossier(ctx.db, { code });
  authorize(policy, ctx.actor, 'dossier.open', { agencyIds: await agenciesOf(ctx, dossier) });
  await recordLook(ctx, { action: 'dossier.open', objectType: 'dossier', objectCode: dossier.code });
  return dossier;
}

export async function mayOpenDossier(ctx: Ctx, dossier: DossierView): Promise<boolean> {
  const agencyIds = await agenciesOf(ctx, dossier);
  return ctx.actor.roles.some(({ agencyId }) => agencyIds.includes(agencyId));
}

/** Who decides, who receives, and who is asked for its part: that one is looked up for those of neither of the others. */
async function agenciesOf({ db, actor }: Ctx, dossier: DossierView): Promise<string[]> {
  const agencyIds = [dossier.agencyId, dossier.receivingAgencyId];
  if (actor.roles.some(({ agencyId }) => agencyIds.includes(agencyId))) return agencyIds;
  const run = await findRun(db, dossier.id);
  return run?.jointAgencyId ? [...agencyIds, run.jointAgencyId] : agencyIds;
}
