import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bundle } from '#modules/procedures';
import { readFees } from './fee-notice.ts';
import { postedOf } from './posted.ts';

const unsettledFees: NonNullable<Bundle['unsettledFees']> = [
  {
    key: 'le-phi',
    name: { vi: 'Lệ phí hộ tịch', en: 'Civil-status fee' },
    why: { vi: 'Mức thu do HĐND thành phố quyết định.', en: 'The city council sets the amount.' },
    said: 'Theo quy định của HĐND cấp tỉnh',
  },
];

test('amounts are read as people type them; whatever is missing is said beside its box', () => {
  const read = (amount: string) =>
    readFees(postedOf({ 'fee-le-phi': amount, 'basis-le-phi': 'NQ', 'why-le-phi': 'x' }), unsettledFees);
  const amounts: [string, number | undefined][] = [
    ['0', 0],
    ['50000', 50_000],
    ['50.000', 50_000],
    ['1,250,000', 1_250_000],
    [' 50 000 ₫', 50_000],
    ['8000đ', 8000],
    ['', undefined],
    ['-5', undefined],
    ['50.5', undefined],
    ['miễn phí', undefined],
    ['99999999999', undefined],
    ['1e5', undefined],
  ];
  for (const [typed, dong] of amounts) {
    const { fees, problems } = read(typed);
    assert.equal(problems.length === 0 ? fees[0]?.amountDong : undefined, dong, typed);
  }
  const { problems } = readFees(postedOf({}), unsettledFees);
  assert.deepEqual(
    problems.map(({ at }) => at),
    ['fee-le-phi', 'basis-le-phi', 'why-le-phi'],
  );
});
