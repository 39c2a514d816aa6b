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

type Alternative = Pick<PaperAsked, 'key' | 'kind' | 'anyOf'>;

/** The other papers of which one is enough instead; none where the paper stands alone. */
export const alternativesTo = <P extends Alternative>(paper: Alternative, asked: readonly P[]): P[] =>
  paper.anyOf === undefined
    ? []
    : asked.filter(({ key, kind, anyOf }) => anyOf === paper.anyOf && kind === paper.kind && key !== paper.key);

/**
 * Papers still to upload: each paper that must come and has no file, with those that would do instead. Of alternatives it
 * is told once, at the first, and only while none of them has come.
 */
export function papersMissing(
  asked: readonly PaperAsked[],
  came: readonly { itemKey: string }[],
): { paper: PaperAsked; or: PaperAsked[] }[] {
  const has = ({ key }: PaperAsked): boolean => came.some(({ itemKey }) => itemKey === key);
  return asked.flatMap((paper, index) => {
    const or = alternativesTo(paper, asked);
    const all = [paper, ...or];
    const isFirst = or.every((other) => asked.indexOf(other) > index);
    return isFirst && all.some(({ required }) => required) && !all.some(has) ? [{ paper, or }] : [];
  });
}
