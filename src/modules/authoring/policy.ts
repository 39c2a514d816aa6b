import { isAdministrator, type Policy } from '#modules/identity';
import type { Actor } from '#platform/ctx.ts';

/** Analysts hold the administrator's role: they write, publish and take out versions of procedures. */
const writesProcedures = (actor: Actor): boolean => isAdministrator(actor);

/** Who may write procedures and put them in force. */
export const policy = {
  'procedure.author': writesProcedures,
  'procedure.publish': writesProcedures,
  'procedure.export': writesProcedures,
} satisfies Policy<{
  'procedure.author': undefined;
  'procedure.publish': undefined;
  'procedure.export': undefined;
}>;
