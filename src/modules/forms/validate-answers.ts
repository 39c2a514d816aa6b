import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Problem } from '#platform/errors.ts';
import { formatNumber } from '#platform/text.ts';
import { schemaErrors } from './answer-schema.ts';
import type { Answers, FieldSchema, FormDefinition } from './form-definition.ts';
import { isAnswered } from './journey.ts';
import { identityNumberWarnings, isIdentityNumber, isPhoneNumber, isTaxNumber } from './number-rules.ts';
import { problem, type ProblemCode } from './problem-text.ts';

/**
 * Everything wrong with the answers to the questions asked, in the order asked, one problem a question.
 * @param asked keys of the questions that are asked (see `journeyOf`)
 * Throws `forms.bad-form` when the schema itself is wrong.
 */
export function validateAnswers(form: FormDefinition, answers: Answers, asked: readonly string[]): Problem[] {
  const given = Object.fromEntries(asked.flatMap((key) => (isAnswered(answers[key]) ? [[key, answers[key]]] : [])));
  const failures = schemaErrors(form.schema, given);
  return asked.flatMap((key) => {
    const field = form.schema.properties[key];
    if (!field) return [];
    const found = problemOf({
      key,
      field,
      answer: given[key] ?? null,
      required: form.schema.required.includes(key),
      failures,
    });
    return found ? [found] : [];
  });
}

interface Asked {
  key: string;
  field: FieldSchema;
  answer: Answers[string];
  required: boolean;
  failures: ErrorObject[];
}

function problemOf({ key, field, answer, required, failures }: Asked): Problem | undefined {
  const { kind, label } = field.field;
  const says = (code: ProblemCode, values?: Record<string, string>) => problem(key, code, label, values);
  if (answer === null) {
    if (!required) return undefined;
    return says(kind === 'choice' || kind === 'yes-no' ? 'required-choice' : 'required');
  }
  const byKind = wrongByKind(field, answer);
  if (byKind) return says(byKind);
  const failure = failures.find(({ instancePath }) => instancePath === `/${key}`);
  return failure && says(...wordingOf(failure, field, answer));
}

/** What a number, a date or a choice must be is said in the words of that kind, whatever keyword caught it. */
function wrongByKind({ field, type, format }: FieldSchema, answer: string | number | boolean): ProblemCode | undefined {
  if ((type === 'integer' || type === 'number') && typeof answer !== 'number') return 'not-a-number';
  if (type === 'integer' && typeof answer === 'number' && !Number.isSafeInteger(answer)) return 'not-whole';
  if (type === 'boolean' && typeof answer !== 'boolean') return 'required-choice';
  if (typeof answer !== 'string') return undefined;
  if (format === 'date') return wrongDate(answer);
  if (field.kind === 'identity-number' && !isIdentityNumber(answer)) return 'not-identity-number';
  if (field.kind === 'tax-number' && !isTaxNumber(answer)) return 'not-tax-number';
  if (field.kind === 'phone' && !isPhoneNumber(answer)) return 'not-phone';
  if (field.kind === 'commune' && !/^\d{5}$/.test(answer)) return 'not-commune';
  return undefined;
}

function wrongDate(typed: string): ProblemCode | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) {
    const at = new Date(`${typed}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(typed) && typed >= '1800'
      ? undefined
      : 'not-a-date';
  }
  return typed.split('/').some((part) => part === '') ? 'date-incomplete' : 'not-a-date';
}

const byKindOfForm: Partial<Record<FieldSchema['field']['kind'], ProblemCode>> = {
  'identity-number': 'not-identity-number',
  'tax-number': 'not-tax-number',
  phone: 'not-phone',
  commune: 'not-commune',
};

function wordingOf(
  failure: ErrorObject,
  field: FieldSchema,
  answer: string | number | boolean,
): [ProblemCode, Record<string, string>?] {
  const limit = formatNumber(Number(failure.params.limit));
  switch (failure.keyword) {
    case 'minLength':
      return ['too-short', { limit }];
    case 'maxLength':
      return ['too-long', { limit, length: formatNumber(Array.from(String(answer)).length) }];
    case 'minimum':
      return ['too-small', { limit }];
    case 'maximum':
      return ['too-great', { limit }];
    case 'enum':
      return ['not-a-choice'];
    case 'format':
      return [field.format === 'email' ? 'not-an-email' : 'not-a-date'];
    default:
      return [byKindOfForm[field.field.kind] ?? 'wrong-form'];
  }
}

/** What looks odd but may be right; shown at the review, never stops anybody. */
export function warningsOf(form: FormDefinition, submitted: Answers): Problem[] {
  return Object.entries(submitted).flatMap(([key, answer]) => {
    if (form.schema.properties[key]?.field.kind !== 'identity-number' || typeof answer !== 'string') return [];
    const who = key.replace(/IdentityNumber$/, '');
    const birthOn = submitted[`${who}BirthOn`];
    const gender = submitted[`${who}Gender`];
    return identityNumberWarnings(key, answer, {
      birthOn: typeof birthOn === 'string' && !wrongDate(birthOn) ? birthOn : undefined,
      gender: gender === 'male' || gender === 'female' ? gender : undefined,
    });
  });
}
