import assert from 'node:assert/strict';
import { test } from 'node:test';
import { procedures, sampleAnswers } from './index.ts';
import { compileFeel, isTrue } from '#platform/feel.ts';
import type { Answers } from '#modules/forms';

/** The sum due in đồng for the example answers, some of them changed. */
function due(code: string, caseKey: string, changed: Answers & { channel?: string } = {}): number {
  const context = { channel: 'online', ...sampleAnswers(code, caseKey), ...changed, case: caseKey };
  const fees = procedures.find((one) => one.code === code)?.fees ?? [];
  return fees
    .filter(({ when }) => when === undefined || isTrue(when, context))
    .reduce((sum, { amountDong, quantity }) => {
      const times = quantity === undefined ? 1 : compileFeel(quantity)(context);
      assert.equal(typeof times, 'number', `${code} ${quantity}`);
      return sum + amountDong * Number(times);
    }, 0);
}

test('a birth certificate is free and each copy costs 8.000 ₫', () => {
  assert.equal(due('1.001193', 'hospital'), 16_000);
  assert.equal(due('1.001193', 'home'), 0);
});

test('copies from the register cost 8.000 ₫ each, nothing for those exempt', () => {
  assert.equal(due('2.000635', 'person'), 24_000);
  assert.equal(due('2.000635', 'organisation'), 24_000);
  assert.equal(due('2.000635', 'person', { isExempt: true }), 0);
});

test('a certified copy costs 2.000 ₫ for two pages, 1.000 ₫ for each more, 200.000 ₫ at most', () => {
  const papers = (...rows: [pages: number, copies: number][]) =>
    due('2.000815', 'ordinary', { documents: rows.map(([pages, copies]) => ({ pages, copies })) });
  assert.equal(papers([1, 1]), 2_000);
  assert.equal(papers([12, 25]), 350_000);
  assert.equal(papers([500, 1]), 200_000);
  assert.equal(papers([12, 25], [1, 1], [3, 2]), 350_000 + 2_000 + 10_000);
});

test('a household business pays more online than at the desk, as the record has it', () => {
  assert.equal(due('1.001612', 'person'), 150_000);
  assert.equal(due('1.001612', 'person', { channel: 'direct' }), 50_000);
});

test('what the council or a circular sets is told by the officer, never charged or waived beforehand', () => {
  const unsettled = procedures.filter(({ unsettledFees = [] }) => unsettledFees.length > 0);
  assert.deepEqual(
    unsettled.map(({ code }) => code),
    ['1.000656', '1.004873', '1.013225', '3.000333'],
  );
  for (const { code, fullyOnline } of unsettled) {
    assert.ok(!fullyOnline.yes && fullyOnline.reasons.some(({ key }) => key === 'fee-unsettled'), code);
  }
});
