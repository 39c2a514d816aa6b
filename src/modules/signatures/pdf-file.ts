import { inflateSync } from 'node:zlib';
import { PdfSyntaxError, readPdfValue, readWord, skipSpace, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';
import { readXrefStream, unpredict, type XrefEntry } from './pdf-xref-stream.ts';

/** A PDF opened by its own cross-reference, the way a viewer does. Reading throws PdfSyntaxError. */
export type PdfFile = {
  readonly bytes: Buffer;
  readonly trailer: PdfDictionary;
  /** Where the newest cross-reference starts, for /Prev of an update. */
  readonly startXref: number;
  readonly usesXrefStream: boolean;
  /** The object itself when given a reference, else the value as it is; undefined for missing ones. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
};

type Index = { readonly entries: Map<number, XrefEntry>; read: number };

const MOST_SECTIONS = 100;
const MOST_ENTRIES = 2_000_000;
const MOST_HOPS = 10;
const LARGEST_STREAM = 16 * 1024 * 1024;

/** Opens a PDF (classic tables, cross-reference streams, object streams). Throws PdfSyntaxError when it is damaged. */
export function openPdf(bytes: Buffer): PdfFile {
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new PdfSyntaxError('not a PDF');
  const startXref = findStartXref(bytes);
  const index: Index = { entries: new Map(), read: 0 };
  let newest: PdfDictionary | undefined;
  let usesXrefStream = false;
  const seen = new Set<number>();
  for (let at: number | undefined = startXref; at !== undefined;) {
    if (seen.has(at) || seen.size > MOST_SECTIONS) throw new PdfSyntaxError('the cross-reference goes in circles');
    seen.add(at);
    const isTable: boolean = bytes.toString('latin1', skipSpace(bytes, at), skipSpace(bytes, at) + 4) === 'xref';
    if (!newest) usesXrefStream = !isTable;
    const trailer: PdfDictionary = isTable ? readTable(bytes, at, index) : readStreamSection(bytes, at, index);
    newest ??= trailer;
    const previous: PdfValue | undefined = trailer.entries.get('Prev');
    at = previous?.kind === 'number' ? previous.value : undefined;
  }
  if (!newest) throw new PdfSyntaxError('no trailer');
  return { bytes, trailer: newest, startXref, usesXrefStream, resolve: resolver(bytes, index.entries) };
}

function findStartXref(bytes: Buffer): number {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1100));
  const found = /startxref\s+(\d{1,10})\s+%%EOF(?!.*startxref)/s.exec(tail)?.[1];
  if (found === undefined) throw new PdfSyntaxError('the end of the file is missing');
  return Number(found);
}

function readTable(bytes: Buffer, at: number, index: Index): PdfDictionary {
  let position = skipSpace(bytes, at) + 4;
  for (;;) {
    const first = readWord(bytes, skipSpace(bytes, position));
    if (first.word === 'trailer') return dictionaryAt(bytes, first.end);
    const count = readWord(bytes, skipSpace(bytes, first.end));
    if (!/^\d{1,7}$/.test(first.word) || !/^\d{1,7}$/.test(count.word)) throw new PdfSyntaxError('a table is damaged');
    position = count.end;
    for (let i = 0; i < Number(count.word); i += 1) {
      const offset = readWord(bytes, skipSpace(bytes, position));
      const generation = readWord(bytes, skipSpace(bytes, offset.end));
      const use = readWord(bytes, skipSpace(bytes, generation.end));
      if (!/^\d{10}$/.test(offset.word) || !/^[nf]$/.test(use.word)) throw new PdfSyntaxError('a table is damaged');
      position = use.end;
      addEntry(index, Number(first.word) + i, use.word === 'n' ? { at: Number(offset.word) } : 'free');
    }
  }
}

function readStreamSection(bytes: Buffer, at: number, index: Index): PdfDictionary {
  const { dictionary, data } = streamAt(bytes, objectAt(bytes, at));
  for (const [number, entry] of readXrefStream(dictionary, data)) addEntry(index, number, entry);
  return dictionary;
}

/** Newer sections are read first, so an entry that is there already wins. */
function addEntry(index: Index, number: number, entry: XrefEntry): void {
  index.read += 1;
  if (index.read > MOST_ENTRIES) throw new PdfSyntaxError('too many objects');
  if (!index.entries.has(number)) index.entries.set(number, entry);
}

function resolver(bytes: Buffer, entries: ReadonlyMap<number, XrefEntry>): PdfFile['resolve'] {
  const packs = new Map<number, ReadonlyMap<number, PdfValue>>();
  const objects = new Map<number, PdfValue>();

  function find(number: number): PdfValue | undefined {
    const entry = entries.get(number);
    if (entry === undefined || entry === 'free') return undefined;
    if ('at' in entry) return objectAt(bytes, entry.at, number);
    const pack = packs.get(entry.inside) ?? readPack(bytes, entries.get(entry.inside), entry.inside);
    packs.set(entry.inside, pack);
    return pack.get(number);
  }

  return function resolve(value) {
    let current = value;
    for (let hops = 0; current?.kind === 'reference'; hops += 1) {
      if (hops > MOST_HOPS) throw new PdfSyntaxError('references go in circles');
      const object: PdfValue | undefined = objects.get(current.number) ?? find(current.number);
      if (object) objects.set(current.number, object);
      current = object;
    }
    return current;
  };
}

/** The value of "12 0 obj …" at a position; with `number`, it must be that object. */
function objectAt(bytes: Buffer, at: number, number?: number): PdfValue {
  const header = /^\s*(\d{1,10})\s+\d{1,5}\s+obj/.exec(bytes.toString('latin1', at, at + 40));
  if (!header || (number !== undefined && Number(header[1]) !== number)) {
    throw new PdfSyntaxError(`object ${number ?? ''} is not where it should be`);
  }
  return readPdfValue(bytes, at + header[0].length);
}

/** An object stream (ISO 32000-1 §7.5.7): several objects packed together. */
function readPack(bytes: Buffer, entry: XrefEntry | undefined, number: number): ReadonlyMap<number, PdfValue> {
  if (entry === undefined || entry === 'free' || !('at' in entry))
    throw new PdfSyntaxError('an object stream is missing');
  const { dictionary, data } = streamAt(bytes, objectAt(bytes, entry.at, number));
  const [count, first] = [numberIn(dictionary, 'N'), numberIn(dictionary, 'First')];
  const header = data.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
  const objects = new Map<number, PdfValue>();
  for (let i = 0; i < count && i * 2 + 1 < header.length; i += 1) {
    objects.set(header[i * 2] ?? -1, readPdfValue(data, first + (header[i * 2 + 1] ?? 0)));
  }
  return objects;
}

function streamAt(bytes: Buffer, value: PdfValue): { dictionary: PdfDictionary; data: Buffer } {
  if (value.kind !== 'dictionary') throw new PdfSyntaxError('a stream is missing');
  const keyword = skipSpace(bytes, value.end);
  if (bytes.toString('latin1', keyword, keyword + 6) !== 'stream') throw new PdfSyntaxError('a stream is missing');
  const start = keyword + 6 + (bytes[keyword + 6] === 13 ? 2 : 1);
  const packed = bytes.subarray(start, start + numberIn(value, 'Length'));
  const filter = value.entries.get('Filter');
  if (!filter) return { dictionary: value, data: packed };
  if (filter.kind !== 'name' || filter.value !== 'FlateDecode')
    throw new PdfSyntaxError('a stream filter is not supported');
  try {
    const data = inflateSync(packed, { maxOutputLength: LARGEST_STREAM });
    return { dictionary: value, data: unpredict(data, value.entries.get('DecodeParms')) };
  } catch (cause) {
    throw new PdfSyntaxError('a stream is damaged', { cause });
  }
}

function dictionaryAt(bytes: Buffer, at: number): PdfDictionary {
  const value = readPdfValue(bytes, at);
  if (value.kind !== 'dictionary') throw new PdfSyntaxError('a dictionary is missing');
  return value;
}

export function numberIn(dictionary: PdfDictionary, key: string): number {
  const value = dictionary.entries.get(key);
  if (value?.kind !== 'number' || !Number.isSafeInteger(value.value) || value.value < 0) {
    throw new PdfSyntaxError(`${key} is not a number`);
  }
  return value.value;
}
