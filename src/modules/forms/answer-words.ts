import { formatDate } from '#platform/clock.ts';
import { formatDong } from '#platform/money.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import { cellsOf, filledRows, isAnswered, isPlain } from './answered.ts';
import type { Answer, FieldSchema } from './form-definition.ts';
import { text } from './text.ts';

/** Names of communes by code, and of places of any time by `code@first day`, where the form asks for one. */
export type CommuneNames = ReadonlyMap<string, string>;

/**
 * An answer as people read it; what was typed wrongly is shown as typed. A table is its rows, one after the other:
 * "1. Lê An, 05/02/1990; 2. Lê Bình, 1994".
 */
export function answerWords(
  field: FieldSchema,
  answer: Answer | undefined,
  lang: Lang,
  communes: CommuneNames,
): string {
  const words = text(lang).page;
  if (!isAnswered(answer)) return words.notAnswered;
  if (Array.isArray(answer)) {
    const rows = rowWords(field, answer, lang, communes).map((cells) => cells.map(({ value }) => value).join(', '));
    return rows.length === 1 ? (rows[0] ?? '') : rows.map((row, index) => `${index + 1}. ${row}`).join('; ');
  }
  const { kind, options } = field.field;
  if (typeof answer === 'boolean') return kind === 'consent' && answer ? words.agreed : answer ? words.yes : words.no;
  if (typeof answer === 'number') return kind === 'money' ? formatDong(answer) : formatNumber(answer);
  if (field.format === 'date' && isWholeDate(answer)) return formatDate(answer);
  if (kind === 'partial-date') return partialDateWords(answer);
  if (kind === 'commune' || kind === 'place') return communes.get(answer) ?? answer;
  return options?.[answer]?.[lang] ?? answer;
}

export interface CellWords {
  key: string;
  label: string;
  value: string;
}

/** Every filled row of a table: its answered cells in words, in the order asked. */
export const rowWords = (
  field: FieldSchema,
  answer: Answer | undefined,
  lang: Lang,
  communes: CommuneNames,
): CellWords[][] =>
  filledRows(Array.isArray(answer) ? answer : []).map(({ row }) =>
    cellsOf(field.items).flatMap(([key, cell]) =>
      isAnswered(row[key])
        ? [{ key, label: questionWords(cell, lang), value: answerWords(cell, row[key], lang, communes) }]
        : [],
    ),
  );

const isWholeDate = (answer: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(answer);

/** "1950", "05/1950", "19/05/1950". */
function partialDateWords(answer: string): string {
  if (isWholeDate(answer)) return formatDate(answer);
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(answer) ?? [];
  return year && month ? `${month}/${year}` : answer;
}

/** As it stands in an input. */
export function typedWords(field: FieldSchema, answer: Answer | undefined): string {
  if (!isAnswered(answer) || !isPlain(answer) || answer === null) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'number')
    return field.field.kind === 'money' ? formatNumber(answer) : String(answer).replace('.', ',');
  return answer;
}

/** The wording of a question; "(không bắt buộc)" is said by the page where it belongs, not twice. */
export const questionWords = (field: FieldSchema, lang: Lang): string =>
  field.field.label[lang].replace(/\s*\((không bắt buộc|optional)\)$/i, '');

/** Away from its page a question needs the title it stood under: "Họ và tên (Người mẹ)". */
export const questionWithGroup = (field: FieldSchema, lang: Lang): string => {
  const { group } = field.field;
  return group ? `${questionWords(field, lang)} (${group.title[lang]})` : questionWords(field, lang);
};
