import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsOf } from './answered.ts';
import type { FieldSchema, RowSchema } from './form-definition.ts';

const cell: FieldSchema = { type: 'string', field: { kind: 'text', label: { vi: 'Ô', en: 'Cell' } } };
const row = (keys: string[], order?: string[]): RowSchema => ({
  type: 'object',
  properties: Object.fromEntries(keys.map((key) => [key, cell])),
  required: [],
  ...(order ? { order } : {}),
});
const keysOf = (rows: RowSchema) => cellsOf(rows).map(([key]) => key);

test('cells are asked in the order the form names, whatever order the database keeps their keys in', () => {
  // As PostgreSQL gives JSON back: short keys first.
  assert.deepEqual(keysOf(row(['to', 'from', 'place'], ['place', 'from', 'to'])), ['place', 'from', 'to']);
  assert.deepEqual(keysOf(row(['to', 'from', 'place'])), ['to', 'from', 'place']);
  assert.deepEqual(keysOf(row(['to', 'from'], ['from', 'gone'])), ['from', 'to']);
});
