import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renameInFeel } from './rename.ts';

test('a name is changed as a name, never inside a text or a longer name', () => {
  assert.equal(renameInFeel('a = "a" and aa = 1 or x.a = a', 'a', 'b'), 'b = "a" and aa = 1 or x.a = b');
  assert.equal(renameInFeel('note = "nói \\"a\\"" and a > 1', 'a', 'b'), 'note = "nói \\"a\\"" and b > 1');
});
