import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { createPdfRenderer } from '#platform/pdf/renderer.ts';
import { documentTemplates, receiptDocument, type ReceiptInput } from './receipt-document.ts';
import { resultDocument, type ResultInput } from './result-document.ts';

const renderer = createPdfRenderer({ templates: documentTemplates });
after(() => renderer.close());

const pdftotext = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(existsSync);
const withPdftotext = { skip: pdftotext ? false : 'SKIPPED: pdftotext (poppler-utils) is not installed' };
const textOf = (pdf: Uint8Array) =>
  execFileSync(pdftotext ?? '', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).replaceAll(/\s+/g, ' ');

const receipt: ReceiptInput = {
  code: '000.00.19.H19-260205-0001',
  agency: {
    name: 'Ủy ban nhân dân phường Trấn Biên',
    parent: 'Tỉnh Đồng Nai',
    place: 'Trấn Biên',
    phone: '0251 000 0000',
  },
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
  channel: 'online',
  submitter: { name: 'Nguyễn Thị Lan', address: 'Số 12, phường Trấn Biên', phone: '0901 234 567' },
  owner: 'Nguyễn Minh Anh',
  papers: [{ name: 'Giấy chứng sinh', originals: 1, copies: 0, files: 2 }],
  sets: 1,
  limit: '1 ngày làm việc',
  receivedAt: new Date('2026-02-05T15:30:12+07:00'),
  dueAt: new Date('2026-03-06T17:00:00+07:00'),
  dueWhy: ['Nhận trong giờ làm việc, tính từ 05/02/2026.'],
  returnAt: 'Trung tâm Phục vụ hành chính công phường Trấn Biên',
  lookup: { url: 'http://localhost:3000/tra-cuu?ma=x&khoa=7K3M9Q', secret: '7K3M9Q' },
  fees: [{ name: 'Lệ phí hộ tịch', amountDong: 8_000, paidAt: new Date('2026-02-05T15:29:00+07:00') }],
};

const result: ResultInput = {
  number: '12/GKS-UBND',
  agency: { name: 'Ủy ban nhân dân phường Trấn Biên', place: 'Trấn Biên' },
  heading: 'Giấy khai sinh',
  bases: ['Căn cứ Luật Hộ tịch;'],
  rows: [{ label: 'Họ, chữ đệm, tên', value: 'NGUYỄN MINH ANH' }],
  paragraphs: ['Đã đăng ký khai sinh.'],
  recipients: ['Bà Nguyễn Thị Lan;'],
  signer: { name: 'Trần Văn Quang', title: 'Chủ tịch', onBehalf: 'TM. Ủy ban nhân dân' },
  signedAt: new Date('2026-02-05T16:20:05+07:00'),
  verification: { url: 'http://localhost:3000/v/k7m9q2wx', code: 'k7m9q2wx' },
  notice: 'Khóa ký trình diễn, không có giá trị pháp lý',
};

const awkward = `Tôn Nữ ${'Công Tằng '.repeat(20)} $*_#panic("x") \`a\` <b> @c ${'W'.repeat(200)} 😀`;

test('the receipt says what was filed, when, when to come back and how to follow', withPdftotext, async () => {
  const text = textOf(await renderer.render('receipt', receiptDocument(receipt)));
  for (const said of [
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    '000.00.19.H19-260205-0001',
    'Trấn Biên, ngày 05 tháng 02 năm 2026',
    '15 giờ 30 phút, ngày 05 tháng 02 năm 2026',
    '17 giờ 00 phút, ngày 06 tháng 3 năm 2026',
    'Giấy chứng sinh 1 – 2',
    'Lệ phí hộ tịch: 8.000 ₫, đã nộp 15:29 ngày 05/02/2026',
    '7K3M9Q',
    'localhost:3000/tra-cuu',
  ]) {
    assert.ok(text.includes(said), `${said} is missing in: ${text}`);
  }
  assert.ok(!text.includes('khoa='), 'the secret must not be printed inside an address');
});

test('the result carries number, content, signer, seal and how to check it', withPdftotext, async () => {
  const text = textOf(await renderer.render('result', resultDocument(result)));
  for (const said of [
    'Số: 12/GKS-UBND',
    'GIẤY KHAI SINH',
    'NGUYỄN MINH ANH',
    'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
    'Ký số bởi Ủy ban nhân dân phường Trấn Biên',
    '05/02/2026 16:20:05 +07:00',
    'Khóa ký trình diễn, không có giá trị pháp lý',
    'k7m9q2wx',
  ]) {
    assert.ok(text.includes(said), `${said} is missing in: ${text}`);
  }
});

test('thirty papers, endless names and odd characters do not break a paper', async () => {
  const papers = Array.from({ length: 30 }, () => ({ name: awkward, originals: 1, copies: 1, files: 0 }));
  const names = { submitter: { name: awkward, address: awkward, email: awkward }, owner: awkward, officer: awkward };
  await renderer.render('receipt', receiptDocument({ ...receipt, ...names, papers, dueAt: undefined, fees: [] }));
  const signer = { name: awkward, title: awkward, onBehalf: awkward };
  const rows = Array.from({ length: 30 }, () => ({ label: awkward, value: awkward }));
  await renderer.render('result', resultDocument({ ...result, heading: awkward, subject: awkward, signer, rows }));
});

test('a paper with nothing optional is still whole', async () => {
  const bare = { ...receipt, papers: [], fees: [], dueAt: undefined, agency: { name: 'A', place: 'B' }, officer: 'C' };
  await renderer.render('receipt', receiptDocument({ ...bare, channel: 'counter' }));
  await renderer.render('result', resultDocument({ ...result, bases: [], rows: [], paragraphs: [], recipients: [] }));
});
