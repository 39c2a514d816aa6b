import {
  journeyOf,
  readAnswers,
  validateAnswers,
  type Answer,
  type Answers,
  type FilingContext,
  type FormDefinition,
  type PostedBody,
} from '#modules/forms';
import type { Problem } from '#platform/errors.ts';

/** A question answered anew; null: not answered, or no longer asked. */
export interface AnswerChange {
  key: string;
  before: Answer;
  after: Answer;
}

export interface Correcting {
  form: FormDefinition;
  /** As they lie in the dossier. */
  answers: Answers;
  context: FilingContext;
  /** What the officer's remarks point at: papers and questions. */
  remarks: readonly { at: string }[];
}

export interface Correction {
  /** Questions that stand open: those remarked on, and those the new answers open. */
  fields: string[];
  /** What the boxes hold. */
  typed: Answers;
  /** What is to be stored: answers to questions that are asked now. */
  answers: Answers;
  changes: AnswerChange[];
  problems: Problem[];
}

/** Names of the form's own fields. */
const taken = new Set(['csrf', 'round', 'note', 'kept', 'find']);

/** Questions remarked on that can be answered anew in their boxes. Tables cannot: they are corrected in words. */
export function questionsToCorrect({ form, answers, context, remarks }: Correcting): string[] {
  const isOpen = (key: string) => remarks.some(({ at }) => at === key) && !isTable(form, key) && !taken.has(key);
  return askedIn(form, answers, context).filter(isOpen);
}

/**
 * Reads the new answers as posted and works out what they change. Only questions remarked on may change, and with them
 * those their answers open or close. Pure. Throws `platform.feel-*`.
 */
export function correctAnswers(correcting: Correcting, body: PostedBody): Correction {
  const { form, answers, context } = correcting;
  const open = questionsToCorrect(correcting);
  const first = { ...answers, ...readAnswers(form, open, body) };
  const before = askedIn(form, answers, context);
  const opened = askedIn(form, first, context).filter((key) => !before.includes(key) && !isTable(form, key));
  const typed = { ...first, ...readAnswers(form, opened, body) };
  const asked = askedIn(form, typed, context);
  const fields = [...open, ...opened.filter((key) => asked.includes(key))];
  const after = journeyOf(form, typed, context).answers;
  return {
    fields,
    typed,
    answers: after,
    changes: changesBetween(answers, after),
    problems: validateAnswers(
      form,
      typed,
      fields.filter((key) => asked.includes(key)),
    ),
  };
}

const askedIn = (form: FormDefinition, answers: Answers, context: FilingContext): string[] =>
  journeyOf(form, answers, context).pages.flatMap(({ fields }) => fields);

const isTable = ({ schema }: FormDefinition, key: string): boolean => schema.properties[key]?.items !== undefined;

function changesBetween(before: Answers, after: Answers): AnswerChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .map((key) => ({ key, before: before[key] ?? null, after: after[key] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
