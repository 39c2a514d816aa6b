import type { Actor, RoleName } from '#platform/ctx.ts';
import { error } from './errors.ts';

/** Holds when the actor has the role in that agency. */
export const hasRole = (actor: Actor, role: RoleName, agencyId: string): boolean =>
  actor.roles.some((held) => held.role === role && held.agencyId === agencyId);

export const isAdministrator = (actor: Actor): boolean => actor.roles.some(({ role }) => role === 'administrator');

/** A module's policy: one line an action, true when the actor may do it to the object. */
export type Policy<Objects extends object> = {
  [Action in keyof Objects]: (actor: Actor, object: Objects[Action]) => boolean;
};

/** Throws `identity.not-allowed` unless the policy says yes: the literal sentence of a use case. */
export function authorize<Objects extends object, Action extends keyof Objects>(
  policy: Policy<Objects>,
  actor: Actor,
  action: Action,
  ...[object]: [object: Objects[Action]]
): void {
  if (!policy[action](actor, object)) throw error('not-allowed');
}

const helpsAtCounter = (actor: Actor): boolean => actor.roles.some(({ role }) => role === 'receiving-officer');

/** Who may look people up and enter them: whoever receives them at a counter. */
export const officePolicy = {
  'person.find': helpsAtCounter,
  'person.register': helpsAtCounter,
} satisfies Policy<{ 'person.find': undefined; 'person.register': undefined }>;
