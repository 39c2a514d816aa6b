import { hasRole, type Policy } from '#modules/identity';
import type { Actor, RoleName } from '#platform/ctx.ts';

interface AtDesk {
  role: RoleName;
  agencyId: string;
}

/** The officer holds the task's role in the task's agency. */
const atThisDesk = (actor: Actor, task: AtDesk): boolean => hasRole(actor, task.role, task.agencyId);

/** Who may do what with the office's work. */
export const policy = {
  'task.take': atThisDesk,
  'task.complete': atThisDesk,
} satisfies Policy<Record<string, AtDesk>>;
