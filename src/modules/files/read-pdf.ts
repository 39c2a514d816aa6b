import { error } from './errors.ts';
import { openPdf } from './pdf-crossref.ts';
import { getContainer, getObject, readObjectAt, resolve, type PdfFile } from './pdf-file.ts';
import {
  asArray,
  asDict,
  asName,
  asNumber,
  asRef,
  asText,
  readValue,
  type Effort,
  type PdfDict,
  type PdfValue,
} from './pdf-values.ts';

export interface PdfFindings {
  pages: number;
  signed: boolean;
  /** Name of the first active part found; only ever set on a file that a signature covers to its last byte. */
  active?: string | undefined;
}

/**
 * Reads the structure of a PDF without drawing it: pages, signatures, active content. Every object that a reader could
 * reach is looked at, packed ones included.
 * @throws files.truncated, files.damaged, files.encrypted, files.no-pages, files.too-many-pages, files.active-content;
 *   EffortUsedUp when `effort` does not suffice
 */
export function readPdf(bytes: Buffer, effort: Effort, maxPages: number): PdfFindings {
  if (!/^%PDF-\d\.\d/.test(bytes.toString('latin1', 0, 8))) throw error('damaged');
  const { file, trailer } = openPdf(bytes, effort);
  const seen: Seen = { active: undefined, signatureEnds: [] };
  for (const value of allObjects(file)) examine(value, seen);
  const pages = countPages(file, trailer, maxPages);
  const signed = seen.signatureEnds.length > 0;
  if (seen.active && !seen.signatureEnds.includes(bytes.length)) throw error('active-content', { found: seen.active });
  return { pages, signed, active: seen.active };
}

interface Seen {
  active: string | undefined;
  /** Where the byte range of each signature ends. */
  signatureEnds: number[];
}

function* allObjects(file: PdfFile): Generator<PdfValue> {
  const containers = new Set<number>();
  for (const [number, entry] of file.entries) {
    if ('container' in entry) containers.add(entry.container);
    else {
      const found = readObjectAt(file, entry.offset);
      if (found.number !== number) throw error('damaged');
      yield found.value;
    }
  }
  for (const number of containers) {
    const { reader, offsets } = getContainer(file, number);
    for (const at of offsets.values()) yield readValue({ ...reader, at });
  }
}

const ACTIVE_ACTIONS = new Set(['JavaScript', 'Launch', 'ImportData', 'RichMediaExecute']);
const ACTIVE_KEYS = ['JavaScript', 'JS', 'EmbeddedFiles', 'EF', 'RichMediaContent'];

function examine(value: PdfValue, seen: Seen): void {
  if (Array.isArray(value)) for (const item of value) examine(item, seen);
  if (!(value instanceof Map)) return;
  seen.active ??= activePart(value);
  const end = signatureEnd(value);
  if (end !== undefined) seen.signatureEnds.push(end);
  for (const item of value.values()) examine(item, seen);
}

function activePart(dict: PdfDict): string | undefined {
  const action = asName(dict.get('S'));
  if (action !== undefined && ACTIVE_ACTIONS.has(action)) return action;
  if (asName(dict.get('Type')) === 'EmbeddedFile') return 'EmbeddedFile';
  const key = ACTIVE_KEYS.find((name) => dict.has(name) && dict.get(name) !== null);
  return key === 'JS' ? 'JavaScript' : key === 'EF' || key === 'EmbeddedFiles' ? 'EmbeddedFile' : key;
}

/** A signature dictionary (§12.8.1): a byte range from 0, and contents that begin like DER. */
function signatureEnd(dict: PdfDict): number | undefined {
  const range = asArray(dict.get('ByteRange'))?.map((item) => asNumber(item) ?? -1);
  const contents = asText(dict.get('Contents'));
  const [from, , again, length] = range ?? [];
  if (from !== 0 || again === undefined || length === undefined || range?.length !== 4 || !contents) return undefined;
  const begin = contents.toString('latin1', 0, 2);
  return begin === '30' || begin.startsWith('0\x82') ? again + length : undefined;
}

/** Counts the leaves of the page tree (§7.7.3); what `/Count` claims is not believed. */
function countPages(file: PdfFile, trailer: PdfDict, maxPages: number): number {
  const root = asDict(resolve(file, trailer.get('Root')));
  if (!root) throw error('damaged');
  const seen = new Set<number>();
  const waiting: PdfValue[] = [root.get('Pages') ?? null];
  let pages = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const ref = asRef(node);
    if (ref === undefined) throw error('damaged');
    if (seen.has(ref)) throw error('damaged');
    seen.add(ref);
    const dict = asDict(getObject(file, ref));
    const kids = asArray(resolve(file, dict?.get('Kids')));
    if (kids) waiting.push(...kids);
    else if (dict && asName(dict.get('Type')) !== 'Pages') pages += 1;
    if (pages > maxPages) throw error('too-many-pages', { limit: maxPages });
  }
  if (pages === 0) throw error('no-pages');
  return pages;
}
