import { isAdministrator, type Policy } from '#modules/identity';

/** The editor writes only through drafts of versions, which authorise every write themselves; drawing is reading. */
export const policy = { 'procedure.draw': isAdministrator } satisfies Policy<{ 'procedure.draw': undefined }>;
