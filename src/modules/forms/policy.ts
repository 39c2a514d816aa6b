import type { Actor } from '#platform/ctx.ts';
import type { FilingBundle } from './deps.ts';
import { error } from './errors.ts';

/** Filing for somebody at a counter is the receiving officer's work. */
export const mayHelpAtCounter = (actor: Actor): boolean => actor.roles.some(({ role }) => role === 'receiving-officer');

/** Internal procedures are filed by officers and do not exist for anybody else. Throws `forms.no-such-procedure`. */
export function requireOpenTo(actor: Actor, { internal }: Pick<FilingBundle, 'internal'>): void {
  if (internal && actor.kind !== 'officer') throw error('no-such-procedure');
}
