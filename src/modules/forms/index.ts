export type {
  Answer,
  AnswerRow,
  Answers,
  AnswerSchema,
  FieldKind,
  FieldLook,
  FieldSchema,
  FormDefinition,
  FormPage,
  PlainAnswer,
  RowSchema,
} from './form-definition.ts';
export type {
  DuePreview,
  FeePreview,
  FilingAgency,
  FilingBundle,
  FilingChannel,
  FilingContext,
  FilingDeps,
  FilingFacts,
  FilingVersion,
} from './deps.ts';
export { addressFields, personFields } from './field-groups.ts';
export { checkForm, formProblems } from './check-form.ts';
export { journeyOf, submittedAnswers, type Journey } from './journey.ts';
export { validateAnswers } from './validate-answers.ts';
export { draftForSubmission, type SubmittableDraft } from './draft-for-submission.ts';
export { markDraftSubmitted } from './draft-store.ts';
export { filingRoutes } from './routes.tsx';
export { cellsOf } from './answered.ts';
export { answerWords, questionWithGroup, type CommuneNames } from './answer-words.ts';
export { placeNames } from './places.ts';
export { Questions, type QuestionsProps } from './pages/questions.tsx';
export type { AskingFacts } from './pages/answer-field.tsx';
export { dropUnsent, findUnsent, keepUnsent } from './unsent.ts';
export { startDraft, type StartDraft, type Started } from './start-draft.ts';
export { countDrafts } from './draft-views.ts';
export { alternativesTo, paperItemsOf } from './papers.ts';
export { previewForm, type PreviewAsked, type Previewed } from './preview.tsx';
export { askingFacts } from './asking-facts.ts';
export { readAnswers, type PostedBody } from './read-answers.ts';
export { effectOnDrafts, type EffectOnDrafts } from './effect-on-drafts.ts';
