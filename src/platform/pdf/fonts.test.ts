import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDocumentFonts } from './fonts.ts';
import { printable } from './printable.ts';

const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ';
const fonts = loadDocumentFonts();

test('every style can draw every Vietnamese letter, the đồng sign and typographic marks', () => {
  const missing = Array.from(`${vowels}${vowels.toUpperCase()}₫–—“”‘’…·×`).filter(
    (letter) => !fonts.characters.has(letter.codePointAt(0) ?? 0),
  );
  assert.deepEqual(missing, []);
  assert.equal(fonts.files.length, 4);
});

test('a name typed with separate tone marks is printed with whole letters', () => {
  assert.equal(printable('Nguyễn'.normalize('NFD'), fonts.characters), 'Nguyễn');
});

test('marks that turn or hide text never reach an official paper', () => {
  const turned = 'An\u202Egnud\u2066\u200Bx\u0000\u00AD';
  assert.equal(printable(turned, fonts.characters), 'Angnudx');
});

test('what the typeface cannot draw is shown as missing, not silently dropped', () => {
  assert.deepEqual(printable({ name: ['字', '😀a'] }, fonts.characters), { name: ['\uFFFD', '\uFFFDa'] });
});

test('a long run without spaces may break, an ordinary code may not', () => {
  const code = '000.00.19.H19-260205-0001';
  assert.equal(printable(code, fonts.characters), code);
  assert.match(String(printable('W'.repeat(60), fonts.characters)), /\u200B/);
});

test('addresses and pictures made by programs are left alone', () => {
  const machine = { url: `http://localhost/${'x'.repeat(80)}`, svg: '<svg/>' };
  assert.deepEqual(printable(machine, fonts.characters), machine);
});
