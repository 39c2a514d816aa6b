import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperItem } from '#modules/procedures';
import { receivedPapers } from './make-receipt.ts';

const paper = (key: string, more: Partial<PaperItem> = {}): PaperItem => ({
  key,
  name: { vi: key, en: key },
  kind: 'submit',
  originals: 1,
  copies: 0,
  required: true,
  ...more,
});
const came = (...keys: string[]) =>
  keys.map((itemKey, position) => ({ itemKey, fileId: `f${position}`, round: 0, position }));
const names = (asked: PaperItem[], ...keys: string[]) =>
  receivedPapers(asked, came(...keys)).map(({ name, files }) => `${name} ${files}`);

test('of papers of which one is enough the receipt lists what came, or all in one line', () => {
  const asked = [paper('đơn'), paper('thẻ', { anyOf: 'a' }), paper('hộ chiếu', { anyOf: 'a' })];
  assert.deepEqual(names(asked), ['đơn 0', 'thẻ hoặc hộ chiếu 0']);
  assert.deepEqual(names(asked, 'hộ chiếu'), ['đơn 0', 'hộ chiếu 1']);
  assert.deepEqual(names(asked, 'thẻ', 'thẻ', 'hộ chiếu'), ['đơn 0', 'thẻ 2', 'hộ chiếu 1']);
});

test('papers only shown, optional ones and those that depend on an answer are listed when they came', () => {
  const asked = [paper('a', { kind: 'present' }), paper('b', { required: false }), paper('c', { when: 'x = 1' })];
  assert.deepEqual(names(asked), []);
  assert.deepEqual(names(asked, 'c'), ['c 1']);
});
