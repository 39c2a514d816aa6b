import { isTrue } from '#platform/feel.ts';
import type { FilingCase, FilingContext, PaperAsked } from './deps.ts';
import type { Answers } from './form-definition.ts';

/**
 * The papers asked for in this case, given the submitted answers; those only shown at the counter included.
 * Throws `platform.feel-*`.
 */
export const paperItemsOf = (filingCase: FilingCase, submitted: Answers, context: FilingContext): PaperAsked[] =>
  filingCase.papers.filter(({ when }) => when === undefined || isTrue(when, { ...submitted, ...context }));

/** Papers that can be uploaded. */
export const papersToUpload = (filingCase: FilingCase, submitted: Answers, context: FilingContext): PaperAsked[] =>
  paperItemsOf(filingCase, submitted, context).filter(({ kind }) => kind === 'submit');
