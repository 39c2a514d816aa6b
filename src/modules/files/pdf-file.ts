import { constants, inflateSync } from 'node:zlib';
import { error } from './errors.ts';
import {
  asArray,
  asDict,
  asName,
  asNumber,
  asRef,
  EffortUsedUp,
  readValue,
  readWord,
  skipWhite,
  type Effort,
  type PdfDict,
  type PdfReader,
  type PdfValue,
} from './pdf-values.ts';

/** Where an object lies: at a byte offset, or inside an object stream. */
export type PdfEntry = { offset: number } | { container: number };

interface Container {
  reader: PdfReader;
  offsets: Map<number, number>;
}

/** A PDF whose cross-reference has been read; objects are read when asked for, and counted against the effort. */
export interface PdfFile {
  bytes: Buffer;
  effort: Effort;
  entries: Map<number, PdfEntry>;
  containers: Map<number, Container>;
}

interface ObjectRead {
  number: number;
  value: PdfValue;
  /** Where the stream data begins, when the object is a stream. */
  streamAt?: number | undefined;
}

/** The object with that number, resolved once; null when it does not exist (ISO 32000-2 §7.3.10). */
export function getObject(file: PdfFile, number: number): PdfValue {
  const entry = file.entries.get(number);
  if (!entry) return null;
  if ('offset' in entry) {
    const found = readObjectAt(file, entry.offset);
    if (found.number !== number) throw error('damaged');
    return found.value;
  }
  const container = getContainer(file, entry.container);
  const at = container.offsets.get(number);
  return at === undefined ? null : readValue({ ...container.reader, at });
}

/** Follows a reference, or returns the value itself. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue {
  const ref = asRef(value);
  return ref === undefined ? (value ?? null) : getObject(file, ref);
}

/** @throws files.damaged when no `n g obj` stands at that offset */
export function readObjectAt(file: PdfFile, offset: number): ObjectRead {
  if (!Number.isInteger(offset) || offset < 0 || offset >= file.bytes.length) throw error('damaged');
  const reader = { bytes: file.bytes, at: offset, effort: file.effort };
  const number = readInteger(reader);
  readInteger(reader);
  skipWhite(reader);
  if (readWord(reader) !== 'obj') throw error('damaged');
  const value = readValue(reader);
  if (!asDict(value)) return { number, value };
  skipWhite(reader);
  if (readWord(reader) !== 'stream') return { number, value };
  if (file.bytes[reader.at] === 13) reader.at += 1;
  if (file.bytes[reader.at] === 10) reader.at += 1;
  return { number, value, streamAt: reader.at };
}

export function readInteger(reader: PdfReader): number {
  skipWhite(reader);
  const word = readWord(reader);
  if (!/^\d{1,15}$/.test(word)) throw error('damaged');
  return Number(word);
}

/** The objects packed into an object stream (§7.5.7). Unpacked once a file. */
export function getContainer(file: PdfFile, number: number): Container {
  const known = file.containers.get(number);
  if (known) return known;
  const entry = file.entries.get(number);
  if (!entry || !('offset' in entry)) throw error('damaged');
  const found = readObjectAt(file, entry.offset);
  const dict = asDict(found.value);
  const [count, first] = [asNumber(dict?.get('N')), asNumber(dict?.get('First'))];
  if (found.number !== number || !dict || count === undefined || first === undefined) throw error('damaged');
  const bytes = unpackStream(file, dict, found.streamAt);
  const reader = { bytes, at: 0, effort: file.effort };
  const offsets = new Map<number, number>();
  for (let i = 0; i < count; i += 1) offsets.set(readInteger(reader), first + readInteger(reader));
  const container = { reader, offsets };
  file.containers.set(number, container);
  return container;
}

/**
 * The unpacked data of a cross-reference or object stream: plain or Flate with PNG prediction, as every writer makes
 * them. Never unpacks more than the effort allows.
 */
export function unpackStream(file: PdfFile, dict: PdfDict, streamAt: number | undefined): Buffer {
  if (streamAt === undefined) throw error('damaged');
  const raw = file.bytes.subarray(streamAt, streamEnd(file, dict, streamAt));
  const filters = asArray(dict.get('Filter')) ?? [dict.get('Filter') ?? null];
  const filter = filters.length === 1 ? filters[0] : undefined;
  if (filter === null) return raw;
  if (asName(filter) !== 'FlateDecode') throw error('damaged');
  const unpacked = inflateWithin(raw, file.effort);
  const parms = asArray(dict.get('DecodeParms'))?.[0] ?? dict.get('DecodeParms');
  return undoPrediction(unpacked, asDict(parms));
}

/** The stated length when `endstream` follows it, else up to the next `endstream`. */
function streamEnd(file: PdfFile, dict: PdfDict, from: number): number {
  const length = asNumber(resolve(file, dict.get('Length')));
  if (length !== undefined && length >= 0 && from + length < file.bytes.length) {
    const after = { bytes: file.bytes, at: from + length, effort: file.effort };
    skipWhite(after);
    if (readWord(after) === 'endstream') return from + length;
  }
  const end = file.bytes.indexOf('endstream', from);
  if (end < 0) throw error('truncated');
  file.effort.bytesToRead -= end - from;
  return end;
}

function inflateWithin(raw: Buffer, effort: Effort): Buffer {
  if (effort.bytesToUnpack <= 0) throw new EffortUsedUp();
  try {
    const unpacked = inflateSync(raw, { maxOutputLength: effort.bytesToUnpack, finishFlush: constants.Z_SYNC_FLUSH });
    effort.bytesToUnpack -= unpacked.length;
    return unpacked;
  } catch (cause) {
    if (cause instanceof RangeError) throw new EffortUsedUp();
    throw error('damaged');
  }
}

/** PNG prediction (§7.4.4.4): each row begins with its filter. */
function undoPrediction(data: Buffer, parms: PdfDict | undefined): Buffer {
  const predictor = asNumber(parms?.get('Predictor')) ?? 1;
  if (predictor === 1) return data;
  const columns = asNumber(parms?.get('Columns')) ?? 1;
  const bytesPerPixel = ((asNumber(parms?.get('Colors')) ?? 1) * (asNumber(parms?.get('BitsPerComponent')) ?? 8)) / 8;
  const width = columns * bytesPerPixel;
  if (predictor < 10 || !Number.isInteger(width) || width < 1 || width > 65_536) throw error('damaged');
  const rows = Math.floor(data.length / (width + 1));
  const plain = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (width + 1)] ?? 0;
    for (let i = 0; i < width; i += 1) {
      const at = row * width + i;
      const left = i >= bytesPerPixel ? (plain[at - bytesPerPixel] ?? 0) : 0;
      const up = row > 0 ? (plain[at - width] ?? 0) : 0;
      const corner = row > 0 && i >= bytesPerPixel ? (plain[at - width - bytesPerPixel] ?? 0) : 0;
      plain[at] = (data[row * (width + 1) + 1 + i] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return plain;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
