import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForms } from '../portal-client/html.ts';
import { answersTo, corrections } from './answers.ts';
import { lastSum, openQuestions, problemsOn, rowsOn } from './questions.ts';

const applicant = {
  fullName: 'Trần Thị Mẫu',
  identityNumber: '075196900201',
  phone: '0900000101',
  email: 'mau@example.com',
  communeCode: '26041',
};

const asked = (inner: string) => {
  const html = `<main><form method="post" action="/drafts/1/pages/a">${inner}</form></main>`;
  const [form] = readForms(html);
  assert.ok(form);
  return openQuestions(html, form);
};

const answered = (inner: string) => answersTo(asked(inner), { applicant, filing: 'x' });

const box = (name: string, label: string, more = '', hint = '') =>
  `<label for="f-${name}">${label}</label>${hint ? `<div class="mc-hint" id="f-${name}-hint">${hint}</div>` : ''}<input id="f-${name}" name="${name}" ${more}>`;

test('a box is answered by what its label, its kind and its hint say', () => {
  assert.deepEqual(answered(box('a', 'Số định danh cá nhân', 'inputmode="numeric"')), { a: '075196900201' });
  assert.deepEqual(answered(box('a', 'Mã số thuế', 'inputmode="numeric"')), { a: '3600001233' });
  assert.deepEqual(answered(box('a', 'Điện thoại', 'type="tel"')), { a: '0900000101' });
  assert.deepEqual(answered(box('a', 'Thư', 'type="email"')), { a: 'mau@example.com' });
  assert.deepEqual(answered(box('a', 'Biển số', '', 'Ví dụ: 60B-123.45')), { a: '60B-123.45' });
  assert.deepEqual(answered(box('a', 'Mã chương', '', '3 chữ số')), { a: '123' });
  assert.deepEqual(answered(box('a', 'Năm tốt nghiệp', 'inputmode="numeric"')), { a: '2015' });
  assert.deepEqual(answered(box('a', 'Chữ ký', '', 'Gõ họ tên của bạn để ký: Lê Văn Bảy')), { a: 'Lê Văn Bảy' });
});

test('what is answered already, hidden or a file is left alone', () => {
  assert.deepEqual(
    answered('<input type="hidden" name="csrf" value="x"><input name="b" value="đã có"><input type="file" name="c">'),
    {},
  );
});

test('a date in three boxes is one question; choices are taken from those offered', () => {
  const boxes = ['day', 'month', 'year'].map((part) => `<input id="f-on" name="on-${part}" type="text">`).join('');
  const on = answered(`<fieldset><legend>Ngày sinh</legend>${boxes}</fieldset>`);
  assert.deepEqual(on, { 'on-day': '17', 'on-month': '5', 'on-year': '1990' });
  const radios =
    '<legend>Giới tính</legend><input type="radio" name="g" value="m"><input type="radio" name="g" value="f">';
  assert.match(answered(radios)['g'] ?? '', /^[mf]$/);
  assert.deepEqual(answered('<select name="w"><option value=""></option><option value="26041">W</option></select>'), {
    w: '26041',
  });
});

test('what a page complains about is read, and a bound in it mends the answer', () => {
  const html =
    '<ul class="mc-error-summary__list"><li><a href="#f-n">Nhập số từ 1.950 trở lên: Năm khoan</a></li><li>Khác</li></ul>';
  const problems = problemsOn(html);
  assert.deepEqual(problems, [
    { id: 'f-n', says: 'Nhập số từ 1.950 trở lên: Năm khoan' },
    { id: '', says: 'Khác' },
  ]);
  assert.deepEqual(corrections(problems.map(({ id, says }) => ({ name: id, says }))), { 'f-n': '1950' });
});

test('sums and rows of a page are read as they stand', () => {
  assert.equal(lastSum('Bản sao: 8.000 ₫. Cộng 1.208.000 ₫'), 1_208_000);
  assert.equal(lastSum('Miễn phí'), undefined);
  const rows = rowsOn('<dt class="mc-summary__key">Phí</dt><dd class="mc-summary__value"><p>5&nbsp;₫</p></dd>');
  assert.equal(rows.get('Phí'), '5 ₫');
});
