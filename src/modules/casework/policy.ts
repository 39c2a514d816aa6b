import { hasRole, type Policy } from '#modules/identity';
import type { Actor, RoleName } from '#platform/ctx.ts';
import { error } from './errors.ts';

interface AtDesk {
  role: RoleName;
  agencyId: string;
}

/** The officer holds the task's role in the task's agency. */
const atThisDesk = (actor: Actor, task: AtDesk): boolean => hasRole(actor, task.role, task.agencyId);

/** A dossier of other agencies is answered like one that does not exist. */
const ofTheirAgencies = (actor: Actor, dossier: { agencyIds: readonly string[] }): boolean => {
  if (!actor.roles.some(({ agencyId }) => dossier.agencyIds.includes(agencyId))) throw error('no-dossier');
  return true;
};

/** Helping at a counter is the receiving officer's work. */
const helpsAtCounter = (actor: Actor): boolean => actor.roles.some(({ role }) => role === 'receiving-officer');

/** Who may do what with the office's work. */
export const policy = {
  'dossier.open': ofTheirAgencies,
  'counter.use': helpsAtCounter,
  'task.take': atThisDesk,
  'task.complete': atThisDesk,
} satisfies Policy<{
  'dossier.open': { agencyIds: readonly string[] };
  'counter.use': undefined;
  'task.take': AtDesk;
  'task.complete': AtDesk;
}>;
