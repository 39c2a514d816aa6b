import { businessWords } from './synonyms-business.ts';
import { lifeWords } from './synonyms-life.ts';
import { officeWords } from './synonyms-offices.ts';
import { searchWords } from './search-words.ts';

/**
 * What people say and what the law calls it. One line a matter: `said, said = official words / other official words`.
 * Tone marks matter only where they were typed. Add a line when people look for something in words no procedure has.
 */
export type EverydayWords = readonly string[];

/** Official words that everyday ones stand for. */
export interface Meaning {
  /** As the law writes them; the first is shown to the reader. */
  means: readonly string[];
  /** The same, folded and cut into words. */
  folded: readonly (readonly string[])[];
}

export interface Said {
  said: string;
  folded: readonly string[];
  meaning: Meaning;
}

const parted = (text: string, by: string): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readLine(line: string): Said[] {
  const [said = '', meant = ''] = line.split('=');
  const means = parted(meant, '/');
  const meaning: Meaning = { means, folded: means.map((words) => searchWords(words)) };
  return parted(said, ',').map((words) => ({ said: words, folded: searchWords(words), meaning }));
}

const everything: readonly Said[] = [...lifeWords, ...businessWords, ...officeWords].flatMap(readLine);

const byFirstWord = Map.groupBy(
  everything.toSorted((a, b) => b.folded.length - a.folded.length),
  ({ folded }) => folded[0] ?? '',
);

/** Everyday words that begin with this folded word, the longest first. */
export const meaningsFrom = (firstWord: string): readonly Said[] => byFirstWord.get(firstWord) ?? [];

const byText = everything
  .map((said) => ({ text: said.folded.join(' '), said }))
  .toSorted((a, b) => a.text.length - b.text.length);

/** Everyday words of which these folded letters are all but the end of the last word, the shortest first. */
export const meaningsBegunWith = (letters: string): Said[] =>
  byText.filter(({ text }) => text.startsWith(letters) && !text.includes(' ', letters.length)).map(({ said }) => said);

/** Every wording of the table, folded: a mistyped word may mean one of them. */
export const foldedMeanings = (): (readonly string[])[] =>
  everything.flatMap(({ folded, meaning }) => [folded, ...meaning.folded]);
