import assert from 'node:assert/strict';
import { test } from 'node:test';
import { procedures } from '../../../sample/index.ts';
import type { Bundle, Fee } from './bundle.ts';
import { feesDue } from './fees.ts';

const [sample] = procedures;
const fee = (key: string, rest: Partial<Fee> = {}): Fee => ({
  key,
  name: { vi: key, en: key },
  amountDong: 1000,
  legalBasis: 'NQ 1/2026/NQ-HĐND',
  ...rest,
});

function dueOn(on: string, fees: Fee[], answers: Record<string, unknown> = {}): string[] {
  assert.ok(sample);
  const bundle: Bundle = { ...sample, fees };
  return feesDue(bundle, { answers, channel: 'online', caseKey: 'a', on }).map(
    ({ key, amountDong }) => `${key} ${amountDong}`,
  );
}

test('the day of filing decides which fee is due: the first day counts, the last does not', () => {
  const fees = [
    fee('old', { amountDong: 5000, to: '2026-12-01' }),
    fee('new', { amountDong: 8000, from: '2026-12-01' }),
    fee('always'),
  ];
  const days = {
    '2026-11-30': ['old 5000', 'always 1000'],
    '2026-12-01': ['new 8000', 'always 1000'],
    '2027-05-05': ['new 8000', 'always 1000'],
  };
  for (const [on, due] of Object.entries(days)) assert.deepEqual(dueOn(on, fees), due, on);
});

test('a fee in force still asks its condition, and is counted as often as the answers say', () => {
  const fees = [
    fee('copies', { from: '2026-01-01', quantity: 'copies' }),
    fee('late', { when: 'late', to: '2027-01-01' }),
    fee('post', { when: 'channel = "post"' }),
  ];
  assert.deepEqual(dueOn('2026-11-09', fees, { copies: 3, late: true }), ['copies 3000', 'late 1000']);
  assert.deepEqual(dueOn('2025-11-09', fees, { copies: 3, late: false }), []);
});
