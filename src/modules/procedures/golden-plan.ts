import { canonical } from './canonical.ts';
import type { Value, Values } from './golden-telling.ts';
import type { RuleBook } from './golden-rules.ts';

/** What an example dossier has to say so far: answers by question, `case` and `channel`. */
export type Plan = Readonly<Record<string, Value>>;

/** A question asked only when another is answered so, and so on: no form goes deeper. */
const DEEPEST = 8;

/**
 * The plan with more values, and with whatever makes their questions asked; undefined where that contradicts it.
 */
export function withValues(book: RuleBook, plan: Plan, values: Values, depth = 0): Plan | undefined {
  if (depth > DEEPEST) return undefined;
  let next: Plan = plan;
  for (const [name, value] of Object.entries(values)) {
    if (Object.hasOwn(next, name)) {
      if (!isSame(next[name], value)) return undefined;
      continue;
    }
    // `case` and `channel` stand in every plan from the start.
    next = { ...next, [name]: value };
    for (const condition of book.asksWhen.get(name) ?? []) {
      const asked = withHolding(book, next, condition, depth + 1);
      if (!asked) return undefined;
      next = asked;
    }
  }
  return next;
}

/** Tables are equal when their rows are. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && canonical(a) === canonical(b));

/** The plan with values under which a condition holds; undefined where it cannot under this plan. */
export function withHolding(book: RuleBook, plan: Plan, condition: string, depth = 0): Plan | undefined {
  for (const { values, answer } of book.tellingOf(condition)) {
    if (answer !== true) continue;
    const next = withValues(book, plan, values, depth);
    if (next) return next;
  }
  return undefined;
}
