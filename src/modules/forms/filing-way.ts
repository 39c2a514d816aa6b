import { contextOf, type DraftContent } from './completeness.ts';
import type { FilingBundle, PaperAsked } from './deps.ts';
import { journeyOf, nextPage, previousPage, type Journey } from './journey.ts';
import { paperItemsOf } from './papers.ts';
import { paths } from './paths.ts';
import { text } from './text.ts';
import type { Lang } from '#platform/text.ts';

/** The way of one draft: case, pages that are asked, papers, review. Worked out anew for every request. */
export interface FilingWay {
  journey: Journey;
  /** Papers with an upload slot, and those only shown at the counter. */
  papers: PaperAsked[];
  present: PaperAsked[];
}

export function filingWay(bundle: FilingBundle, draft: DraftContent): FilingWay {
  const context = contextOf(draft);
  const journey = journeyOf(bundle.form, draft.answers, context);
  const chosen = bundle.cases.find(({ key }) => key === draft.caseKey);
  const items = chosen ? paperItemsOf(chosen, journey.answers, context) : [];
  return {
    journey,
    papers: items.filter(({ kind }) => kind === 'submit'),
    present: items.filter(({ kind }) => kind === 'present'),
  };
}

/** Where one stands: the case is step 1, the papers together are one step, the review is the last. */
export type Place = { at: 'case' } | { at: 'page'; key: string } | { at: 'paper'; key: string } | { at: 'review' };

export interface Steps {
  step: number;
  of: number;
  name: string;
  names: string[];
}

export function stepsAt({ journey, papers }: FilingWay, place: Place, lang: Lang): Steps {
  const words = text(lang);
  const names = [
    words.start.step,
    ...journey.pages.map(({ page }) => page.title[lang]),
    ...(papers.length > 0 ? [words.papers.step] : []),
    words.review.step,
  ];
  const step = stepNumber(journey, place, names.length);
  return { step, of: names.length, name: names[step - 1] ?? '', names };
}

function stepNumber(journey: Journey, place: Place, last: number): number {
  if (place.at === 'case') return 1;
  if (place.at === 'review') return last;
  if (place.at === 'paper') return journey.pages.length + 2;
  return journey.pages.findIndex(({ page }) => page.key === place.key) + 2;
}

interface Standing {
  id: string;
  bundle: FilingBundle;
  way: FilingWay;
}

/** Address after a page or paper. */
export function onwards({ id, bundle, way }: Standing, place: Place): string {
  if (place.at === 'page' || place.at === 'case') {
    const next = place.at === 'page' ? nextPage(bundle.form, way.journey, place.key) : way.journey.pages[0];
    if (next) return paths.page(id, next.page.key);
  }
  const index = place.at === 'paper' ? way.papers.findIndex(({ key }) => key === place.key) + 1 : 0;
  const paper = way.papers[index];
  return paper ? paths.paper(id, paper.key) : paths.review(id);
}

/** Address before it. */
export function backwards({ id, bundle, way }: Standing, place: Place): string {
  const lastPage = way.journey.pages.at(-1);
  const lastPaper = way.papers.at(-1);
  if (place.at === 'review' && lastPaper) return paths.paper(id, lastPaper.key);
  if (place.at === 'paper') {
    const before = way.papers[way.papers.findIndex(({ key }) => key === place.key) - 1];
    if (before) return paths.paper(id, before.key);
  }
  const before = place.at === 'page' ? previousPage(bundle.form, way.journey, place.key) : lastPage;
  return before && place.at !== 'case' ? paths.page(id, before.page.key) : paths.case(id);
}
