import { tidy } from '#platform/text.ts';
import type { Answers, FieldSchema, FormDefinition } from './form-definition.ts';

/** A posted form as parsed: repeated names become lists. */
export type PostedBody = Readonly<Record<string, unknown>>;

const LONGEST_TYPED = 20_000;

/**
 * Reads the posted answers to `asked`. What cannot be read as the question wants (31/2/2024, "hai") is kept as it
 * was typed, so that it can be saved, shown again and mended; `validateAnswers` then says what is wrong with it.
 * A question that was not posted at all is left out; one that was emptied is null.
 */
export function readAnswers(form: FormDefinition, asked: readonly string[], body: PostedBody): Answers {
  const answers: Answers = {};
  for (const key of asked) {
    const field = form.schema.properties[key];
    if (!field) continue;
    const typed = field.format === 'date' ? typedDateOf(body, key) : lastText(body[key]);
    // An unticked radio group posts nothing: that is an answer of "nothing yet" only when the page was the one asked.
    if (typed !== undefined) answers[key] = readAnswer(field, typed);
  }
  return answers;
}

/** One typed text as the answer of its kind; '' is null. */
export function readAnswer(field: FieldSchema, typed: string): Answers[string] {
  const text = typed.slice(0, LONGEST_TYPED).normalize('NFC');
  if (tidy(text) === '') return null;
  switch (field.field.kind) {
    case 'long-text':
      return text.replace(/\r\n?/g, '\n').trim();
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : tidy(text);
    case 'number':
    case 'money':
      return readNumber(tidy(text)) ?? tidy(text);
    case 'identity-number':
    case 'tax-number':
      return onlyDigits(text, /[\s.-]/g);
    case 'phone':
      return onlyDigits(text, /[\s.()-]/g).replace(/^\+?84(?=\d{9,10}$)/, '0');
    case 'email':
      return text.replace(/\s/g, '');
    default:
      return tidy(text);
  }
}

/** Drops the marks people put between digits; anything else stays as typed. */
const onlyDigits = (text: string, marks: RegExp): string => {
  const bare = text.replace(marks, '');
  return /^\+?\d+$/.test(bare) ? bare : tidy(text);
};

/**
 * "1.500", "1500", "1 500" are 1500; "1,5" and "1.5" are one and a half: a dot followed by exactly three digits
 * separates thousands, as Vietnam writes them. Undefined when it is no number.
 */
export function readNumber(typed: string): number | undefined {
  const bare = typed.replace(/\s|₫|đ(ồng)?$/giu, '');
  if (!/^-?\d[\d.,]*$/.test(bare)) return undefined;
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare);
  const plain = grouped ? bare.replace(/\./g, '').replace(',', '.') : bare.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** The three boxes as `YYYY-MM-DD`, or as typed (`31/2/2024`) when they are no real date; undefined when not posted. */
function typedDateOf(body: PostedBody, key: string): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => lastText(body[`${key}-${part}`]));
  if (day === undefined && month === undefined && year === undefined) return lastText(body[key]);
  const boxes = [day, month, year].map((box) => (box ?? '').replace(/[/\s]/g, ''));
  if (boxes.every((box) => box === '')) return '';
  const [d = '', m = '', y = ''] = boxes;
  return isCalendarDate(d, m, y) ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : boxes.join('/');
}

function isCalendarDate(day: string, month: string, year: string): boolean {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return false;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

/** What the three boxes show: the date, or what was typed in them. */
export function dateBoxes(answer: Answers[string] | undefined): { day: string; month: string; year: string } {
  const text = typeof answer === 'string' ? answer : '';
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (y && m && d) return { day: String(Number(d)), month: String(Number(m)), year: y };
  const [day = '', month = '', ...year] = text.split('/');
  return { day, month, year: year.join('/') };
}

function lastText(value: unknown): string | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  if (typeof last === 'string') return last;
  return typeof last === 'number' || typeof last === 'boolean' ? String(last) : undefined;
}
