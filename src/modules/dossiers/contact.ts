import type { Account } from '#modules/identity';
import type { Bundle } from '#modules/procedures';

/** How the applicant is reached in one dossier. */
export interface Contact {
  address: string | undefined;
  phone: string | undefined;
  email: string | undefined;
}

/**
 * What was answered in the form comes before the account's profile: somebody who gives another number in this dossier
 * wants to be called there. The questions are those the profile fills in at first. Pure.
 */
export function contactIn(
  { schema, pages }: Bundle['form'],
  answers: Readonly<Record<string, unknown>>,
  profile: Account['profile'] = {},
): Contact {
  const asked = pages.flatMap(({ fields }) => fields);
  const answered = (of: keyof Contact): string | undefined => {
    const name = asked.find((key) => schema.properties[key]?.field.prefill === of && key in answers);
    const answer = name === undefined ? undefined : answers[name];
    return typeof answer === 'string' && answer !== '' ? answer : profile[of];
  };
  return { address: answered('address'), phone: answered('phone'), email: answered('email') };
}
