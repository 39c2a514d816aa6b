import { getDossier, type DossierView } from '#modules/dossiers';
import { authorize } from '#modules/identity';
import { recordLook } from '#modules/audit';
import { inTransaction, type Actor, type Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import { findRun } from './case-store.ts';
import { policy } from './policy.ts';

/**
 * An officer looks into a dossier; that they did is written down. Throws `dossiers.not-found`, and `casework.no-dossier` for one that
 * no agency of theirs has to do with.
 */
export async function openDossier(ctx: Ctx, code: string): Promise<DossierView> {
  const dossier = await getDossier(ctx.db, { code });
  authorize(policy, ctx.actor, 'dossier.open', { agencyIds: await agenciesOf(ctx.db, dossier) });
  await inTransaction(ctx, (tx) =>
    recordLook(tx, { action: 'dossier.open', objectType: 'dossier', objectCode: dossier.code }),
  );
  return dossier;
}

export const mayOpenDossier = async (db: Db, actor: Actor, dossier: DossierView): Promise<boolean> => {
  const agencyIds = await agenciesOf(db, dossier);
  return actor.roles.some(({ agencyId }) => agencyIds.includes(agencyId));
};

/** Who decides, who receives, and who is asked for its part. */
async function agenciesOf(db: Db, dossier: DossierView): Promise<string[]> {
  const run = await findRun(db, dossier.id);
  return [dossier.agencyId, dossier.receivingAgencyId, ...(run?.jointAgencyId ? [run.jointAgencyId] : [])];
}
