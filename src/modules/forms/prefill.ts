import type { Account } from '#modules/identity';
import type { Answers, FormDefinition } from './form-definition.ts';

/** First answers from what is known of the person; questions that are hidden at first are filled too. */
export function prefilled(
  form: FormDefinition,
  { fullName, identityNumber, profile }: Pick<Account, 'fullName' | 'identityNumber' | 'profile'>,
): Answers {
  const known: Record<string, string | undefined> = { ...profile, fullName };
  // A business is known by its tax number, which is nobody's personal number.
  if (/^\d{12}$/.test(identityNumber ?? '')) known.identityNumber = identityNumber ?? undefined;
  const answers: Answers = {};
  for (const [key, { field, enum: choices }] of Object.entries(form.schema.properties)) {
    const value = field.prefill && known[field.prefill];
    if (value && (!choices || choices.includes(value))) answers[key] = value;
  }
  return answers;
}
