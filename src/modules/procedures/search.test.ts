import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase } from '#platform/testing/database.ts';
import { sampleFilling } from '#platform/testing/sample-filling.ts';
import { openDatabase, type Database } from '#platform/db.ts';
import { searchProcedures } from './search-views.ts';
import { readWords, searchWords, soundOf } from './search-words.ts';

let database: Database;
let drop: () => Promise<void>;

before(async () => {
  const made = await createTestDatabase(sampleFilling());
  database = openDatabase(made.url, 4);
  drop = made.drop;
});

after(async () => {
  await database.close();
  await drop();
});

/** What people type, with their mistakes → the procedure they mean. */
const asked: [query: string, code: string][] = [
  ['khai sinh', '1.001193'],
  ['Khai sinh cho con', '1.001193'],
  ['khia sinh', '1.001193'],
  ['lam giay khai xinh cho be', '1.001193'],
  ['khaisinh', '1.001193'],
  ['con tôi mới sinh cần làm gì', '1.001193'],
  ['birth certificate', '1.001193'],
  ['birht certifcate', '1.001193'],
  ['001193', '1.001193'],
  ['1.001193.000.00.00.H19', '1.001193'],
  ['giấy khai sinh bản sao', '2.000635'],
  ['trich luc khai tu', '2.000635'],
  ['trích lục kết hôn', '2.000635'],
  ['giay doc than', '1.004873'],
  ['đọc thân', '1.004873'],
  ['xac nhan tinh trang hon nhan', '1.004873'],
  ['marital status', '1.004873'],
  ['đăng kí kết hôn', '1.000894'],
  ['ddawng kys keets hoon', '1.000894'],
  ['kết hôn đăng ký', '1.000894'],
  ['hôn thú', '1.000894'],
  ['weding', '1.000894'],
  ['người nhà mất', '1.000656'],
  ['giay chung tu', '1.000656'],
  ['sao y', '2.000815'],
  ['xao y ban chinh', '2.000815'],
  ['công trứng bản sao', '2.000815'],
  ['mo tiem tra sua', '1.001612'],
  ['kinh doanh hộ', '1.001612'],
  ['giấy phép kinh doanh', '1.001612'],
  ['ly lich tu phap', '3.000333'],
  ['lí lịch tư pháp', '3.000333'],
  ['police check', '3.000333'],
  ['cất nhà', '1.013225'],
  ['xin phep say nha', '1.013225'],
  ['so do dat', '1.013833'],
  ['sổ hồng', '1.013833'],
  ['Ho nghèo', '1.011607'],
  ['chặc cây', '1.002693'],
  ['tiêm trủng', '2.000655'],
  ['nha thuoc', '1.004616'],
  ['mất bằng tốt nghiệp', '1.005092'],
  ['dang ky gieng khoang', '1.001662'],
  ['phù hiệu se', '2.002288'],
  ['hướng dẩn viên du lịch', '1.004623'],
  ['nuoi heo', '1.008128'],
  ['food safty', '2.001827'],
  ['thuốc trừ xâu', '1.004363'],
];

test('people find what they mean although they type it wrongly', async () => {
  const missed: string[] = [];
  for (const [query, code] of asked) {
    const found = await searchProcedures(database.db, query);
    if (found[0]?.code !== code)
      missed.push(`${query}: ${found.map((one) => one.code).join(' ') || 'nothing'}, not ${code}`);
  }
  assert.deepEqual(missed, []);
});

test('tone marks, their placement, d and đ, capitals and word order change nothing', async () => {
  const first = async (query: string) => (await searchProcedures(database.db, query))[0]?.code;
  for (const query of [
    'Đăng ký hộ kinh doanh',
    'dang ky ho kinh doanh',
    'ĐĂNG KÝ HỘ KINH DOANH',
    'kinh doanh hộ đăng ký',
  ]) {
    assert.equal(await first(query), '1.001612', query);
  }
  assert.deepEqual(searchWords('Hòa Bình'), searchWords('Hoà bình'));
});

test('words that mean nothing here find nothing, and nothing breaks', async () => {
  for (const query of ['xyzzy qwrt', '%', "'; drop table x", '""', '   ', '🙂', 'a'.repeat(5000), '..']) {
    assert.deepEqual(await searchProcedures(database.db, query), [], query.slice(0, 20));
  }
});

test('codes and words are read with and without tone marks', () => {
  assert.deepEqual(readWords('xin giấy độc thân'), {
    words: ['xin', 'giay', 'doc', 'than'],
    toned: ['xin', 'giấy', 'độc', 'thân'],
    codes: [],
  });
  assert.deepEqual(readWords('1.001193').codes, ['1001193']);
});

test('words that many people pronounce alike sound alike', () => {
  for (const [one, other] of [
    ['sao', 'xao'],
    ['trung', 'chung'],
    ['giay', 'day'],
    ['chat', 'chac'],
    ['an', 'ang'],
  ] as const) {
    assert.equal(soundOf(one), soundOf(other));
  }
});
