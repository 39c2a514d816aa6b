import { error } from './errors.ts';

/**
 * The characters of a file in UTF-8, without a byte order mark.
 * @throws catalogue.empty, catalogue.not-text (zip, PDF, pictures …), catalogue.wrong-encoding (with the line)
 */
export async function* readText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = new Uint8Array();
  let line = 1;
  let sniffed = false;
  for await (const chunk of bytes) {
    const piece = sniffed ? chunk : Buffer.concat([head, chunk]);
    if (!sniffed && piece.byteLength < SNIFFED) {
      head = new Uint8Array(piece);
      continue;
    }
    if (!sniffed) sniff(piece);
    sniffed = true;
    const text = decode(decoder, piece, line);
    line += countLines(text);
    yield text;
  }
  if (!sniffed) {
    if (head.byteLength === 0) throw error('empty');
    sniff(head);
    yield decode(decoder, head, line);
  }
  yield decode(decoder, undefined, line);
}

const SNIFFED = 1024;

function decode(decoder: TextDecoder, piece: Uint8Array | undefined, line: number): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    const at = piece ? firstBadByte(piece) : 0;
    const found = piece ? `byte ${(piece[at] ?? 0).toString(16).padStart(2, '0').toUpperCase()}` : '…';
    throw error('wrong-encoding', { line: line + newlines(piece?.subarray(0, at)), found });
  }
}

const newlines = (bytes: Uint8Array | undefined): number =>
  bytes?.reduce((sum, byte) => sum + Number(byte === 10), 0) ?? 0;

/** Where the piece stops being UTF-8; halving finds it without a decoder of our own. */
function firstBadByte(piece: Uint8Array): number {
  let [good, bad] = [0, piece.byteLength];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGood(piece.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  // The first byte of a character that was never finished is the one that does not belong.
  let at = good;
  while (at > 0 && at > good - 4 && !isGood(piece.subarray(0, at), { stream: false })) at -= 1;
  return Math.min(at, piece.byteLength - 1);
}

function isGood(piece: Uint8Array, { stream }: { stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(piece, { stream });
    return true;
  } catch {
    return false;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** First bytes of what people mistake for a catalogue. */
const signatures: readonly [found: string, bytes: readonly number[]][] = [
  ['zip, .xlsx, .docx', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['.xls, .doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
];

function sniff(head: Uint8Array): void {
  const known = signatures.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (known) throw error('not-text', { found: known[0] });
  const mark = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) throw error('wrong-encoding', { line: 1, found: 'UTF-16' });
  const looked = head.subarray(0, SNIFFED);
  const zeros = looked.reduce((sum, byte) => sum + Number(byte === 0), 0);
  // Latin letters in UTF-16 without a mark: every other byte is nothing.
  if (zeros > looked.byteLength / 4 && zeros < looked.byteLength * 0.75)
    throw error('wrong-encoding', { line: 1, found: 'UTF-16' });
  if (zeros > 8) throw error('not-text', { found: 'NUL' });
}
