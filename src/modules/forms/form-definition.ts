import type { Bilingual } from '#platform/text.ts';

/**
 * An e-form: a JSON Schema 2020-12 of answers (one property a question) and the pages that ask them.
 * Answers are one flat object, a table is a list of flat rows; a page or field whose FEEL condition is not true is
 * hidden: what was answered there stays in the draft and is left out at submission.
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
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: 'date' | 'email';
  minimum?: number;
  maximum?: number;
  enum?: string[];
  /** Of a table (`array`): what one row asks, and how many rows there may be (at most 50 unless told otherwise). */
  items?: RowSchema;
  minItems?: number;
  maxItems?: number;
  field: FieldLook;
}

/** One row of a table. Its questions are plain ones: no table in a table, no condition, nothing filled in beforehand. */
export interface RowSchema {
  type: 'object';
  properties: Record<string, FieldSchema>;
  /** Must be answered in every row that is not empty. */
  required: string[];
  /** Cells in the order asked: a store may keep the keys of `properties` in another. Absent: as they come. */
  order?: string[];
}

/**
 * How a question is asked. `partial-date` takes `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `place` an administrative unit of any
 * time as `code@first day` or free text; `signature` the applicant's full name; `consent` only yes.
 */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'date'
  | 'partial-date'
  | 'number'
  | 'money'
  | 'choice'
  | 'yes-no'
  | 'consent'
  | 'identity-number'
  | 'tax-number'
  | 'insurance-number'
  | 'phone'
  | 'email'
  | 'commune'
  | 'place'
  | 'country'
  | 'nationality'
  | 'ethnicity'
  | 'signature'
  | 'table';

export interface FieldLook {
  kind: FieldKind;
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
  /** Questions next to each other with the same key stand together under this title. */
  group?: { key: string; title: Bilingual };
  /** Key this question had in an earlier version: drafts begun then bring their answer along. */
  renamedFrom?: string;
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

/** Answers by question key. Dates are `YYYY-MM-DD`; a table is its rows. */
export type Answers = Record<string, Answer>;
export type Answer = PlainAnswer | AnswerRow[];
export type PlainAnswer = string | number | boolean | null;
/** One row of a table; a cell left empty is absent. */
export type AnswerRow = Record<string, PlainAnswer>;
