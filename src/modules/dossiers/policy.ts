import { hasRole, type Policy } from '#modules/identity';
import type { Actor } from '#platform/ctx.ts';
import { error } from './errors.ts';

type Owned = { accountId: string };
/** With the officer who filed it at the counter, if one did. */
type Filed = Owned & { helperId: string | null };

/** The applicant alone; someone else's dossier is answered like one that does not exist. */
const applicant = (actor: Actor, dossier: Owned): boolean => {
  if (actor.id !== dossier.accountId) throw error('not-found');
  return true;
};

/** Also the officer who filed it for the applicant at the counter. */
const applicantOrHelper = (actor: Actor, dossier: Filed): boolean =>
  (dossier.helperId !== null && actor.id === dossier.helperId) || applicant(actor, dossier);

/** The receiving officer of the centre that received it. */
const atReceivingDesk = (actor: Actor, dossier: { receivingAgencyId: string }): boolean =>
  hasRole(actor, 'receiving-officer', dossier.receivingAgencyId);

/** Who may do what to a dossier; officers' rights come from their tasks (casework). */
export const policy = {
  'dossier.view': applicant,
  'dossier.view-filed': applicantOrHelper,
  'dossier.supplement': applicant,
  'dossier.withdraw': applicant,
  'dossier.pay': applicant,
  'dossier.download-result': applicant,
  'dossier.collect-fee': atReceivingDesk,
} satisfies Policy<{
  'dossier.view': Owned;
  'dossier.view-filed': Filed;
  'dossier.supplement': Owned;
  'dossier.withdraw': Owned;
  'dossier.pay': Owned;
  'dossier.download-result': Owned;
  'dossier.collect-fee': { receivingAgencyId: string };
}>;
