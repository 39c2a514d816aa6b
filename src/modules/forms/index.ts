export type { Answers, AnswerSchema, FieldLook, FieldSchema, FormDefinition, FormPage } from './form-definition.ts';
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
export { checkForm } from './check-form.ts';
export { submittedAnswers } from './journey.ts';
export { validateAnswers } from './validate-answers.ts';
export { draftForSubmission, type SubmittableDraft } from './draft-for-submission.ts';
export { markDraftSubmitted } from './draft-store.ts';
export { filingRoutes } from './routes.tsx';
export { answerWords, type CommuneNames } from './answer-words.ts';
export { dropUnsent, findUnsent, keepUnsent } from './unsent.ts';
export { startDraft, type StartDraft, type Started } from './start-draft.ts';
export { countDrafts } from './draft-views.ts';
export { paperItemsOf } from './papers.ts';
