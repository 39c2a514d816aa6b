import { error } from './errors.ts';
import { readInteger, readObjectAt, unpackStream, type PdfEntry, type PdfFile } from './pdf-file.ts';
import {
  asArray,
  asDict,
  asName,
  asNumber,
  EffortUsedUp,
  readValue,
  readWord,
  skipWhite,
  type Effort,
  type PdfDict,
} from './pdf-values.ts';

const MAX_REVISIONS = 1_000;
const MAX_OBJECTS = 1_000_000;
/** An entry costs time even when it takes no bytes. */
const ENTRY_EFFORT = 8;

/**
 * Reads the cross-reference of every revision, newest first (ISO 32000-2 §7.5). A broken one is refused rather than
 * repaired: readers repair it differently, and then they show different documents.
 * @throws files.truncated, files.damaged, files.encrypted
 */
export function openPdf(bytes: Buffer, effort: Effort): { file: PdfFile; trailer: PdfDict } {
  const file: PdfFile = { bytes, effort, entries: new Map(), containers: new Map() };
  const free = new Set<number>();
  const seen = new Set<number>();
  const waiting = [lastCrossref(bytes, effort)];
  let trailer: PdfDict | undefined;
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at) || seen.size >= MAX_REVISIONS) throw error('damaged');
    seen.add(at);
    const section = readSection(file, at, free);
    if (section.has('Encrypt')) throw error('encrypted');
    trailer ??= section;
    const [hybrid, previous] = [asNumber(section.get('XRefStm')), asNumber(section.get('Prev'))];
    if (hybrid !== undefined) waiting.push(hybrid);
    if (previous !== undefined) waiting.push(previous);
  }
  if (!trailer) throw error('damaged');
  return { file, trailer };
}

/** `startxref`, an offset and `%%EOF` end every whole PDF. */
function lastCrossref(bytes: Buffer, effort: Effort): number {
  const tail = bytes.subarray(-2_048).toString('latin1');
  const found = /startxref\s+(\d{1,10})\s+%%EOF(?!.*startxref)/s.exec(
    tail.slice(Math.max(0, tail.lastIndexOf('startxref'))),
  );
  if (!found) throw error('truncated');
  const reader = { bytes, at: Number(found[1]), effort };
  skipWhite(reader);
  if (reader.at === 0 || reader.at >= bytes.length) throw error('damaged');
  return reader.at;
}

function readSection(file: PdfFile, at: number, free: Set<number>): PdfDict {
  const reader = { bytes: file.bytes, at, effort: file.effort };
  skipWhite(reader);
  const isTable = file.bytes.toString('latin1', reader.at, reader.at + 4) === 'xref';
  return isTable ? readTable(file, reader.at + 4, free) : readCrossrefStream(file, at, free);
}

function readTable(file: PdfFile, at: number, free: Set<number>): PdfDict {
  const reader = { bytes: file.bytes, at, effort: file.effort };
  for (;;) {
    skipWhite(reader);
    const back = reader.at;
    if (readWord(reader) === 'trailer') break;
    reader.at = back;
    let first = readInteger(reader);
    const count = readInteger(reader);
    for (let i = 0; i < count; i += 1) {
      const offset = readInteger(reader);
      const generation = readInteger(reader);
      skipWhite(reader);
      const kind = readWord(reader);
      if (kind !== 'n' && kind !== 'f') throw error('damaged');
      // A well-known writer numbers its first entry 1 although it is the free list's head, 0.
      if (i === 0 && first === 1 && kind === 'f' && generation === 65_535) first = 0;
      note(file, free, first + i, kind === 'n' && offset > 0 ? { offset } : undefined);
    }
  }
  const trailer = asDict(readValue(reader));
  if (!trailer) throw error('damaged');
  return trailer;
}

function readCrossrefStream(file: PdfFile, at: number, free: Set<number>): PdfDict {
  const { value, streamAt } = readObjectAt(file, at);
  const dict = asDict(value);
  if (!dict || asName(dict.get('Type')) !== 'XRef') throw error('damaged');
  const widths = (asArray(dict.get('W')) ?? []).map((width) => asNumber(width) ?? -1);
  const [kindWidth = -1, secondWidth = -1, thirdWidth = -1] = widths;
  if (widths.length !== 3 || widths.some((width) => !Number.isInteger(width) || width < 0 || width > 6))
    throw error('damaged');
  if (dict.has('Encrypt')) throw error('encrypted');
  const data = unpackStream(file, dict, streamAt);
  const ranges = (asArray(dict.get('Index')) ?? [0, dict.get('Size') ?? 0]).map((value) => asNumber(value) ?? -1);
  const field = (from: number, width: number) => (width === 0 ? 0 : data.readUIntBE(from, width));
  let from = 0;
  for (let r = 0; r + 1 < ranges.length; r += 2) {
    const [first = -1, count = -1] = [ranges[r], ranges[r + 1]];
    if (first < 0 || count < 0) throw error('damaged');
    for (let i = 0; i < count && from + kindWidth + secondWidth + thirdWidth <= data.length; i += 1) {
      const kind = kindWidth === 0 ? 1 : field(from, kindWidth);
      const second = field(from + kindWidth, secondWidth);
      note(file, free, first + i, kind === 1 ? { offset: second } : kind === 2 ? { container: second } : undefined);
      from += kindWidth + secondWidth + thirdWidth;
      if (kindWidth + secondWidth + thirdWidth === 0) throw error('damaged');
    }
  }
  return dict;
}

/** The newest revision speaks first; an object it freed stays free. */
function note(file: PdfFile, free: Set<number>, number: number, entry: PdfEntry | undefined): void {
  file.effort.bytesToRead -= ENTRY_EFFORT;
  if (file.effort.bytesToRead < 0) throw new EffortUsedUp();
  if (file.entries.has(number) || free.has(number)) return;
  if (file.entries.size + free.size >= MAX_OBJECTS) throw error('too-heavy');
  if (entry) file.entries.set(number, entry);
  else free.add(number);
}
