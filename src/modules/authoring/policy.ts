import { isAdministrator, type Policy } from '#modules/identity';

/** Analysts hold the administrator's role. */
export const policy = {
  'procedure.author': isAdministrator,
  'procedure.publish': isAdministrator,
  'procedure.export': isAdministrator,
} satisfies Policy<{
  'procedure.author': undefined;
  'procedure.publish': undefined;
  'procedure.export': undefined;
}>;
