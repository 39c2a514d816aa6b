import type { Account } from '#modules/identity';
import type { Answers, FormDefinition } from './form-definition.ts';

/** First answers from what is known of the person; questions that are hidden at first are filled too. */
export function prefilled(
  form: FormDefinition,
  { fullName, identityNumber, profile }: Pick<Account, 'fullName' | 'identityNumber' | 'profile'>,
): Answers {
  const known = new Map<string, string | undefined>(Object.entries(profile));
  // A business account bears the name of the organisation, and its tax number is nobody's personal number.
  known.set('fullName', known.get('representative') ?? fullName);
  if (/^\d{12}$/.test(identityNumber ?? '')) known.set('identityNumber', identityNumber ?? undefined);
  const answers: Answers = {};
  for (const [key, { field, enum: choices }] of Object.entries(form.schema.properties)) {
    const value = field.prefill && known.get(field.prefill);
    if (value && (!choices || choices.includes(value))) answers[key] = value;
  }
  return answers;
}
