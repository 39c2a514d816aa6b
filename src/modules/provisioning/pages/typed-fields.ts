import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import { problemAt, type DateValue } from '#web/components.ts';

export interface Typed {
  key: string;
  values: Record<string, string>;
  /** Ticked boxes, by the name they share. */
  lists: Record<string, string[]>;
  /** How many lines of a fee the form shows. */
  lines: number;
  from: DateValue;
  until: DateValue;
}

/** What every form of the page is given. */
export interface Shared {
  lang: Lang;
  csrf: string;
  code: string;
  typed: Typed;
  problems: readonly Problem[];
}

/** A field of one form: what was typed and what is wrong are of that form only. The key keeps names on the page unique. */
export const fieldsOf =
  ({ lang, typed, problems }: Pick<Shared, 'lang' | 'typed' | 'problems'>, key: string) =>
  (name: string, label: string) => {
    const own = `${key}-${name}`;
    return {
      lang,
      name: own,
      label,
      value: typed.key === key ? (typed.values[name] ?? '') : '',
      error: problemAt(problems, own, lang),
    };
  };
