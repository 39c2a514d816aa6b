import { compileFeel } from '#platform/feel.ts';
import type { Answers, FormDefinition } from './form-definition.ts';

/**
 * What stands in boxes nobody has answered yet, worked out from earlier answers: the mother who registers need not type
 * her name twice. It counts only once the page is sent with it. Pure. Throws `platform.feel-*`.
 */
export function suggestedAnswers(form: FormDefinition, fields: readonly string[], answers: Answers): Answers {
  const suggested: Answers = {};
  for (const name of fields) {
    const expression = form.schema.properties[name]?.field.suggest;
    if (expression === undefined || name in answers) continue;
    const value = compileFeel(expression)(answers);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') suggested[name] = value;
  }
  return suggested;
}
