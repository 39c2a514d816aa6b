export type { Answers, AnswerSchema, FieldLook, FieldSchema, FormDefinition, FormPage } from './form-definition.ts';
