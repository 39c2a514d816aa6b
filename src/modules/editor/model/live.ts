import type { Answers, FormDefinition } from '#modules/forms';
import { isAppError } from '#platform/errors.ts';
import { compileFeel, type FeelValue } from '#platform/feel.ts';
import type { Bilingual } from '#platform/text.ts';
import type { Content } from './content.ts';

/** What a FEEL expression comes to for one example, while it is being written. */
export type LiveValue =
  | { state: 'true' | 'false' | 'null' }
  | { state: 'value'; value: FeelValue }
  | { state: 'wrong'; says: Bilingual; position?: number | undefined };

/** The answers and the filing facts a condition may speak of. */
export type Facts = Readonly<Record<string, Answers[string] | undefined>>;

/** Evaluates as the form itself will: the same FEEL, the same limits. */
export function evaluateLive(feel: string, facts: Facts): LiveValue {
  try {
    const value = compileFeel(feel)(facts);
    if (value === true) return { state: 'true' };
    if (value === false) return { state: 'false' };
    return value === null ? { state: 'null' } : { state: 'value', value };
  } catch (cause) {
    if (!isAppError(cause)) throw cause;
    const { position } = cause.detail;
    return { state: 'wrong', says: cause.says, position: typeof position === 'number' ? position : undefined };
  }
}

const words = new Set(
  'and or not true false null if then else for in return some every satisfies between date time duration count sum min max mean contains starts ends with string number length upper lower case substring list append concatenate floor ceiling round abs matches replace split today now before after day month year years months days instance of is get entries value distinct values flatten reverse sort index union median'.split(
    ' ',
  ),
);

/** Names in an expression that no question and no filing fact has. */
export function unknownNames(feel: string, known: ReadonlySet<string>): string[] {
  const bare = feel.replace(/"(?:[^"\\]|\\.)*"/g, ' ');
  const names = bare.match(/(?<![\w.])[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  return [...new Set(names)].filter((name) => !known.has(name) && !(words.has(name) && name !== 'case'));
}

/** Questions asked before this one (or before this page): only these a condition may name. */
export function questionsBefore(form: FormDefinition, place: { question?: string; page?: string }): string[] {
  const before: string[] = [];
  for (const page of form.pages) {
    if (page.key === place.page) return before;
    for (const key of page.fields) {
      if (key === place.question) return before;
      before.push(key);
    }
  }
  return before;
}

/** What is filed in an example, as conditions see it. */
export const factsOf = (example: Content['golden'][number] | undefined): Facts =>
  example ? { ...example.given.answers, case: example.given.case, channel: example.given.channel } : {};
