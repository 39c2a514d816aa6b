/** The bytes do not follow PDF syntax (ISO 32000-1 §7.2–7.3). */
export class PdfSyntaxError extends Error {}

/** A PDF object with the place of its bytes, so that an update can carry unchanged parts over byte by byte. */
export type PdfValue = { readonly start: number; readonly end: number; readonly source: Buffer } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'keyword'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly bytes: Buffer; readonly isHex: boolean }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
  | { readonly kind: 'reference'; readonly number: number; readonly generation: number }
);
export type PdfDictionary = PdfValue & { readonly kind: 'dictionary' };

const DEEPEST = 60;
const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Buffer.from('()<>[]{}/%'));
const isRegular = (byte: number | undefined) => byte !== undefined && !whitespace.has(byte) && !delimiters.has(byte);

/** Reads one object at a position. Throws PdfSyntaxError. */
export function readPdfValue(source: Buffer, at: number, depth = 0): PdfValue {
  if (depth > DEEPEST) throw new PdfSyntaxError('nested too deeply');
  const start = skipSpace(source, at);
  const byte = String.fromCharCode(source[start] ?? 0);
  if (byte === '/') return readName(source, start);
  if (byte === '(') return readLiteral(source, start);
  if (byte === '[') return readArray(source, start, depth);
  if (byte === '<') return source[start + 1] === 0x3c ? readDictionary(source, start, depth) : readHex(source, start);
  return readNumberOrWord(source, start);
}

/** First position at or after `at` that is neither white space nor comment. */
export function skipSpace(source: Buffer, at: number): number {
  let i = at;
  for (; i < source.length; i += 1) {
    const byte = source[i] ?? 0;
    if (byte === 0x25) {
      while (i + 1 < source.length && source[i + 1] !== 10 && source[i + 1] !== 13) i += 1;
    } else if (!whitespace.has(byte)) break;
  }
  return i;
}

/** The run of regular characters at a position: a number or a keyword such as `obj`. */
export function readWord(source: Buffer, at: number): { readonly word: string; readonly end: number } {
  let end = at;
  while (isRegular(source[end])) end += 1;
  return { word: source.toString('latin1', at, end), end };
}

function readNumberOrWord(source: Buffer, start: number): PdfValue {
  const { word, end } = readWord(source, start);
  if (word === '') throw new PdfSyntaxError(`unexpected byte at ${start}`);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'keyword', value: word, start, end, source };
  const value = Number(word);
  const generation = /^\d+$/.test(word) ? readWord(source, skipSpace(source, end)) : undefined;
  if (generation && /^\d{1,5}$/.test(generation.word)) {
    const letter = readWord(source, skipSpace(source, generation.end));
    if (letter.word === 'R') {
      return { kind: 'reference', number: value, generation: Number(generation.word), start, end: letter.end, source };
    }
  }
  return { kind: 'number', value, start, end, source };
}

function readName(source: Buffer, start: number): PdfValue & { kind: 'name' } {
  const { word, end } = readWord(source, start + 1);
  const value = word.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return { kind: 'name', value, start, end, source };
}

function readHex(source: Buffer, start: number): PdfValue {
  const close = source.indexOf(0x3e, start);
  if (close < 0) throw new PdfSyntaxError('a hexadecimal string does not end');
  const digits = source.toString('latin1', start + 1, close).replaceAll(/[\0\t\n\f\r ]/g, '');
  if (/[^0-9a-fA-F]/.test(digits)) throw new PdfSyntaxError('a hexadecimal string has other characters');
  const bytes = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  return { kind: 'string', bytes, isHex: true, start, end: close + 1, source };
}

const escapes = new Map([
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['b', 8],
  ['f', 12],
]);

function readLiteral(source: Buffer, start: number): PdfValue {
  const bytes: number[] = [];
  let open = 1;
  let i = start + 1;
  for (; open > 0; i += 1) {
    const byte = source[i];
    if (byte === undefined) throw new PdfSyntaxError('a string does not end');
    if (byte === 0x28) open += 1;
    if (byte === 0x29) open -= 1;
    if (byte !== 0x5c) {
      if (open > 0) bytes.push(byte);
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(source.toString('latin1', i + 1, i + 4))?.[0];
    const next = source[i + 1] ?? 0;
    if (octal) bytes.push(Number.parseInt(octal, 8) & 0xff);
    else if (next !== 10 && next !== 13) bytes.push(escapes.get(String.fromCharCode(next)) ?? next);
    i += octal ? octal.length : 1;
  }
  return { kind: 'string', bytes: Buffer.from(bytes), isHex: false, start, end: i, source };
}

function readArray(source: Buffer, start: number, depth: number): PdfValue {
  const items: PdfValue[] = [];
  let at = skipSpace(source, start + 1);
  while (source[at] !== 0x5d) {
    const item = readPdfValue(source, at, depth + 1);
    items.push(item);
    at = skipSpace(source, item.end);
  }
  return { kind: 'array', items, start, end: at + 1, source };
}

function readDictionary(source: Buffer, start: number, depth: number): PdfValue {
  const entries = new Map<string, PdfValue>();
  let at = skipSpace(source, start + 2);
  while (source[at] !== 0x3e) {
    if (source[at] !== 0x2f) throw new PdfSyntaxError('a dictionary key is not a name');
    const key = readName(source, at);
    const value = readPdfValue(source, key.end, depth + 1);
    // Readers differ on which of two equal keys counts, so a document may not have them.
    if (entries.has(key.value)) throw new PdfSyntaxError(`key ${key.value} stands twice in a dictionary`);
    entries.set(key.value, value);
    at = skipSpace(source, value.end);
  }
  if (source[at + 1] !== 0x3e) throw new PdfSyntaxError('a dictionary does not end');
  return { kind: 'dictionary', entries, start, end: at + 2, source };
}
