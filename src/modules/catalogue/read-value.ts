import { rowError } from './row-errors.ts';

/** Unparsed JSON, looked at one level at a time. */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lengths nothing real comes near: they keep one wrong row from filling the page and the database. */
export const LIMITS = { name: 2_000, line: 4_000, text: 200_000, list: 1_000 };

interface Place {
  /** Name of the field, for the report. */
  field: string;
  limit?: number;
}

/**
 * One line of text in NFC, one space between words; undefined when there is none.
 * @throws catalogue.field-wrong-type, catalogue.field-too-long, catalogue.field-bad-characters
 */
export function readLine(value: unknown, { field, limit = LIMITS.line }: Place): string | undefined {
  const text = readText(value, { field, limit });
  return text?.replace(/\s+/gu, ' ');
}

/** Text of several lines in NFC; undefined when there is none. @throws as `readLine` */
export function readText(value: unknown, { field, limit = LIMITS.text }: Place): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'string') throw rowError('field-wrong-type', { field, wanted: 'chữ / text' });
  if (value.length > limit) throw rowError('field-too-long', { field, length: value.length, limit });
  if (value.includes('\0') || !value.isWellFormed()) throw rowError('field-bad-characters', { field });
  const text = value.normalize('NFC').replaceAll('\r\n', '\n').trim();
  return text === '' ? undefined : text;
}

/** A list, empty where there is none. @throws catalogue.field-wrong-type, catalogue.field-too-long */
export function readList(value: unknown, { field, limit = LIMITS.list }: Place): unknown[] {
  if (value === null || value === undefined || value === '') return [];
  if (!Array.isArray(value)) throw rowError('field-wrong-type', { field, wanted: 'danh sách / a list' });
  if (value.length > limit) throw rowError('field-too-long', { field, length: value.length, limit });
  return value;
}

/** A list of objects. @throws as `readList` */
export function readObjects(value: unknown, place: Place): JsonObject[] {
  return readList(value, place).map((one) => {
    if (!isObject(one)) throw rowError('field-wrong-type', { field: place.field, wanted: 'đối tượng / an object' });
    return one;
  });
}

/** A number from 0; undefined when there is none. Digits in text count: services send both. @throws catalogue.field-wrong-type */
export function readNumber(value: unknown, { field, limit = 1e12 }: Place): number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const number = typeof value === 'string' && /^\d{1,13}(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number' || !(number >= 0) || number > limit)
    throw rowError('field-wrong-type', { field, wanted: 'số không âm / a number from 0' });
  return number;
}

/** True or false; undefined when not said. @throws catalogue.field-wrong-type */
export function readFlag(value: unknown, { field }: Place): boolean | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return value;
  throw rowError('field-wrong-type', { field, wanted: 'true, false' });
}

/** One of the words a source may use. @throws catalogue.field-unknown-word */
export function readWord<Meaning>(value: unknown, words: Readonly<Record<string, Meaning>>, field: string): Meaning {
  const word = String(value);
  const meaning = Object.hasOwn(words, word) ? words[word] : undefined;
  if (meaning === undefined) throw rowError('field-unknown-word', { field, value: word.slice(0, 60) });
  return meaning;
}
