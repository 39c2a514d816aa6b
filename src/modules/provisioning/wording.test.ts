import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanLine, keyOf, shorten, splitTemplate } from './wording.ts';

test('bullets, numbers and closing punctuation are no part of a line', () => {
  const lines = {
    '* Giấy tờ phải nộp:': 'Giấy tờ phải nộp',
    'a) Thành phần hồ sơ': 'Thành phần hồ sơ',
    '(1.1) Đối với công trình': 'Đối với công trình',
    '8.3.1.1. Đối với cơ sở': 'Đối với cơ sở',
    '(ii) Hồ sơ trình;': 'Hồ sơ trình',
    '3 )Đối với trường hợp 3': 'Đối với trường hợp 3',
    'I. Đối với cơ sở': 'Đối với cơ sở',
    '1/ Thành phần hồ sơ, bao gồm': 'Thành phần hồ sơ, bao gồm',
    'Phiếu yêu cầu theo mẫu tại Phụ lục (': 'Phiếu yêu cầu theo mẫu tại Phụ lục',
  };
  for (const [written, clean] of Object.entries(lines)) assert.equal(cleanLine(written), clean);
});

test('a file name glued to the end of a paper is split off', () => {
  const glued: [written: string, name: string, template: string][] = [
    ['Đơn đề nghị cấp lại theo mẫu.Mẫu số 15.docx', 'Đơn đề nghị cấp lại theo mẫu.', 'Mẫu số 15.docx'],
    ['theo Thông tư số 17/2026/TT-BNNMTMẫu số 02.docx', 'theo Thông tư số 17/2026/TT-BNNMT', 'Mẫu số 02.docx'],
    [
      'Bản đồ khu vực thăm dò khoáng sảnMau 09-Phu luc II_37.2025.TT-BNNMT_02.7.2025.docx',
      'Bản đồ khu vực thăm dò khoáng sản',
      'Mau 09-Phu luc II_37.2025.TT-BNNMT_02.7.2025.docx',
    ],
    ['Quy trình chăn nuôiQuy trình chăn nuôi.docx', 'Quy trình chăn nuôi', 'Quy trình chăn nuôi.docx'],
    ['Văn bản đề nghị của nhà đầu tưMẫu I.1.9.docx', 'Văn bản đề nghị của nhà đầu tư', 'Mẫu I.1.9.docx'],
    [
      'Giấy đề nghị cấp giấy phép theo mẫuTK 1.001023 (xe phi TM).docx',
      'Giấy đề nghị cấp giấy phép theo mẫu',
      'TK 1.001023 (xe phi TM).docx',
    ],
    ['theo Mẫu số 12 Phụ lục IACPmau so 12.doc', 'theo Mẫu số 12 Phụ lục IACP', 'mau so 12.doc'],
  ];
  for (const [written, name, template] of glued) assert.deepEqual(splitTemplate(written), { name, template });
  assert.deepEqual(splitTemplate('Đơn đề nghị theo Mẫu số 15'), { name: 'Đơn đề nghị theo Mẫu số 15' });
});

test('long words are cut where a clause ends, and say so', () => {
  assert.equal(shorten('Ngắn', 20), 'Ngắn');
  const cut = shorten('Giấy phép nhóm hai; giấy phép nhóm ba; giấy phép nhóm bốn và nhiều điều khác', 45);
  assert.equal(cut, 'Giấy phép nhóm hai; giấy phép nhóm ba…');
});

test('keys are short, plain and never empty', () => {
  assert.equal(keyOf('Đơn đề nghị cấp lại giấy phép theo Mẫu số 15', 'paper'), 'don-de-nghi-cap-lai-giay');
  assert.equal(keyOf('……', 'paper'), 'paper');
  assert.match(keyOf('02 ảnh chân dung', 'paper'), /^paper-/u);
});
