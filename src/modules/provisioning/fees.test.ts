import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feesOf } from './fees.ts';
import type { NationalRecord, RecordChannel } from './record.ts';

type Row = Partial<RecordChannel> & Pick<RecordChannel, 'channel'>;

const recordOf = (...rows: Row[]): NationalRecord => ({
  code: '1.000001',
  name: 'Cấp giấy phép',
  levels: ['province'],
  subjects: [],
  channels: rows.map((row) => ({ free: false, fees: [], ...row })),
  cases: [],
  results: [],
  legalBases: [{ number: '12/2024/TT-BTC', title: 'Thông tư quy định mức thu phí' }],
  internal: false,
});

const only = [{ key: 'only', label: { vi: 'Hồ sơ chung', en: 'All' }, papers: [] }];
const channels = [{ channel: 'online' as const }, { channel: 'direct' as const }];
const of = (...rows: Row[]) => feesOf(recordOf(...rows), { cases: only, channels });
const dong = (amount: number, description?: string) => ({
  amount,
  currency: 'VND',
  ...(description ? { description } : {}),
});

test('one amount on every row is charged, with the text it rests on', () => {
  const made = of({ channel: 'online', fees: [dong(70_000)] }, { channel: 'direct', fees: [dong(70_000)] });
  assert.deepEqual(
    made.fees.map(({ amountDong, when, legalBasis }) => [amountDong, when, legalBasis]),
    [[70_000, undefined, 'Thông tư 12/2024/TT-BTC']],
  );
  assert.equal(made.unsettledFees, undefined);
});

test('amounts that differ by the way of filing are charged by the way of filing', () => {
  const made = of({ channel: 'online', fees: [dong(35_000)] }, { channel: 'direct', fees: [dong(70_000)] });
  assert.deepEqual(
    made.fees.map(({ amountDong, when }) => [amountDong, when]),
    [
      [35_000, 'channel = "online"'],
      [70_000, 'channel = "direct"'],
    ],
  );
});

test('a stated period makes the fee dated', () => {
  const words = 'Từ ngày 01/7/2026 đến hết ngày 31/12/2026: 50.000 đồng/lần';
  const [fee] = of({ channel: 'online', fees: [dong(50_000, words)] }).fees;
  assert.deepEqual([fee?.from, fee?.to], ['2026-07-01', '2027-01-01']);
});

const doubtful: [what: string, rows: Row[]][] = [
  [
    '"Miễn phí" beside an amount in words',
    [{ channel: 'online', free: true, note: 'Miễn phí(Lệ phí: 135.000 đồng/lần)' }],
  ],
  [
    '"Miễn phí" on one row and an amount on another',
    [
      { channel: 'online', free: true, note: 'Miễn phí' },
      { channel: 'direct', fees: [dong(20_000)] },
    ],
  ],
  [
    'a fee the council sets',
    [{ channel: 'online', free: true, note: 'Miễn phí(Theo quy định của Hội đồng nhân dân cấp tỉnh)' }],
  ],
  [
    'a waiver for some',
    [{ channel: 'online', fees: [dong(8000, '8.000 đồng/văn bản. Miễn lệ phí cho người thuộc hộ nghèo')] }],
  ],
  [
    'a reduction by circular 64/2025',
    [{ channel: 'online', fees: [dong(100_000, 'Bằng 50% mức thu theo Thông tư số 64/2025/TT-BTC')] }],
  ],
  ['another amount in the words', [{ channel: 'online', fees: [dong(135, 'Lệ phí cấp giấy phép: 135.000 đồng/lần')] }]],
  ['a foreign currency', [{ channel: 'online', fees: [{ amount: 10, currency: 'USD' }] }]],
  ['an amount by quantity', [{ channel: 'online', fees: [dong(3000, '3.000 đồng/GT')] }]],
  ['a fee named in the brackets of "free"', [{ channel: 'online', free: true, note: 'Miễn phí(Phí thẩm định)' }]],
];

for (const [what, rows] of doubtful) {
  test(`${what} is left for a person to settle, and nothing is charged`, () => {
    const made = of(...rows);
    assert.deepEqual(made.fees, []);
    assert.equal(made.unsettledFees?.length, 1);
    assert.ok(made.unsettledFees?.[0]?.why.en);
  });
}

test('"Miễn phí" with nothing against it is no fee', () => {
  for (const note of [
    'Miễn phí',
    'Miễn phí(Không có)',
    'Miễn phí(Không quy định.)',
    'Miễn phí05 ngày làm việc kể từ ngày nhận hồ sơ',
  ]) {
    assert.deepEqual(of({ channel: 'online', free: true, note }), { fees: [] }, note);
  }
});

test('an amount is not charged for what the resolution of 2026 waives for some', () => {
  const record = { ...recordOf({ channel: 'online', fees: [dong(8000)] }), name: 'Cấp bản sao trích lục hộ tịch' };
  assert.deepEqual(feesOf(record, { cases: only, channels }).fees, []);
});
