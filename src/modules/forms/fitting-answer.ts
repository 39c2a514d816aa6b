import { isAnswered } from './answered.ts';
import type { Answer, AnswerRow, FieldKind, FieldSchema } from './form-definition.ts';

/** Kinds whose answers are written alike: one may stand where the other was asked. */
const alike: readonly (readonly string[])[] = [
  ['text', 'long-text', 'nationality', 'ethnicity', 'signature', 'place', 'country'],
  ['date', 'partial-date'],
  ['number', 'money'],
  ['yes-no', 'consent'],
];

/**
 * Whether a question takes an answer that was given to another kind or to other choices. A wrong number or date is taken
 * as typed: the page will say what is wrong with it, as it does for everything typed.
 * @param asked kind of the question it was given to, where that is known
 */
export function isFitting(field: FieldSchema | undefined, answer: Answer, asked: FieldKind | undefined): boolean {
  if (!field || (asked !== undefined && !areAlike(field.field.kind, asked))) return false;
  if (field.type === 'array') return Array.isArray(answer) && areRowsFitting(field, answer);
  if (Array.isArray(answer)) return false;
  if (field.enum) return typeof answer === 'string' && field.enum.includes(answer);
  return takes(field, answer);
}

/** A table is taken whole or not at all: every cell must still have its place. */
function areRowsFitting({ items }: FieldSchema, rows: readonly AnswerRow[]): boolean {
  const cells = items?.properties ?? {};
  return rows.every((row) =>
    Object.entries(row).every(([key, cell]) => !isAnswered(cell) || isFitting(cells[key], cell, undefined)),
  );
}

function takes({ type }: FieldSchema, answer: Answer): boolean {
  if (type === 'boolean') return typeof answer === 'boolean';
  // What was typed as a number and is none is kept as text.
  if (type === 'integer' || type === 'number') return typeof answer === 'number' || typeof answer === 'string';
  return typeof answer === 'string';
}

const areAlike = (a: FieldKind, b: FieldKind): boolean =>
  a === b || alike.some((kinds) => kinds.includes(a) && kinds.includes(b));
