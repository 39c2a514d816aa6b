import { error } from './errors.ts';

/** A name, a string (raw bytes between its delimiters) and a reference keep their kind; the rest are plain values. */
export type PdfValue =
  | null
  | boolean
  | number
  | { name: string }
  | { text: Buffer }
  | { ref: number }
  | PdfValue[]
  | PdfDict;
export type PdfDict = Map<string, PdfValue>;

/** How much work one file may cause. Every byte read or unpacked is counted, so no file can take longer than this. */
export interface Effort {
  bytesToRead: number;
  bytesToUnpack: number;
}

/** Thrown when the effort is used up: the caller may try again with more, elsewhere. Never leaves this module. */
export class EffortUsedUp extends Error {}

export interface PdfReader {
  bytes: Buffer;
  at: number;
  effort: Effort;
}

const MAX_DEPTH = 64;

const WHITE = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) WHITE[code] = 1;
const REGULAR = new Uint8Array(256).fill(1);
for (const code of [0, 9, 10, 12, 13, 32, ...Buffer.from('()<>[]{}/%')]) REGULAR[code] = 0;

const byteAt = (reader: PdfReader): number => reader.bytes[reader.at] ?? -1;

export function skipWhite(reader: PdfReader): void {
  const from = reader.at;
  for (let code = byteAt(reader); code >= 0; code = byteAt(reader)) {
    if (code === 0x25)
      while (reader.at < reader.bytes.length && code !== 10 && code !== 13) code = reader.bytes[++reader.at] ?? 10;
    else if (WHITE[code]) reader.at += 1;
    else break;
  }
  spend(reader, reader.at - from);
}

function spend(reader: PdfReader, bytes: number): void {
  reader.effort.bytesToRead -= bytes;
  if (reader.effort.bytesToRead < 0) throw new EffortUsedUp();
}

/** The run of regular characters here: a number, `obj`, `R`, `true`… Empty at a delimiter or at the end. */
export function readWord(reader: PdfReader): string {
  const from = reader.at;
  let code = byteAt(reader);
  while (code >= 0 && REGULAR[code] === 1) code = reader.bytes[++reader.at] ?? -1;
  spend(reader, reader.at - from + 1);
  return reader.at - from > 128 ? '' : reader.bytes.toString('latin1', from, reader.at);
}

/**
 * Reads one PDF object (ISO 32000-2 §7.3) at the reader's place and moves behind it.
 * @throws files.damaged when the syntax is broken or nested deeper than any real document
 */
export function readValue(reader: PdfReader, depth = 0): PdfValue {
  if (depth > MAX_DEPTH) throw error('damaged');
  skipWhite(reader);
  switch (byteAt(reader)) {
    case 0x2f:
      reader.at += 1;
      return { name: unescapeName(readWord(reader)) };
    case 0x28:
      return { text: readLiteral(reader) };
    case 0x5b:
      reader.at += 1;
      return readArray(reader, depth);
    case 0x3c:
      if (reader.bytes[reader.at + 1] !== 0x3c) return { text: readHex(reader) };
      reader.at += 2;
      return readDict(reader, depth);
    default:
      return readPlain(reader);
  }
}

const unescapeName = (word: string): string =>
  word.includes('#')
    ? word.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : word;

function readPlain(reader: PdfReader): PdfValue {
  const word = readWord(reader);
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)/.test(word)) throw error('damaged');
  const number = Number.parseFloat(word);
  return /^\d{1,10}$/.test(word) ? (readRest(reader, number) ?? number) : number;
}

/** `12 0 R` is a reference; `12 0 5` are three numbers. */
function readRest(reader: PdfReader, ref: number): { ref: number } | undefined {
  const back = reader.at;
  skipWhite(reader);
  if (/^\d{1,5}$/.test(readWord(reader))) {
    skipWhite(reader);
    if (readWord(reader) === 'R') return { ref };
  }
  reader.at = back;
  return undefined;
}

function readArray(reader: PdfReader, depth: number): PdfValue[] {
  const values: PdfValue[] = [];
  for (;;) {
    skipWhite(reader);
    if (byteAt(reader) === 0x5d) break;
    values.push(readValue(reader, depth + 1));
  }
  reader.at += 1;
  return values;
}

function readDict(reader: PdfReader, depth: number): PdfDict {
  const dict: PdfDict = new Map();
  for (;;) {
    skipWhite(reader);
    if (byteAt(reader) === 0x3e && reader.bytes[reader.at + 1] === 0x3e) break;
    const key = readValue(reader, depth + 1);
    if (key === null || typeof key !== 'object' || !('name' in key)) throw error('damaged');
    const value = readValue(reader, depth + 1);
    // Readers disagree about which of two equal keys counts, so they must at least say the same.
    const earlier = dict.get(key.name);
    if (earlier !== undefined && earlier !== value && (asName(earlier) ?? earlier) !== asName(value))
      throw error('damaged');
    dict.set(key.name, value);
  }
  reader.at += 2;
  return dict;
}

function readHex(reader: PdfReader): Buffer {
  const end = reader.bytes.indexOf(0x3e, reader.at);
  if (end < 0) throw error('damaged');
  spend(reader, end - reader.at);
  const text = reader.bytes.subarray(reader.at + 1, end);
  reader.at = end + 1;
  return text;
}

function readLiteral(reader: PdfReader): Buffer {
  const from = reader.at + 1;
  let open = 0;
  for (; reader.at < reader.bytes.length; reader.at += 1) {
    const code = byteAt(reader);
    if (code === 0x5c) reader.at += 1;
    else if (code === 0x28) open += 1;
    else if (code === 0x29 && --open === 0) break;
  }
  if (reader.at >= reader.bytes.length) throw error('damaged');
  reader.at += 1;
  spend(reader, reader.at - from);
  return reader.bytes.subarray(from, reader.at - 1);
}

/** Narrowing by kind; a missing or other value is undefined. */
export const asDict = (value: PdfValue | undefined): PdfDict | undefined => (value instanceof Map ? value : undefined);
export const asArray = (value: PdfValue | undefined): PdfValue[] | undefined =>
  Array.isArray(value) ? value : undefined;
export const asNumber = (value: PdfValue | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;
export function asName(value: PdfValue | undefined): string | undefined {
  return value instanceof Map ||
    Array.isArray(value) ||
    typeof value !== 'object' ||
    value === null ||
    !('name' in value)
    ? undefined
    : value.name;
}
export function asRef(value: PdfValue | undefined): number | undefined {
  return value instanceof Map ||
    Array.isArray(value) ||
    typeof value !== 'object' ||
    value === null ||
    !('ref' in value)
    ? undefined
    : value.ref;
}
export function asText(value: PdfValue | undefined): Buffer | undefined {
  return value instanceof Map ||
    Array.isArray(value) ||
    typeof value !== 'object' ||
    value === null ||
    !('text' in value)
    ? undefined
    : value.text;
}
