import type { Policy } from '#modules/identity';
import type { Actor } from '#platform/ctx.ts';
import { error } from './errors.ts';

type Owned = { accountId: string };

/** The applicant alone says how it was; someone else's dossier is answered like one that does not exist. */
const applicant = (actor: Actor, dossier: Owned): boolean => {
  if (actor.id !== dossier.accountId) throw error('not-found');
  return true;
};

/** Who may rate what. */
export const policy = { 'dossier.rate': applicant } satisfies Policy<Record<string, Owned>>;
