import type { Bilingual } from '#platform/text.ts';

/**
 * An e-form: a JSON Schema 2020-12 of flat answers (one property a question) and the pages that ask them.
 * Answers are one flat object; a page or field whose FEEL condition is not true is hidden: what was
 * answered there stays in the draft and is left out at submission.
 */
export interface FormDefinition {
  schema: AnswerSchema;
  pages: FormPage[];
}

export interface AnswerSchema {
  $schema: 'https://json-schema.org/draft/2020-12/schema';
  type: 'object';
  properties: Record<string, FieldSchema>;
  /** Must be answered when asked: a question that is hidden is never missing. */
  required: string[];
}

/** JSON Schema keywords we use, and `field`: how the question looks. */
export interface FieldSchema {
  type: 'string' | 'integer' | 'number' | 'boolean';
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: 'date' | 'email';
  minimum?: number;
  maximum?: number;
  enum?: string[];
  field: FieldLook;
}

export interface FieldLook {
  kind:
    | 'text'
    | 'long-text'
    | 'date'
    | 'number'
    | 'money'
    | 'choice'
    | 'yes-no'
    | 'identity-number'
    | 'tax-number'
    | 'phone'
    | 'email'
    | 'commune'
    | 'nationality'
    | 'ethnicity';
  label: Bilingual;
  hint?: Bilingual;
  /** Words for each value of `enum`. */
  options?: Record<string, Bilingual>;
  /** FEEL over the answers; the question is asked only when it is true. */
  when?: string;
  /** Where the first value comes from: a field of the signed-in person's profile. */
  prefill?:
    | 'fullName'
    | 'birthOn'
    | 'gender'
    | 'identityNumber'
    | 'phone'
    | 'email'
    | 'address'
    | 'communeCode'
    | 'ethnicity'
    | 'nationality'
    | 'taxNumber'
    | 'organisationName';
  /** FEEL over the earlier answers; its value stands in the box until something is answered. */
  suggest?: string;
  autocomplete?: string;
}

/** One thing a page: a few questions that belong together, one summary row each at review. */
export interface FormPage {
  key: string;
  title: Bilingual;
  guidance?: Bilingual;
  /** FEEL over the answers; the page is in the journey only when it is true. */
  when?: string;
  fields: string[];
}

/** Flat answers by question key. Dates are `YYYY-MM-DD`. */
export type Answers = Record<string, string | number | boolean | null>;
