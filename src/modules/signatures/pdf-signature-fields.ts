import type { PdfFile } from './pdf-file.ts';
import { PdfSyntaxError, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';

/** A signature in a PDF form: its dictionary, and the place of /Contents in the file. */
export type PdfSignature = {
  readonly dictionary: PdfDictionary;
  readonly byteRange: readonly number[];
  readonly contents: PdfValue & { readonly kind: 'string' };
  /** Changes that a certification allows (1 none, 2 form filling, 3 comments); undefined when it is an ordinary signature. */
  readonly certification: number | undefined;
};

/** The first byte after the signed part. */
export const endOf = ({ byteRange: [, , start = 0, length = 0] }: PdfSignature): number => start + length;

const MOST_FIELDS = 5_000;
const MOST_SIGNATURES = 20;

/** The document catalog. Throws PdfSyntaxError. */
export function catalogOf(file: PdfFile): PdfDictionary {
  const catalog = file.resolve(file.trailer.entries.get('Root'));
  if (catalog?.kind !== 'dictionary') throw new PdfSyntaxError('the document has no catalog');
  return catalog;
}

/** All filled signature fields, in the order of the form. Throws PdfSyntaxError. */
export function signaturesOf(file: PdfFile): PdfSignature[] {
  const form = file.resolve(catalogOf(file).entries.get('AcroForm'));
  if (form?.kind !== 'dictionary') return [];
  const waiting = [...itemsOf(file, form.entries.get('Fields'))];
  const signatures: PdfSignature[] = [];
  for (let i = 0; i < waiting.length; i += 1) {
    if (i > MOST_FIELDS) throw new PdfSyntaxError('too many form fields');
    const field = file.resolve(waiting[i]);
    if (field?.kind !== 'dictionary') continue;
    waiting.push(...itemsOf(file, field.entries.get('Kids')));
    const type = file.resolve(field.entries.get('FT'));
    const value = file.resolve(field.entries.get('V'));
    if (type?.kind === 'name' && type.value === 'Sig' && value?.kind === 'dictionary')
      signatures.push(read(file, value));
    if (signatures.length > MOST_SIGNATURES) throw new PdfSyntaxError('too many signatures');
  }
  return signatures;
}

function read(file: PdfFile, dictionary: PdfDictionary): PdfSignature {
  const contents = dictionary.entries.get('Contents');
  if (contents?.kind !== 'string' || contents.source !== file.bytes)
    throw new PdfSyntaxError('a signature has no contents');
  const byteRange = itemsOf(file, dictionary.entries.get('ByteRange')).map((item) =>
    item.kind === 'number' ? item.value : Number.NaN,
  );
  return { dictionary, byteRange, contents, certification: certificationOf(file, dictionary) };
}

/** /P of the DocMDP transform (ISO 32000-1 §12.8.2.2); 2 when it is not said. */
function certificationOf(file: PdfFile, dictionary: PdfDictionary): number | undefined {
  for (const item of itemsOf(file, dictionary.entries.get('Reference'))) {
    const reference = file.resolve(item);
    if (reference?.kind !== 'dictionary') continue;
    const method = reference.entries.get('TransformMethod');
    if (method?.kind !== 'name' || method.value !== 'DocMDP') continue;
    const parameters = file.resolve(reference.entries.get('TransformParams'));
    const level = parameters?.kind === 'dictionary' ? parameters.entries.get('P') : undefined;
    return level?.kind === 'number' ? level.value : 2;
  }
  return undefined;
}

export function itemsOf(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const array = file.resolve(value);
  return array?.kind === 'array' ? array.items : [];
}

/** The text of a string object: UTF-16 with its mark, UTF-8 with its mark, else as Latin letters. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (value?.kind !== 'string') return undefined;
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}

/** D:20260205162005+07'00' (ISO 32000-1 §7.9.4) as an instant; undefined when it is not one. */
export function dateOf(value: PdfValue | undefined): Date | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(textOf(value) ?? '');
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, offsetHours = '+00', offsetMinutes = '00'] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offsetHours}:${offsetMinutes}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
