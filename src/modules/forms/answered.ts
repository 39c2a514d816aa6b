import type { Answer, AnswerRow, FieldSchema, PlainAnswer, RowSchema } from './form-definition.ts';

/** Whether there is an answer at all: a table without a filled row is none. */
export const isAnswered = (answer: Answer | undefined): answer is NonNullable<Answer> =>
  Array.isArray(answer) ? answer.some(isFilled) : answer !== undefined && answer !== null && answer !== '';

/** One plain answer, not a table. */
export const isPlain = (answer: Answer | undefined): answer is PlainAnswer =>
  answer !== undefined && !Array.isArray(answer);

export const isFilled = (row: AnswerRow): boolean => Object.values(row).some(isAnswered);

/** The questions of a table's row, in the order asked. */
export function cellsOf(rows: RowSchema | undefined): [string, FieldSchema][] {
  const { properties = {}, order = [] } = rows ?? {};
  const keys = new Set([...order.filter((key) => Object.hasOwn(properties, key)), ...Object.keys(properties)]);
  return [...keys].flatMap((key) => (properties[key] ? [[key, properties[key]]] : []));
}

/** Rows somebody wrote in, with the place each has on the page; cells left empty are absent. */
export const filledRows = (rows: readonly AnswerRow[]): { at: number; row: AnswerRow }[] =>
  rows.flatMap((row, at) => (isFilled(row) ? [{ at, row: answeredCells(row) }] : []));

/** What counts of an answer: of a table its filled rows. */
export const answerThatCounts = (answer: NonNullable<Answer>): NonNullable<Answer> =>
  Array.isArray(answer) ? filledRows(answer).map(({ row }) => row) : answer;

const answeredCells = (row: AnswerRow): AnswerRow =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => isAnswered(cell)));

/** Rows a table may have: at least none, at most 50 unless the form says otherwise. */
export const rowLimits = ({ minItems = 0, maxItems = 50 }: FieldSchema): { least: number; most: number } => ({
  least: minItems,
  most: maxItems,
});
