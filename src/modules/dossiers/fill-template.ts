import type { ResultTemplate } from '#modules/procedures';
import type { ResultFields } from './result-store.ts';

/** Answers in words, by question: options by their label, dates as people write them. Unanswered ones are absent. */
export type WordsOfAnswers = ReadonlyMap<string, string>;

/**
 * The document as the template would have it: every `{question}` replaced by its answer. A row whose questions were not
 * asked stays, empty, for the specialist to decide. Pure.
 */
export const fillTemplate = (
  template: Pick<ResultTemplate, 'rows' | 'intro' | 'closing'>,
  words: WordsOfAnswers,
): ResultFields => ({
  rows: template.rows.map(({ label, value }) => ({ label, value: fill(value, words) })),
  intro: fill(template.intro ?? '', words),
  closing: fill(template.closing ?? '', words),
});

function fill(wording: string, words: WordsOfAnswers): string {
  const filled = wording.replace(/\{(\w+)\}/g, (_whole, key: string) => words.get(key) ?? '');
  // What was not answered leaves no comma behind: "{place}, {commune}" without a place is just the commune.
  return filled
    .replace(/\s+/gu, ' ')
    .replace(/(?:^|(?<=[(]))[\s,;–-]+|[\s,;–-]+$/gu, '')
    .replace(/,(?:\s*,)+/gu, ',')
    .trim();
}
