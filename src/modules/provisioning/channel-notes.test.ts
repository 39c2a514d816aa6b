import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteOf } from './channel-notes.ts';

const noted = (...notes: string[]) =>
  noteOf(
    notes.map((note) => ({ note })),
    new Set(),
  );

test('a note says which case takes how long', () => {
  assert.equal(
    noted('Trường hợp phải xác minh: 10 ngày làm việc', 'Trường hợp không phải xác minh: 05 ngày làm việc'),
    'Trường hợp phải xác minh: 10 ngày làm việc. Trường hợp không phải xác minh: 05 ngày làm việc.',
  );
  assert.equal(
    noted('Trực tuyến: nộp hồ sơ trực tuyến qua Cổng dịch vụ công. Thời hạn giải quyết: Đối với cấp mới: 05 ngày'),
    'Đối với cấp mới: 05 ngày.',
  );
});

test('leftovers, the plain time, fees and other places to go are left out', () => {
  const nothing = [
    'ngày làm việc (kể từ ngày nhận đủ hồ sơ)',
    '15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
    'Trong thời hạn 14 ngày kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ',
    '(20.000 đ/tờ khai)',
    'Miễn phí(Theo quy định của HĐND tỉnh)',
    '(Đối với sân bay trực thăng, sân bay chuyên dùng )',
    'Nộp hồ sơ trực tiếp tại Công an cấp xã. - Thời gian tiếp nhận hồ sơ: Giờ hành chính',
    'gửi qua hệ thống quản lý văn bản',
    'đổi ngay',
  ];
  for (const note of nothing) assert.equal(noted(note), undefined, note);
});

test('what one way of filing has said is not said again', () => {
  const told = new Set<string>();
  const rows = [{ note: 'Đối với trường hợp cấp mới: 05 ngày làm việc' }];
  assert.equal(noteOf(rows, told), 'Đối với trường hợp cấp mới: 05 ngày làm việc.');
  assert.equal(noteOf(rows, told), undefined);
});
