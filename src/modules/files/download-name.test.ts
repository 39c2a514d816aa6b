import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentDisposition, nameWithEnding, tidyFileName } from './download-name.ts';

test('a file name keeps its Vietnamese letters and loses what is dangerous', () => {
  const names: [string, string][] = [
    ['Giấy chứng sinh.pdf', 'Giấy chứng sinh.pdf'],
    ['Giấy chứng sinh.pdf'.normalize('NFD'), 'Giấy chứng sinh.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\lan\\đơn.pdf', 'đơn.pdf'],
    ['anh\u202Egpj.exe', 'anhgpj.exe'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['..', 'tep'],
    ['', 'tep'],
    ['con.pdf', '_con.pdf'],
    ['  nhiều   khoảng  trắng .pdf', 'nhiều khoảng trắng.pdf'],
  ];
  for (const [given, expected] of names) assert.equal(tidyFileName(given), expected);
  const long = tidyFileName(`${'Đ'.repeat(300)}.pdf`);
  assert.ok(Buffer.byteLength(long) <= 180 && long.endsWith('Đ.pdf'));
});

test('a download is named by what it is, not by what it was called', () => {
  assert.equal(nameWithEnding('zalo.jpg', 'png'), 'zalo.png');
  assert.equal(nameWithEnding('ảnh.JPEG', 'jpg'), 'ảnh.JPEG');
  assert.equal(nameWithEnding('Giấy số 12.Nam', 'pdf'), 'Giấy số 12.Nam.pdf');
  assert.equal(nameWithEnding('', 'pdf'), 'tep.pdf');
});

test('the header carries a plain name for old clients and the true one for all others', () => {
  assert.equal(
    contentDisposition('Giấy khai sinh (bản sao) "Đỗ".pdf'),
    `attachment; filename="Giay khai sinh (ban sao) _Do_.pdf"; filename*=UTF-8''Gi%E1%BA%A5y%20khai%20sinh%20%28b%E1%BA%A3n%20sao%29%20_%C4%90%E1%BB%97_.pdf`,
  );
  assert.doesNotMatch(contentDisposition('a\r\nb";\u0000.pdf', 'inline'), /[\r\n\0]/);
  assert.doesNotThrow(() => contentDisposition('\ud800.pdf'));
});
