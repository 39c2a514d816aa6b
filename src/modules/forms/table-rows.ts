import type { Answer, AnswerRow, FieldSchema } from './form-definition.ts';
import { rowLimits } from './answered.ts';

/** What the buttons of a table ask for: `add:children`, `remove:children:2`, `up:children:1`, `down:children:0`. */
export interface RowDeed {
  deed: 'add' | 'remove' | 'up' | 'down';
  table: string;
  line: number;
}

export function readRowDeed(posted: string | undefined): RowDeed | undefined {
  const [, deed, table, line] = /^(add|remove|up|down):([A-Za-z0-9]{1,64})(?::(\d{1,3}))?$/.exec(posted ?? '') ?? [];
  if (!table) return undefined;
  // The pattern lets only these through.
  return { deed: deed as RowDeed['deed'], table, line: Number(line ?? 0) };
}

/** Rows a page shows: those answered, and as many empty ones as the table asks for at least. */
export function shownRows(field: FieldSchema, answer: Answer | undefined): AnswerRow[] {
  const rows = Array.isArray(answer) ? answer : [];
  const missing = Math.max(rowLimits(field).least, 1) - rows.length;
  return missing > 0 ? [...rows, ...Array.from({ length: missing }, () => ({}))] : [...rows];
}

/** The rows after the deed, and the one to go on with. A deed that cannot be done changes nothing. Pure. */
export function doRowDeed(
  field: FieldSchema,
  rows: readonly AnswerRow[],
  { deed, line }: RowDeed,
): { rows: AnswerRow[]; at: number } {
  if (deed === 'add') {
    const room = rows.length < rowLimits(field).most;
    return { rows: room ? [...rows, {}] : [...rows], at: room ? rows.length : rows.length - 1 };
  }
  if (deed === 'remove') return { rows: rows.filter((_row, at) => at !== line), at: Math.max(0, line - 1) };
  const other = deed === 'up' ? line - 1 : line + 1;
  const [here, there] = [rows[line], rows[other]];
  if (!here || !there) return { rows: [...rows], at: line };
  return { rows: rows.map((row, at) => (at === line ? there : at === other ? here : row)), at: other };
}
