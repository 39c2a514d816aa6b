import { tidy } from '#platform/text.ts';
import { isFilled } from './answered.ts';
import type { Answer, AnswerRow, Answers, FieldSchema, PlainAnswer, RowSchema } from './form-definition.ts';

/** A posted form as parsed: repeated names become lists. */
export type PostedBody = Readonly<Record<string, unknown>>;

const LONGEST_TYPED = 20_000;
/** Rows of a table that are read at all; how many it may have is judged later. */
const MOST_ROWS = 200;

/** The questions of a form, by key. */
export interface Asking {
  schema: { properties: Readonly<Record<string, FieldSchema>> };
}

/**
 * Reads the posted answers to `asked`. What cannot be read as the question wants (31/2/2024, "hai") is kept as it
 * was typed, so that it can be saved, shown again and mended; `validateAnswers` then says what is wrong with it.
 * A question that was not posted at all is left out; one that was emptied is null.
 */
export function readAnswers({ schema }: Asking, asked: readonly string[], body: PostedBody): Answers {
  const answers: Answers = {};
  for (const key of asked) {
    const field = schema.properties[key];
    const answer = field && readPosted(field, key, body);
    // An unticked radio group posts nothing: that is an answer of "nothing yet" only when the page was the one asked.
    if (answer !== undefined) answers[key] = answer;
  }
  return answers;
}

function readPosted(field: FieldSchema, name: string, body: PostedBody): Answer | undefined {
  if (field.items) return readRows(field, name, body);
  const typed = typedText(field, name, body);
  return typed === undefined ? undefined : readAnswer(field, typed);
}

function typedText({ format, field }: FieldSchema, name: string, body: PostedBody): string | undefined {
  if (format === 'date') return typedDateOf(body, name);
  if (field.kind === 'partial-date') return typedDateOf(body, name, true);
  if (field.kind === 'place') return typedPlace(body, name);
  // An unticked box posts nothing: the page says beside it that it was there.
  if (field.kind === 'consent' && body[`${name}-asked`] !== undefined) return lastText(body[name]) ?? '';
  return lastText(body[name]);
}

/** Name of a cell in the posted form: `children.0.name`. */
export const cellName = (table: string, line: number, cell: string): string => `${table}.${line}.${cell}`;

/** The hidden field that says how many rows of a table the page had. */
export const rowsName = (table: string): string => `${table}.rows`;

/** Empty rows stay where they are while others are filled; a table of nothing but its first empty rows is not answered. */
function readRows(field: FieldSchema, table: string, body: PostedBody): Answer | undefined {
  if (lastText(body[rowsName(table)]) === undefined) return undefined;
  const read = postedRows(field, table, body);
  return read.some(isFilled) || read.length > Math.max(1, field.minItems ?? 0) ? read : null;
}

/** Every row the page had, empty ones too. */
export function postedRows({ items }: FieldSchema, table: string, body: PostedBody): AnswerRow[] {
  const count = lastText(body[rowsName(table)]) ?? '';
  if (!items || !/^\d{1,4}$/.test(count)) return [];
  return Array.from({ length: Math.min(Number(count), MOST_ROWS) }, (_, line) => readRow(items, table, line, body));
}

function readRow({ properties }: RowSchema, table: string, line: number, body: PostedBody): AnswerRow {
  const row: AnswerRow = {};
  for (const [cell, field] of Object.entries(properties)) {
    const typed = typedText(field, cellName(table, line, cell), body);
    const answer = typed === undefined ? null : readAnswer(field, typed);
    if (answer !== null) row[cell] = answer;
  }
  return row;
}

/** What was chosen from the list counts as long as the words beside it are those it was chosen for. */
function typedPlace(body: PostedBody, name: string): string | undefined {
  const typed = lastText(body[name]);
  const chosen = lastText(body[`${name}-place`]);
  const chosenFor = lastText(body[`${name}-words`]);
  return chosen && typed !== undefined && tidy(typed) === tidy(chosenFor ?? '') ? chosen : typed;
}

/** One typed text as the answer of its kind; '' is null. */
export function readAnswer(field: FieldSchema, typed: string): PlainAnswer {
  const text = typed.slice(0, LONGEST_TYPED).normalize('NFC');
  if (tidy(text) === '') return null;
  switch (field.field.kind) {
    case 'long-text':
      return text.replace(/\r\n?/g, '\n').trim();
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : tidy(text);
    case 'consent':
      return text === 'yes' ? true : null;
    case 'number':
    case 'money':
      return readNumber(tidy(text)) ?? tidy(text);
    case 'identity-number':
    case 'tax-number':
    case 'insurance-number':
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

/**
 * The three boxes as `YYYY-MM-DD`, or as typed (`31/2/2024`) when they are no real date; undefined when not posted. A
 * date that may be partial is also `YYYY` or `YYYY-MM`.
 */
function typedDateOf(body: PostedBody, key: string, partial = false): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => lastText(body[`${key}-${part}`]));
  if (day === undefined && month === undefined && year === undefined) return lastText(body[key]);
  const boxes = [day, month, year].map((box) => (box ?? '').replace(/[/\s]/g, ''));
  if (boxes.every((box) => box === '')) return '';
  const [d = '', m = '', y = ''] = boxes;
  if (partial && d === '' && isCalendarDate('1', m || '1', y)) return m === '' ? y : `${y}-${m.padStart(2, '0')}`;
  return isCalendarDate(d, m, y) ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : boxes.join('/');
}

function isCalendarDate(day: string, month: string, year: string): boolean {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return false;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

/** What the three boxes show: the date, as much of it as is known, or what was typed in them. */
export function dateBoxes(answer: Answer | undefined): { day: string; month: string; year: string } {
  const text = typeof answer === 'string' ? answer : '';
  const [, y, m, d] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  const bare = (part: string | undefined): string => (part ? String(Number(part)) : '');
  if (y) return { day: bare(d), month: bare(m), year: y };
  const [day = '', month = '', ...year] = text.split('/');
  return { day, month, year: year.join('/') };
}

function lastText(value: unknown): string | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  if (typeof last === 'string') return last;
  return typeof last === 'number' || typeof last === 'boolean' ? String(last) : undefined;
}
