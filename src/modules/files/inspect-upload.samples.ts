// Files made up for the tests: honest ones, and one for each trick.
import { crc32, deflateSync } from 'node:zlib';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/**
 * Writes a PDF with a classic cross-reference table. `objects[0]` is object 1; the first must be the catalogue.
 * A Buffer is written as it is, a string between `n 0 obj` and `endobj`.
 */
export function pdfOf(objects: (string | Buffer)[], trailer = ''): Buffer {
  const parts = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    const part = Buffer.concat([latin(`${index + 1} 0 obj\n`), Buffer.from(body), latin('\nendobj\n')]);
    offsets.push(at);
    parts.push(part);
    at += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\n`;
  return Buffer.concat([...parts, latin(`${table}startxref\n${at}\n%%EOF\n`)]);
}

export const stream = (dict: string, data: Buffer): Buffer =>
  Buffer.concat([latin(`<< ${dict} /Length ${data.length} >>\nstream\n`), data, latin('\nendstream')]);

export const onePage = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
];

/** A PDF whose pages are packed in an object stream that unpacks to at least `padding` bytes. */
export function packedPdf(padding: number): Buffer {
  const [pages, page] = [onePage[1] ?? '', onePage[2] ?? ''];
  const header = `2 0 3 ${pages.length + 1} `;
  const packed = deflateSync(Buffer.concat([latin(`${header}${pages} ${page} `), Buffer.alloc(padding, 32)]));
  const container = stream(`/Type /ObjStm /N 2 /First ${header.length} /Filter /FlateDecode`, packed);
  const head = Buffer.concat([latin(`%PDF-1.7\n1 0 obj\n${onePage[0]}\nendobj\n`)]);
  const body = Buffer.concat([latin('4 0 obj\n'), container, latin('\nendobj\n')]);
  const at = head.length + body.length;
  // kind, place in three bytes, index: 0 free, 1 at an offset, 2 inside object 4
  const rows = [
    [0, 0, 0],
    [1, 9, 0],
    [2, 4, 0],
    [2, 4, 1],
    [1, head.length, 0],
    [1, at, 0],
  ];
  const data = rows.flatMap(([kind = 0, place = 0, index = 0]) => [
    kind,
    place >> 16,
    (place >> 8) & 255,
    place & 255,
    index,
  ]);
  const table = stream('/Type /XRef /Size 6 /W [1 3 1] /Root 1 0 R', Buffer.from(data));
  return Buffer.concat([head, body, latin('5 0 obj\n'), table, latin(`\nendobj\nstartxref\n${at}\n%%EOF\n`)]);
}

/** A page with a script, and a signature whose byte range ends `short` bytes before the file does. */
export function signedPdf(short: number, extra = '/AA << /O << /S /JavaScript /JS (x) >> >>'): Buffer {
  const build = (end: number) =>
    pdfOf([
      onePage[0] ?? '',
      onePage[1] ?? '',
      `<< /Type /Page /Parent 2 0 R ${extra} >>`,
      `<< /Type /Sig /Contents <3082${'00'.repeat(20)}> /ByteRange [0 100 200 ${String(end).padStart(8, '0')}] >>`,
    ]);
  return build(build(0).length - 200 - short);
}

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([latin(kind), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

export function png(width: number, height: number, text = ''): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const pixels = deflateSync(Buffer.alloc(1_000));
  const notes = text ? [chunk('tEXt', latin(`Comment\0${text}`))] : [];
  const parts = [chunk('IHDR', header), ...notes, chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([latin('\x89PNG\r\n\x1a\n'), ...parts]);
}

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);

export function jpeg(width: number, height: number, comment = ''): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const scan = Buffer.from([1, 1, 0, 0, 63, 0]);
  const pixels = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
  const notes = comment ? [segment(0xfe, latin(comment))] : [];
  const parts = [segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')), ...notes, segment(0xc0, frame)];
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, segment(0xda, scan), pixels, Buffer.from([0xff, 0xd9])]);
}

export function webp(width: number, height: number): Buffer {
  const bits = Buffer.from([0x2f, 0, 0, 0, 0, 0, 0, 0]);
  bits.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  const frame = Buffer.alloc(20);
  frame.write('RIFF', 0);
  frame.writeUInt32LE(12 + bits.length, 4);
  frame.write('WEBPVP8L', 8);
  frame.writeUInt32LE(bits.length, 16);
  return Buffer.concat([frame, bits]);
}

const box = (kind: string, ...bodies: Buffer[]): Buffer => {
  const body = Buffer.concat(bodies);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(kind, 4);
  return Buffer.concat([head, body]);
};

export function heic(width: number, height: number, brand = 'heic'): Buffer {
  const size = Buffer.alloc(12);
  size.writeUInt32BE(width, 4);
  size.writeUInt32BE(height, 8);
  const meta = box('meta', Buffer.alloc(4), box('iprp', box('ipco', box('ispe', size))));
  return Buffer.concat([box('ftyp', latin(`${brand}\0\0\0\0mif1heic`)), meta, box('mdat', Buffer.alloc(64, 1))]);
}

/** An archive with one empty, stored entry: enough for any unpacker. */
export function zip(): Buffer {
  const name = latin('a.exe');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length, 16);
  return Buffer.concat([local, name, central, name, end]);
}
