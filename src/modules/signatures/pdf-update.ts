import { randomBytes } from 'node:crypto';
import { numberIn, type PdfFile } from './pdf-file.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';

/** New and changed objects to be appended to a file (ISO 32000-1 §7.5.6, incremental updates). */
export type PdfUpdate = {
  /** Adds an object; answers its reference, "12 0 R". */
  add(text: string): string;
  replace(number: number, text: string): void;
  /** The original bytes followed by the update. */
  finish(): Buffer;
};

export function createUpdate(file: PdfFile): PdfUpdate {
  const objects = new Map<number, string>();
  let next = numberIn(file.trailer, 'Size');

  function add(text: string): string {
    objects.set(next, text);
    next += 1;
    return `${next - 1} 0 R`;
  }

  function finish(): Buffer {
    const offsets = new Map<number, number>();
    let text = file.bytes.at(-1) === 10 ? '' : '\n';
    for (const [number, body] of objects) {
      offsets.set(number, file.bytes.length + text.length);
      text += `${number} 0 obj\n${body}\nendobj\n`;
    }
    const at = file.bytes.length + text.length;
    const section = file.usesXrefStream ? streamSection(file, offsets, next, at) : tableSection(file, offsets, next);
    return Buffer.concat([file.bytes, Buffer.from(text, 'latin1'), section, Buffer.from(`startxref\n${at}\n%%EOF\n`)]);
  }

  return { add, replace: (number, text) => void objects.set(number, text), finish };
}

function tableSection(file: PdfFile, offsets: ReadonlyMap<number, number>, size: number): Buffer {
  const rows = [...offsets].sort(([a], [b]) => a - b);
  const lines = rows.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`);
  return Buffer.from(`xref\n${lines.join('')}trailer\n<<${trailerText(file, size)}>>\n`, 'latin1');
}

/** A file with a cross-reference stream is continued by one, as the standard asks. */
function streamSection(file: PdfFile, offsets: ReadonlyMap<number, number>, size: number, at: number): Buffer {
  const rows = [...offsets, [size, at] as const].sort(([a], [b]) => a - b);
  const data = Buffer.alloc(rows.length * 7);
  for (const [i, [, offset]] of rows.entries()) {
    data.writeUInt8(1, i * 7);
    data.writeUInt32BE(offset, i * 7 + 1);
  }
  const index = rows.map(([number]) => `${number} 1`).join(' ');
  const head = `${size} 0 obj\n<</Type/XRef/W[1 4 2]/Index[${index}]/Length ${data.length}${trailerText(file, size + 1)}>>`;
  return Buffer.concat([Buffer.from(`${head}\nstream\n`, 'latin1'), data, Buffer.from('\nendstream\nendobj\n')]);
}

function trailerText(file: PdfFile, size: number): string {
  const { Root, Info, ID } = Object.fromEntries(file.trailer.entries);
  const [first] = ID?.kind === 'array' ? ID.items : [];
  const fresh = `<${randomBytes(16).toString('hex')}>`;
  const info = Info ? `/Info ${rawText(Info)}` : '';
  return `/Size ${size}/Root ${Root ? rawText(Root) : ''}${info}/ID[${first ? rawText(first) : fresh}${fresh}]/Prev ${file.startXref}`;
}

/** The bytes of a value as they stand in the file. */
export const rawText = (value: PdfValue): string => value.source.toString('latin1', value.start, value.end);

/** A dictionary with some entries changed or added, the others carried over byte by byte. */
export function dictionaryText(dictionary: PdfDictionary, changes: Readonly<Record<string, string>>): string {
  const kept = [...dictionary.entries].filter(([key]) => !(key in changes));
  const entries = [...kept.map(([key, value]) => [key, rawText(value)] as const), ...Object.entries(changes)];
  return `<<${entries.map(([key, text]) => `/${nameText(key)} ${text}`).join('')}>>`;
}

/** A stream as an object's text; each character stands for one byte. */
export const streamText = (data: Buffer): string =>
  `<</Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream`;

/** A text string: UTF-16 with its mark, in hexadecimal, so that nothing needs escaping. */
export const pdfText = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

const nameText = (name: string): string =>
  name.replaceAll(/[^A-Za-z0-9._+-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
