import type { Actor } from '#platform/ctx.ts';

/** Filing for somebody at a counter is the receiving officer's work. */
export const mayHelpAtCounter = (actor: Actor): boolean => actor.roles.some(({ role }) => role === 'receiving-officer');
