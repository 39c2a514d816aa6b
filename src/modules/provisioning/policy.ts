import { isAdministrator, type Policy } from '#modules/identity';

/** Who answers for what a service promises: administrators, on behalf of the province. */
export const policy = {
  'service.amend': isAdministrator,
} satisfies Policy<{ 'service.amend': undefined }>;
