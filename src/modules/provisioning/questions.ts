import type { FieldLook, FieldSchema, FormDefinition, FormPage } from '#modules/forms';
import type { Bilingual } from '#platform/text.ts';

/** One question and whether it may be left empty when asked. */
export interface Question {
  schema: FieldSchema;
  optional?: true | undefined;
}

export type Questions = Record<string, Question>;

type Asking = Partial<Pick<FieldLook, 'hint' | 'when' | 'prefill' | 'autocomplete' | 'options'>> & {
  optional?: true | undefined;
};

const ask =
  (kind: FieldLook['kind'], rules: Omit<FieldSchema, 'field'>) =>
  (label: Bilingual, { optional, ...look }: Asking = {}): Question => ({
    schema: { ...rules, field: { kind, label, ...look } },
    optional,
  });

export const text = ask('text', { type: 'string', minLength: 1, maxLength: 200 });
export const longText = ask('long-text', { type: 'string', minLength: 1, maxLength: 3000 });
export const date = ask('date', { type: 'string', format: 'date' });
export const count = ask('number', { type: 'integer', minimum: 1, maximum: 100 });
export const yesNo = ask('yes-no', { type: 'boolean' });
export const identityNumber = ask('identity-number', { type: 'string', pattern: '^(\\d{9}|\\d{12})$' });
export const taxNumber = ask('tax-number', { type: 'string', pattern: '^(\\d{10}|\\d{12}|\\d{13})$' });
export const phone = ask('phone', { type: 'string', pattern: '^0\\d{9,10}$' });
export const email = ask('email', { type: 'string', format: 'email', maxLength: 254 });
export const commune = ask('commune', { type: 'string', pattern: '^\\d{5}$' });
export const nationality = ask('nationality', { type: 'string', minLength: 1, maxLength: 60 });

/** One of a few; the keys are what is stored. */
export const choice = (label: Bilingual, options: Record<string, Bilingual>, asking: Asking = {}): Question =>
  ask('choice', { type: 'string', enum: Object.keys(options) })(label, { ...asking, options });

/** A whole set of questions under one condition more. */
export const onlyWhen = (when: string, questions: Questions): Questions =>
  Object.fromEntries(
    Object.entries(questions).map(([key, { schema, ...rest }]) => {
      const both = schema.field.when === undefined ? when : `${when} and ${schema.field.when}`;
      return [key, { ...rest, schema: { ...schema, field: { ...schema.field, when: both } } }];
    }),
  );

/** Questions that stand together in one frame under a title. */
export const grouped = (group: NonNullable<FieldLook['group']>, questions: Questions): Questions =>
  Object.fromEntries(
    Object.entries(questions).map(([key, { schema, ...rest }]) => [
      key,
      { ...rest, schema: { ...schema, field: { ...schema.field, group } } },
    ]),
  );

export interface Asked {
  page: Omit<FormPage, 'fields'>;
  questions: Questions;
}

export function formOf(asked: readonly Asked[]): FormDefinition {
  const all = asked.flatMap(({ questions }) => Object.entries(questions));
  return {
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: Object.fromEntries(all.map(([key, { schema }]) => [key, schema])),
      required: all.filter(([, { optional }]) => !optional).map(([key]) => key),
    },
    pages: asked.map(({ page, questions }) => ({ ...page, fields: Object.keys(questions) })),
  };
}
