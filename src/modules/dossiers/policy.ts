import type { Policy } from '#modules/identity';
import type { Actor } from '#platform/ctx.ts';
import { error } from './errors.ts';

type Owned = { accountId: string };

/** The applicant alone; someone else's dossier is answered like one that does not exist. */
const applicant = (actor: Actor, dossier: Owned): boolean => {
  if (actor.id !== dossier.accountId) throw error('not-found');
  return true;
};

/** Who may do what to a dossier; officers' rights come from their tasks (casework). */
export const policy = {
  'dossier.view': applicant,
  'dossier.supplement': applicant,
  'dossier.withdraw': applicant,
  'dossier.pay': applicant,
  'dossier.download-result': applicant,
} satisfies Policy<Record<string, Owned>>;
