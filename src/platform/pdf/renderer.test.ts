import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createPdfRenderer } from './renderer.ts';

const templates = {
  plain: fileURLToPath(new URL('testing/plain.typ', import.meta.url)),
  endless: fileURLToPath(new URL('testing/endless.typ', import.meta.url)),
};
const renderer = createPdfRenderer({ templates, recycleAfter: 3 });
after(() => renderer.close());

const pdftotext = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(existsSync);
const textOf = (pdf: Uint8Array) => execFileSync(pdftotext ?? '', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
const withPdftotext = { skip: pdftotext ? false : 'SKIPPED: pdftotext (poppler-utils) is not installed' };

test('a document is PDF/A-2b with its typeface embedded', async () => {
  const pdf = Buffer.from(await renderer.render('plain', { text: 'Nguyễn Thị Ế' })).toString('latin1');
  assert.match(pdf, /^%PDF-1\.7/);
  assert.match(pdf, /pdfaid:part>2</);
  assert.match(pdf, /Tinos-Regular/);
});

test('what people type is printed letter by letter and never read as a command', withPdftotext, async () => {
  const typed = '#panic("x") $x^2$ *đậm* _nghiêng_ `mã` <nhãn> @trích = - + / \\ // /* */ ~ #import "a"';
  const text = textOf(await renderer.render('plain', { text: typed }));
  assert.equal(text.replaceAll(/\s+/g, ' ').includes(typed), true, text);
});

test('every Vietnamese letter can be copied out of the document', withPdftotext, async () => {
  const letters = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ';
  const all = Array.from(`${letters}${letters.toUpperCase()}₫`).join(' ');
  const text = textOf(await renderer.render('plain', { text: all }));
  assert.equal(text.replaceAll(/\s+/g, ' ').startsWith(all), true, text);
});

test('a killed worker is replaced and the document is still made', async () => {
  await renderer.ready();
  const [pid] = renderer.workerPids();
  assert.ok(pid);
  const documents = Array.from({ length: 5 }, (_, i) => renderer.render('plain', { text: `hồ sơ ${i}` }));
  process.kill(pid, 'SIGKILL');
  const pdfs = await Promise.all(documents);
  assert.equal(pdfs.length, 5);
  assert.notEqual(renderer.workerPids()[0], pid);
});

test('a worker is replaced after its share of documents', async () => {
  const pids = new Set<number>();
  for (let i = 0; i < 400 && pids.size < 3; i += 1) {
    await renderer.render('plain', { text: 'x' });
    for (const pid of renderer.workerPids()) pids.add(pid);
  }
  assert.ok(pids.size >= 3, `only ${pids.size} workers seen`);
});

test('a template that does not exist or gets the wrong data is a coded error, and the next document is made', async () => {
  await assert.rejects(renderer.render('nothing', {}), { code: 'pdf.not-rendered' });
  await assert.rejects(renderer.render('plain', { other: 1 }), { code: 'pdf.not-rendered' });
  await renderer.render('plain', { text: 'vẫn chạy' });
});

test('a full queue refuses at once, and closing refuses what waits', async () => {
  const small = createPdfRenderer({ templates, workers: 2, queueLimit: 2 });
  const asked = Array.from({ length: 6 }, () => small.render('plain', { text: 'x' }));
  const outcomes = await Promise.allSettled(asked);
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  assert.deepEqual(
    refused.map(({ code }) => code),
    ['pdf.busy', 'pdf.busy'],
  );
  await small.close();
  await assert.rejects(small.render('plain', { text: 'x' }), { code: 'pdf.closed' });
});

test('a document that never ends is stopped and the next one is made', async () => {
  const strict = createPdfRenderer({ templates, timeoutMs: 1_500 });
  await strict.ready();
  await assert.rejects(strict.render('endless', {}), { code: 'pdf.too-slow' });
  await strict.render('plain', { text: 'x' });
  await strict.close();
});
