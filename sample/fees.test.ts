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
  assert.equal(due('2.000815', 'ordinary', { pageCount: 1, copyCount: 1 }), 2_000);
  assert.equal(due('2.000815', 'ordinary', { pageCount: 12, copyCount: 25 }), 350_000);
  assert.equal(due('2.000815', 'ordinary', { pageCount: 500, copyCount: 1 }), 200_000);
});

test('a household business pays more online than at the desk, as the record has it', () => {
  assert.equal(due('1.001612', 'person'), 150_000);
  assert.equal(due('1.001612', 'person', { channel: 'direct' }), 50_000);
});

test('a criminal record costs 200.000 ₫, half for students, nothing for the exempt, 5.000 ₫ from the third', () => {
  assert.equal(due('3.000333', 'self'), 205_000);
  assert.equal(due('3.000333', 'authorised', { recordCount: 1 }), 100_000);
  assert.equal(due('3.000333', 'child'), 0);
});
