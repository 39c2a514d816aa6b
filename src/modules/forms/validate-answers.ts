import type { Problem } from '#platform/errors.ts';
import { schemaErrors } from './answer-schema.ts';
import { isAnswered } from './answered.ts';
import type { Answers, FieldSchema, FormDefinition } from './form-definition.ts';
import { judgeAnswers, wrongDate } from './judge-answers.ts';
import { identityNumberWarnings } from './number-rules.ts';

/**
 * Everything wrong with the answers to the questions asked, in the order asked, one problem a question; in a table one a
 * cell, at `table.row.cell`.
 * @param asked keys of the questions that are asked (see `journeyOf`)
 * @param signer whose name a signature must be; the name the form asked the applicant for unless told otherwise
 * Throws `forms.bad-form` when the schema itself is wrong.
 */
export const validateAnswers = (
  form: FormDefinition,
  answers: Answers,
  asked: readonly string[],
  signer: string | undefined = signerOf(form, answers),
): Problem[] =>
  judgeAnswers({
    properties: form.schema.properties,
    required: form.schema.required,
    asked,
    answers,
    signer,
    failures: (given) => schemaErrors(form.schema, given),
  });

/** The name a typed signature must be: the answer to the first question filled in from the applicant's own name. */
export function signerOf({ pages, schema }: FormDefinition, answers: Answers): string | undefined {
  const asked = pages.flatMap(({ fields }) => fields);
  const name = asked.find((key) => schema.properties[key]?.field.prefill === 'fullName' && isAnswered(answers[key]));
  const answer = name === undefined ? undefined : answers[name];
  return typeof answer === 'string' ? answer : undefined;
}

/** What looks odd but may be right; shown at the review, never stops anybody. */
export function warningsOf(form: FormDefinition, submitted: Answers): Problem[] {
  return Object.entries(submitted).flatMap(([key, answer]) => {
    const field = form.schema.properties[key];
    if (!field) return [];
    if (!Array.isArray(answer)) return warningsAt({ at: key, key, field, answers: submitted });
    return answer.flatMap((row, line) =>
      Object.entries(field.items?.properties ?? {}).flatMap(([cell, asked]) =>
        warningsAt({ at: `${key}.${line}.${cell}`, key: cell, field: asked, answers: row }),
      ),
    );
  });
}

interface Looked {
  at: string;
  key: string;
  field: FieldSchema;
  /** Where the same person's birth and sex stand, by the same first word. */
  answers: Answers;
}

function warningsAt({ at, key, field, answers }: Looked): Problem[] {
  const answer = answers[key];
  if (field.field.kind !== 'identity-number' || typeof answer !== 'string') return [];
  const who = key.replace(/IdentityNumber$/i, '');
  const of = (what: string): string => (who ? who + what : what.charAt(0).toLowerCase() + what.slice(1));
  const birthOn = answers[of('BirthOn')];
  const gender = answers[of('Gender')];
  return identityNumberWarnings(at, answer, {
    birthOn: typeof birthOn === 'string' && !wrongDate(birthOn) ? birthOn : undefined,
    gender: gender === 'male' || gender === 'female' ? gender : undefined,
  });
}
