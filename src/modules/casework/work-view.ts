import type { Actor, RoleName } from '#platform/ctx.ts';
import { hasRole } from '#modules/identity';
import type { StepAction } from '#modules/processes';

/** A piece of work on a dossier as its page shows it. */
export interface DossierTask {
  id: string;
  node: string;
  name: string;
  action: StepAction;
  role: RoleName;
  agencyId: string;
  state: 'open' | 'paused' | 'done' | 'cancelled';
  assigneeId: string | null;
  assigneeName: string | null;
  openedAt: Date;
  stepDueAt: Date | null;
}

/** Open work this officer may do. */
export const workFor = (actor: Actor, tasks: readonly DossierTask[]): DossierTask[] =>
  tasks.filter(({ state, role, agencyId }) => state === 'open' && hasRole(actor, role, agencyId));
