import type { Db } from '#platform/db.ts';
import type { Subject } from './bundle.ts';
import type { Listing } from './listing.ts';
import { narrowed } from './listing-views.ts';
import { isKeyOf, subjects } from './subject-words.ts';
import { aimKeys, aimOf, aims, themeKeys, themeOf, themes, type Aim, type Theme } from './themes.ts';

/** What was answered so far; a question may be passed over with `any`. */
export interface GuideAnswers {
  who?: Subject | 'any' | undefined;
  about?: Theme | 'any' | undefined;
  want?: Aim | 'any' | undefined;
}

export type GuideQuestion = keyof GuideAnswers;

export interface GuideStep {
  answers: GuideAnswers;
  /** What is asked next; undefined when all three are answered. */
  asks: GuideQuestion | undefined;
  /** Answers that leave something, and how much. */
  choices: { value: string; count: number }[];
  /** What is left, likeliest first. */
  left: Listing[];
}

const questions: readonly GuideQuestion[] = ['who', 'about', 'want'];

/** Reads the guide's address; what is not understood is not answered. */
export function readGuide(query: unknown): GuideAnswers {
  // Query values are strings or lists of strings; a list is not understood.
  const given = (query ?? {}) as Record<string, unknown>;
  const read = <Key extends string>(name: string, table: Record<Key, unknown>): Key | 'any' | undefined => {
    const value = given[name];
    return value === 'any' ? 'any' : isKeyOf(table, value) ? value : undefined;
  };
  return { who: read('who', subjects), about: read('about', themes), want: read('want', aims) };
}

/** The guide's address with these answers. */
export function guidePath(answers: GuideAnswers, cursor?: string): string {
  const pairs = Object.entries({ ...answers, cursor }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(pairs).toString();
  return query ? `/procedures/guide?${query}` : '/procedures/guide';
}

/** Where somebody stands in the guide. An answer that would leave nothing is passed over: there is no dead end. */
export async function guideStep(db: Db, asked: GuideAnswers): Promise<GuideStep> {
  let left = await narrowed(db, { filters: {} });
  const answers: GuideAnswers = {};
  for (const question of questions) {
    const answer = asked[question];
    if (answer === undefined)
      return { answers, asks: question, choices: choicesOf(question, left), left: likeliest(left) };
    const kept = answer === 'any' ? left : left.filter((listing) => valuesOf(question, listing).includes(answer));
    if (kept.length > 0) left = kept;
    Object.assign(answers, { [question]: kept.length > 0 ? answer : 'any' });
  }
  return { answers, asks: undefined, choices: [], left: likeliest(left) };
}

const valuesOf = (question: GuideQuestion, listing: Listing): readonly string[] => {
  if (question === 'who') return listing.subjects;
  return question === 'about' ? [themeOf(listing)] : [aimOf(listing)];
};

const inOrder: Record<GuideQuestion, readonly string[]> = {
  who: Object.keys(subjects),
  about: themeKeys,
  want: aimKeys,
};

function choicesOf(question: GuideQuestion, left: readonly Listing[]): GuideStep['choices'] {
  const counts = new Map<string, number>();
  for (const listing of left)
    for (const value of valuesOf(question, listing)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return inOrder[question].flatMap((value) => {
    const count = counts.get(value);
    return count ? [{ value, count }] : [];
  });
}

/** What is decided nearby comes first, and what was made by hand because many need it. */
const likeliest = (listings: readonly Listing[]): Listing[] => listings.toSorted((a, b) => nearness(a) - nearness(b));

const nearness = ({ madeByHand, levels, decidedAbove }: Listing): number =>
  madeByHand ? 0 : decidedAbove ? 3 : levels.includes('commune') ? 1 : 2;
