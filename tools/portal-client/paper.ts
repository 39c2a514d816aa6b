import { randomBytes } from 'node:crypto';
import type { SentFile } from './portal.ts';

/**
 * A one-page PDF that nobody has sent before (ISO 32000-1 §7.5): a line of text, and as many random bytes as a photograph of
 * a paper takes, so that content and hash differ each time.
 */
export function aPaper(line: string, bytes = 40_000): SentFile {
  const text = line.normalize('NFD').replaceAll(/[^\x20-\x7e]|[()\\]/g, '');
  const content = Buffer.from(`BT /F1 18 Tf 72 760 Td (${text}) Tj ET`);
  const photograph = randomBytes(bytes);
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /P 6 0 R >> >> >>',
    ),
    stream('', content),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
      photograph,
    ),
  ];
  const pieces = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  for (const [index, body] of objects.entries()) {
    offsets.push(at);
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    pieces.push(object);
    at += object.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return { name: 'giay-to.pdf', type: 'application/pdf', content: Buffer.concat(pieces) };
}

const stream = (dictionary: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary}/Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
