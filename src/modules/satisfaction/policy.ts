import type { Policy } from '#modules/identity';
import type { Actor } from '#platform/ctx.ts';

type Owned = { accountId: string };

/** Only the applicant says how it was. */
const applicant = (actor: Actor, dossier: Owned): boolean => actor.id === dossier.accountId;

/** Who may rate what. */
export const policy = { 'dossier.rate': applicant } satisfies Policy<Record<string, Owned>>;
