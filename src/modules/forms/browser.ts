/** What an application in the browser may take from here: no database, no page of ours, nothing that needs Node. */
export type {
  Answer,
  AnswerRow,
  Answers,
  FieldKind,
  FieldLook,
  FieldSchema,
  FormDefinition,
  FormPage,
} from './form-definition.ts';
export { addressFields, businessFields, personFields, type FieldGroup } from './field-groups.ts';
export { cellsOf } from './answered.ts';
export { journeyOf, type Journey } from './journey.ts';
