import { PdfSyntaxError, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';

/** Where an object is: at a byte, inside an object stream, or nowhere. */
export type XrefEntry = { readonly at: number } | { readonly inside: number } | 'free';

/** The entries of a cross-reference stream (ISO 32000-1 §7.5.8). Throws PdfSyntaxError. */
export function* readXrefStream(dictionary: PdfDictionary, data: Buffer): Generator<[number, XrefEntry]> {
  const widths = numbersIn(dictionary.entries.get('W'));
  if (widths.length !== 3 || widths.some((width) => width > 6) || widths.every((width) => width === 0))
    throw new PdfSyntaxError('a cross-reference is damaged');
  const [typeWidth = 0, fieldWidth = 0, lastWidth = 0] = widths;
  const size = dictionary.entries.get('Size');
  const ranges = dictionary.entries.has('Index')
    ? numbersIn(dictionary.entries.get('Index'))
    : [0, size?.kind === 'number' ? size.value : 0];
  let at = 0;
  for (let r = 0; r + 1 < ranges.length; r += 2) {
    for (let i = 0; i < (ranges[r + 1] ?? 0); i += 1) {
      if (at + typeWidth + fieldWidth + lastWidth > data.length)
        throw new PdfSyntaxError('a cross-reference is cut short');
      const type = typeWidth === 0 ? 1 : data.readUIntBE(at, typeWidth);
      const field = fieldWidth === 0 ? 0 : data.readUIntBE(at + typeWidth, fieldWidth);
      at += typeWidth + fieldWidth + lastWidth;
      yield [(ranges[r] ?? 0) + i, type === 1 ? { at: field } : type === 2 ? { inside: field } : 'free'];
    }
  }
}

/** Undoes the PNG predictor that writers put under Flate (ISO 32000-1 §7.4.4.4). */
export function unpredict(data: Buffer, parameters: PdfValue | undefined): Buffer {
  const number = (key: string, absent: number) => {
    const value = parameters?.kind === 'dictionary' ? parameters.entries.get(key) : undefined;
    return value?.kind === 'number' ? value.value : absent;
  };
  if (number('Predictor', 1) < 10) return data;
  const width = number('Columns', 1);
  if (!Number.isInteger(width) || width < 1 || width > 1_000) throw new PdfSyntaxError('a predictor is not supported');
  const rows = Math.floor(data.length / (width + 1));
  const plain = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (width + 1)] ?? 0;
    if (kind > 2) throw new PdfSyntaxError('a predictor is not supported');
    for (let i = 0; i < width; i += 1) {
      const byte = data[row * (width + 1) + 1 + i] ?? 0;
      const left = i > 0 ? (plain[row * width + i - 1] ?? 0) : 0;
      const above = row > 0 ? (plain[(row - 1) * width + i] ?? 0) : 0;
      plain[row * width + i] = byte + (kind === 1 ? left : kind === 2 ? above : 0);
    }
  }
  return plain;
}

function numbersIn(value: PdfValue | undefined): number[] {
  if (value?.kind !== 'array') return [];
  return value.items.map((item) => {
    if (item.kind !== 'number' || !Number.isSafeInteger(item.value) || item.value < 0) {
      throw new PdfSyntaxError('a cross-reference is damaged');
    }
    return item.value;
  });
}
