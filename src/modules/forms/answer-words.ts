import { formatDate } from '#platform/clock.ts';
import { formatDong } from '#platform/money.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import type { Answers, FieldSchema } from './form-definition.ts';
import { isAnswered } from './journey.ts';
import { text } from './text.ts';

/** Names of communes by code, where the form asks for one. */
export type CommuneNames = ReadonlyMap<string, string>;

/** An answer as people read it; what was typed wrongly is shown as typed. */
export function answerWords(
  field: FieldSchema,
  answer: Answers[string] | undefined,
  lang: Lang,
  communes: CommuneNames,
): string {
  const words = text(lang).page;
  if (!isAnswered(answer)) return words.notAnswered;
  if (typeof answer === 'boolean') return answer ? words.yes : words.no;
  if (typeof answer === 'number') return field.field.kind === 'money' ? formatDong(answer) : formatNumber(answer);
  if (field.format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(answer)) return formatDate(answer);
  if (field.field.kind === 'commune') return communes.get(answer) ?? answer;
  return field.field.options?.[answer]?.[lang] ?? answer;
}

/** As it stands in an input. */
export function typedWords(field: FieldSchema, answer: Answers[string] | undefined): string {
  if (!isAnswered(answer)) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'number')
    return field.field.kind === 'money' ? formatNumber(answer) : String(answer).replace('.', ',');
  return answer;
}

/** The wording of a question; "(không bắt buộc)" is said by the page where it belongs, not twice. */
export const questionWords = (field: FieldSchema, lang: Lang): string =>
  field.field.label[lang].replace(/\s*\((không bắt buộc|optional)\)$/i, '');
