import { isAdministrator, type Policy } from '#modules/identity';
import type { Actor } from '#platform/ctx.ts';

/** An administrator answers for what a service promises: why it is not wholly online, and its fees. */
const answersForServices = (actor: Actor): boolean => isAdministrator(actor);

/** Who may change what a service promises. */
export const policy = {
  'service.amend': answersForServices,
} satisfies Policy<{ 'service.amend': undefined }>;
