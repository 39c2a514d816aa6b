import { isTrue } from '#platform/feel.ts';
import { answerThatCounts, isAnswered } from './answered.ts';
import type { FilingContext } from './deps.ts';
import type { Answers, FormDefinition, FormPage } from './form-definition.ts';

/** A page that is asked, with the questions on it that are asked. */
export interface JourneyPage {
  page: FormPage;
  fields: string[];
}

/** The way through a form as it follows from the answers: worked out anew each time, never stored. */
export interface Journey {
  pages: JourneyPage[];
  /** Answers to questions that are asked: these are submitted. */
  answers: Answers;
}

/**
 * Works out what is asked. A condition sees the context and the answers to questions asked *before* it, so a hidden
 * answer never decides anything and the submitted answers alone give the same journey. Throws `platform.feel-*`.
 */
export function journeyOf(form: FormDefinition, answers: Answers, context: FilingContext): Journey {
  const seen: Answers = {};
  const holds = (when: string | undefined) => when === undefined || isTrue(when, { ...seen, ...context });
  const pages: JourneyPage[] = [];
  for (const page of form.pages) {
    if (!holds(page.when)) continue;
    const fields: string[] = [];
    for (const key of page.fields) {
      const field = form.schema.properties[key];
      if (!field || !holds(field.field.when)) continue;
      fields.push(key);
      const answer = answers[key];
      if (isAnswered(answer)) seen[key] = answerThatCounts(answer);
    }
    if (fields.length > 0) pages.push({ page, fields });
  }
  return { pages, answers: seen };
}

/** The answers that count: what is hidden stays in the draft and is left out here. Throws `platform.feel-*`. */
export const submittedAnswers = (form: FormDefinition, answers: Answers, context: FilingContext): Answers =>
  journeyOf(form, answers, context).answers;

/** The page after `key` in the journey; undefined after the last. A page no longer asked leads on from where it was. */
export function nextPage(form: FormDefinition, journey: Journey, key: string): JourneyPage | undefined {
  const after = form.pages.slice(positionOf(form, key) + 1).map((page) => page.key);
  return journey.pages.find(({ page }) => after.includes(page.key));
}

export function previousPage(form: FormDefinition, journey: Journey, key: string): JourneyPage | undefined {
  const before = form.pages.slice(0, positionOf(form, key)).map((page) => page.key);
  return journey.pages.findLast(({ page }) => before.includes(page.key));
}

const positionOf = (form: FormDefinition, key: string): number => form.pages.findIndex((page) => page.key === key);
