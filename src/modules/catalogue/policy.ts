import { isAdministrator, type Policy } from '#modules/identity';
import type { Actor } from '#platform/ctx.ts';

/** Administrators at the page; whoever may run programs on the server acts as the system. */
const keepsCatalogue = (actor: Actor): boolean => isAdministrator(actor) || actor.kind === 'system';

/** Who may bring catalogues in. */
export const policy = {
  'catalogue.receive': keepsCatalogue,
  'catalogue.confirm': keepsCatalogue,
  'catalogue.discard': keepsCatalogue,
} satisfies Policy<{
  'catalogue.receive': undefined;
  'catalogue.confirm': undefined;
  'catalogue.discard': undefined;
}>;
