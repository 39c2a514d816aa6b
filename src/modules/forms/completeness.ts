import type { Problem } from '#platform/errors.ts';
import type { FilingBundle, FilingContext, PaperAsked } from './deps.ts';
import type { Answers } from './form-definition.ts';
import { journeyOf, type JourneyPage } from './journey.ts';
import { papersMissing, papersToUpload } from './papers.ts';
import { problem } from './problem-text.ts';
import { signerOf, validateAnswers } from './validate-answers.ts';

/** What a draft holds, as far as completeness goes. */
export interface DraftContent {
  answers: Answers;
  caseKey: string | null;
  agencyId: string | null;
  channel: FilingContext['channel'];
  papers: readonly { itemKey: string }[];
  /** Who signs where the form asks nobody's name. */
  applicantName?: string | undefined;
}

export const contextOf = ({ channel, caseKey }: Pick<DraftContent, 'channel' | 'caseKey'>): FilingContext => ({
  channel,
  case: caseKey,
});

/**
 * Everything still to do before the draft may be filed, all at once. `at` is a question key, `paper:<item>`, `case`
 * or `agency`. At the counter papers may be shown instead of uploaded, so none is missing there. Throws `platform.feel-*`.
 */
export function missingForSubmission(bundle: FilingBundle, draft: DraftContent): Problem[] {
  const context = contextOf(draft);
  const { pages, answers } = journeyOf(bundle.form, draft.answers, context);
  const chosen = bundle.cases.find(({ key }) => key === draft.caseKey);
  const signer = signerOf(bundle.form, answers) ?? draft.applicantName;
  return [
    ...(chosen ? [] : [problem('case', 'case-missing')]),
    ...(draft.agencyId ? [] : [problem('agency', 'agency-missing')]),
    ...pages.flatMap(({ fields }) => validateAnswers(bundle.form, draft.answers, fields, signer)),
    ...papersMissing(
      chosen && draft.channel !== 'direct' ? papersToUpload(chosen, answers, context) : [],
      draft.papers,
    ).map(({ paper, or }) => paperProblem(paper, or)),
  ];
}

function paperProblem(paper: PaperAsked, or: readonly PaperAsked[]): Problem {
  const all = [paper, ...or];
  const names = { vi: all.map(({ name }) => name.vi).join('; '), en: all.map(({ name }) => name.en).join('; ') };
  return problem(`paper:${paper.key}`, or.length > 0 ? 'one-paper-missing' : 'paper-missing', names);
}

/** The first page with something missing or wrong on it; undefined when every page is done. */
export function firstIncompletePage(bundle: FilingBundle, draft: DraftContent): JourneyPage | undefined {
  const { pages, answers } = journeyOf(bundle.form, draft.answers, contextOf(draft));
  const signer = signerOf(bundle.form, answers) ?? draft.applicantName;
  return pages.find(({ fields }) => validateAnswers(bundle.form, draft.answers, fields, signer).length > 0);
}
