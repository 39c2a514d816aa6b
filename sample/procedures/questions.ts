import type { AnswerSchema, FieldLook, FieldSchema, FormDefinition, FormPage } from '#modules/forms';
import type { Bilingual } from '#platform/text.ts';

/** One question: its JSON Schema and whether it may be left empty when asked. */
export interface Question {
  schema: FieldSchema;
  optional: boolean;
}

export type Questions = Record<string, Question>;

interface Asking {
  hint?: Bilingual;
  when?: string;
  optional?: true;
  prefill?: NonNullable<FieldLook['prefill']>;
  suggest?: string;
  autocomplete?: string;
}

interface PageOfQuestions {
  page: Omit<FormPage, 'fields'>;
  questions: Questions;
}

/** A wording in both languages, Vietnamese first. */
export const t = (vi: string, en: string): Bilingual => ({ vi, en });

/** Puts pages of questions together: one property a question, in the order asked. */
export function form(...pages: PageOfQuestions[]): FormDefinition {
  const all = pages.flatMap(({ questions }) => Object.entries(questions));
  const schema: AnswerSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(all.map(([key, question]) => [key, question.schema])),
    required: all.filter(([, question]) => !question.optional).map(([key]) => key),
  };
  return { schema, pages: pages.map(({ page, questions }) => ({ ...page, fields: Object.keys(questions) })) };
}

interface PageOptions {
  when?: string;
  guidance?: Bilingual;
}

export function page(key: string, title: Bilingual, questions: Questions, options: PageOptions = {}): PageOfQuestions {
  return { page: { key, title, ...options }, questions };
}

type Rules = Omit<FieldSchema, 'field' | 'type'>;

const ask =
  (kind: FieldLook['kind'], type: FieldSchema['type'], rules: Rules) =>
  (label: Bilingual, asking: Asking & Rules = {}): Question => {
    const { hint, when, prefill, suggest, autocomplete, optional, ...own } = asking;
    const look = Object.entries({ hint, when, prefill, suggest, autocomplete }).filter(
      ([, value]) => value !== undefined,
    );
    return {
      schema: { type, ...rules, ...own, field: { kind, label, ...Object.fromEntries(look) } },
      optional: optional ?? false,
    };
  };

export const text = ask('text', 'string', { minLength: 1, maxLength: 200 });
export const longText = ask('long-text', 'string', { minLength: 1, maxLength: 2000 });
export const date = ask('date', 'string', { format: 'date' });
export const wholeNumber = ask('number', 'integer', { minimum: 0, maximum: 1_000_000_000 });
export const amount = ask('number', 'number', { minimum: 0, maximum: 1_000_000_000 });
export const money = ask('money', 'integer', { minimum: 0, maximum: 1_000_000_000_000_000 });
export const yesNo = ask('yes-no', 'boolean', {});
/** 12 digits (place, century and sex, year, six at random), or the 9 of an old card. */
export const identityNumber = ask('identity-number', 'string', { pattern: '^(\\d{9}|\\d{12})$' });
/** 10 digits, 12 for a person since July 2025, 13 with a branch. */
export const taxNumber = ask('tax-number', 'string', { pattern: '^(\\d{10}|\\d{12}|\\d{13})$' });
export const phone = ask('phone', 'string', { pattern: '^0\\d{9,10}$' });
export const email = ask('email', 'string', { format: 'email', maxLength: 254 });
export const commune = ask('commune', 'string', { pattern: '^\\d{5}$' });
export const nationality = ask('nationality', 'string', { minLength: 1, maxLength: 60 });
export const ethnicity = ask('ethnicity', 'string', { minLength: 1, maxLength: 60 });

/** One of a few answers in words; the keys are what is stored. */
export function choice(label: Bilingual, options: Record<string, Bilingual>, asking: Asking = {}): Question {
  const { schema, optional } = ask('choice', 'string', { enum: Object.keys(options) })(label, asking);
  return { schema: { ...schema, field: { ...schema.field, options } }, optional };
}
