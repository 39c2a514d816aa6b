import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, change, redo, settle, undo } from './history.ts';

const says = { vi: 'Sửa', en: 'Edit' };

test('every change of a long session can be undone and done again', () => {
  let history = begin(0);
  for (let n = 1; n <= 500; n += 1) history = change(history, n, { says });
  for (let n = 0; n < 500; n += 1) history = undo(history);
  assert.equal(history.now, 0);
  assert.equal(undo(history), history);
  for (let n = 0; n < 500; n += 1) history = redo(history);
  assert.equal(history.now, 500);
  assert.equal(redo(history), history);
});

test('a word typed letter by letter is one step, and the next word after a pause another', () => {
  let history = begin('');
  for (const typed of ['T', 'Tê', 'Tên']) history = change(history, typed, { says, merge: 'name' });
  history = settle(history);
  for (const typed of ['Tên t', 'Tên tr']) history = change(history, typed, { says, merge: 'name' });
  assert.equal(undo(history).now, 'Tên');
  assert.equal(undo(undo(history)).now, '');
});

test('a change after an undo forgets what was undone; one that changes nothing forgets nothing', () => {
  const history = undo(change(change(begin('a'), 'b', { says }), 'c', { says }));
  assert.equal(redo(change(history, 'b', { says })).now, 'c');
  assert.equal(redo(change(history, 'd', { says })).now, 'd');
});
