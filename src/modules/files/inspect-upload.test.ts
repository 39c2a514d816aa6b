import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { inspectUpload } from './inspect-upload.ts';
import { heic, jpeg, onePage, packedPdf, pdfOf, png, signedPdf, stream, webp, zip } from './inspect-upload.samples.ts';

const [catalogue = '', pages = '', page = ''] = onePage;
const inspect = (bytes: Uint8Array, declaredName = 'giay-to') => inspectUpload(bytes, { declaredName });
const and = (bytes: Buffer, more: string | Buffer) => Buffer.concat([bytes, Buffer.from(more)]);

const accepted: [string, Buffer, string, object][] = [
  ['a PDF', pdfOf(onePage), 'don.pdf', { mediaType: 'application/pdf', pages: 1, signed: false, active: false }],
  ['a PDF with packed objects', packedPdf(10), 'Đơn.PDF', { mediaType: 'application/pdf', pages: 1 }],
  ['a heavily packed PDF, read in a thread', packedPdf(3_000_000), 'a.pdf', { pages: 1 }],
  ['a signed PDF with a script under the signature', signedPdf(0), 'a.pdf', { signed: true, active: true }],
  ['a JPEG', jpeg(4_032, 3_024), 'anh.jpeg', { mediaType: 'image/jpeg', width: 4_032, height: 3_024 }],
  ['a JPEG with a film behind it, as phones make', and(jpeg(8, 6), Buffer.alloc(5_000, 7)), 'a.jpg', { width: 8 }],
  ['a PNG', png(640, 480), 'a.png', { mediaType: 'image/png', width: 640, height: 480 }],
  ['a WebP', webp(1_200, 800), 'a.webp', { mediaType: 'image/webp', width: 1_200, height: 800 }],
  ['a HEIC from an iPhone', heic(4_032, 3_024), 'IMG_0001.HEIC', { mediaType: 'image/heic', width: 4_032 }],
  ['a HEIC with a general brand', heic(100, 50, 'mif1'), 'a.heif', { mediaType: 'image/heic', height: 50 }],
  ['a PNG that a messenger named .jpg', png(10, 10), 'zalo.jpg', { mediaType: 'image/png' }],
  ['a name with a full stop that is no ending', jpeg(9, 9), 'Giấy số 12.Nam', { mediaType: 'image/jpeg' }],
];

for (const [what, bytes, name, expected] of accepted) {
  test(`${what} is accepted`, async () => {
    const found = await inspect(bytes, name);
    assert.deepEqual({ ...found, ...expected }, found);
    assert.equal(found.byteCount, bytes.length);
  });
}

const script = '<< /Type /Page /Parent 2 0 R /AA << /O << /S /Java#53cript /J#53 (app.alert\\(1\\)) >> >> >>';
const attached = '<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>';
const launch = '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (cmd.exe) >> >>';
const loop = '<< /Type /Pages /Kids [2 0 R] /Count 1 >>';
const deep = `<< /Type /Page /Parent 2 0 R /X ${'['.repeat(5_000)}${']'.repeat(5_000)} >>`;
const atEnd = (bytes: Buffer, offset: number) =>
  Buffer.from(bytes.toString('latin1').replace(/startxref\n\d+/, `startxref\n${offset}`), 'latin1');

const refused: [string, Buffer, string, string][] = [
  ['an empty file', Buffer.alloc(0), 'a.pdf', 'empty'],
  ['a zip under the name of a PDF', zip(), 'a.pdf', 'unsupported-type'],
  ['an old Word file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1_040, '0'), 'hex'), 'a.doc', 'unsupported-type'],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'a.jpg', 'unsupported-type'],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'a.gif', 'unsupported-type'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'), 'a.png', 'unsupported-type'],
  ['an HTML page', Buffer.from('<!doctype html><script>x</script>'), 'a.jpg', 'unsupported-type'],
  ['a plain text', Buffer.from('xin chào'), 'a.pdf', 'unsupported-type'],
  ['a PDF named as a picture', pdfOf(onePage), 'a.jpg', 'name-mismatch'],
  ['a picture named as a program', jpeg(9, 9), 'anh.exe', 'name-mismatch'],
  ['a PDF with an archive behind it', and(pdfOf(onePage), zip()), 'a.pdf', 'two-in-one'],
  ['a picture with an archive behind it', and(jpeg(9, 9), zip()), 'a.jpg', 'two-in-one'],
  ['a PDF that begins later', and(Buffer.from('GIF8 \n'), pdfOf(onePage)), 'a.pdf', 'two-in-one'],
  ['a PDF with a page of HTML behind it', and(pdfOf(onePage), '<html><script>x'), 'a.pdf', 'two-in-one'],
  ['a JPEG with HTML in its comment', jpeg(9, 9, '<ScRiPt>x</script>'), 'a.jpg', 'two-in-one'],
  ['a JPEG with a PDF in its comment', jpeg(9, 9, pdfOf(onePage).toString('latin1')), 'a.jpg', 'two-in-one'],
  ['a PNG with HTML in a text chunk', png(9, 9, '<html>'), 'a.png', 'two-in-one'],
  ['a PNG with HTML behind it', and(png(9, 9), '<svg onload=x>'), 'a.png', 'two-in-one'],
  ['a PDF without pages', pdfOf([catalogue, '<< /Type /Pages /Kids [] /Count 5 >>']), 'a.pdf', 'no-pages'],
  ['a PDF with a password', pdfOf(onePage, '/Encrypt << /Filter /Standard /V 5 >>'), 'a.pdf', 'encrypted'],
  ['a PDF with a disguised script', pdfOf([catalogue, pages, script]), 'a.pdf', 'active-content'],
  ['a PDF that starts a program', pdfOf([launch, pages, page]), 'a.pdf', 'active-content'],
  ['a PDF with an attachment', pdfOf([...onePage, attached, stream('', Buffer.from('MZ'))]), 'a.pdf', 'active-content'],
  ['a script added after signing', signedPdf(30), 'a.pdf', 'active-content'],
  ['a PDF without its end', pdfOf(onePage).subarray(0, -40), 'a.pdf', 'truncated'],
  ['a PDF whose table is elsewhere', atEnd(pdfOf(onePage), 20), 'a.pdf', 'damaged'],
  ['a PDF whose table is beyond the end', atEnd(pdfOf(onePage), 999_999), 'a.pdf', 'damaged'],
  ['a PDF whose revisions go round', pdfOf(onePage, '/Prev 223'), 'a.pdf', 'damaged'],
  ['a PDF whose page tree goes round', pdfOf([catalogue, loop, page]), 'a.pdf', 'damaged'],
  ['a PDF nested without end', pdfOf([catalogue, pages, deep]), 'a.pdf', 'damaged'],
  ['a PDF that unpacks without end', packedPdf(200_000_000), 'a.pdf', 'too-heavy'],
  ['a JPEG without its end', jpeg(9, 9).subarray(0, -2), 'a.jpg', 'truncated'],
  ['a PNG without its end', png(9, 9).subarray(0, -6), 'a.png', 'truncated'],
  ['a PNG with a changed byte', Buffer.from(png(9, 9)).fill(1, 20, 21), 'a.png', 'damaged'],
  ['a WebP without its end', webp(9, 9).subarray(0, -3), 'a.webp', 'truncated'],
  ['a HEIC without its end', heic(9, 9).subarray(0, -3), 'a.heic', 'truncated'],
  ['a PNG of 30,000 × 30,000', png(30_000, 30_000), 'a.png', 'too-many-pixels'],
  ['a JPEG of 65,000 × 65,000', jpeg(65_000, 65_000), 'a.jpg', 'too-many-pixels'],
  ['a WebP of 16,000 × 16,000', webp(16_000, 16_000), 'a.webp', 'too-many-pixels'],
  ['a picture without size', png(0, 10), 'a.png', 'damaged'],
];

for (const [what, bytes, name, reason] of refused) {
  test(`${what} is refused as ${reason}`, async () => {
    await assert.rejects(inspect(bytes, name), { code: `files.${reason}` });
  });
}

test('a file over the limit is refused before it is read', async () => {
  const limits = { maxBytes: 1_000 };
  await assert.rejects(inspectUpload(Buffer.alloc(1_001), { declaredName: 'a.pdf', limits }), {
    code: 'files.too-large',
  });
});

test('a document of more pages than allowed is refused', async () => {
  const many = pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R 4 0 R] >>', page, page]);
  await assert.rejects(inspectUpload(many, { declaredName: 'a.pdf', limits: { maxPages: 1 } }), {
    code: 'files.too-many-pages',
  });
});

test('a file on the disk is inspected like bytes in memory', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'inspect-'));
  t.after(() => rm(directory, { recursive: true }));
  await writeFile(join(directory, 'received'), png(5, 4));
  const found = await inspectUpload(join(directory, 'received'), { declaredName: 'a.png' });
  assert.deepEqual(found, { mediaType: 'image/png', byteCount: png(5, 4).length, width: 5, height: 4 });
});

test('documents of a common writer are read, and its scripts and attachments found', async () => {
  const document = await PDFDocument.create();
  for (let i = 0; i < 3; i += 1) document.addPage().drawSquare({ size: 50 });
  assert.equal((await inspect(await document.save(), 'a.pdf')).pages, 3);
  assert.equal((await inspect(await document.save({ useObjectStreams: false }), 'a.pdf')).pages, 3);
  const scripted = await document.copy();
  scripted.addJavaScript('main', 'app.alert(1)');
  await assert.rejects(inspect(await scripted.save(), 'a.pdf'), { code: 'files.active-content' });
  await document.attach(Buffer.from('x'), 'a.txt');
  await assert.rejects(inspect(await document.save(), 'a.pdf'), { code: 'files.active-content' });
});

test('no cut and no changed byte makes the inspection fail otherwise than with a code', async () => {
  for (const sample of [pdfOf(onePage), packedPdf(50), png(20, 20), jpeg(20, 20), webp(20, 20), heic(20, 20)]) {
    for (let at = 0; at < sample.length; at += 1) {
      const changed = Buffer.from(sample);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      for (const bytes of [sample.subarray(0, at), changed]) {
        await inspect(bytes).catch((cause: { code?: string }) => assert.match(cause.code ?? 'a bug', /^files\./));
      }
    }
  }
});

test('a hostile file holds up nobody: the heaviest table takes well under a second of the main thread', async () => {
  const rows = deflateSync(Buffer.alloc(60_000_000, 1));
  const table = stream('/Type /XRef /Size 30000000 /W [1 1 0] /Root 1 0 R /Filter /FlateDecode', rows);
  const bytes = Buffer.concat([
    Buffer.from('%PDF-1.7\n5 0 obj\n'),
    table,
    Buffer.from('\nendobj\nstartxref\n9\n%%EOF\n'),
  ]);
  const before = performance.eventLoopUtilization();
  await assert.rejects(inspect(bytes, 'a.pdf'), { status: 422 });
  assert.ok(performance.eventLoopUtilization(before).active < 500);
});
