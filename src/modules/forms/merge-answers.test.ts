import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeAnswers, readShown, shownOf } from './merge-answers.ts';

const opened = { name: 'Lan', phone: '0900000101' };
const shown = readShown(shownOf(opened, ['name', 'phone']));

test('what was answered elsewhere since the page was opened is not undone', () => {
  const stored = { ...opened, phone: '0900000199' };
  const merge = mergeAnswers({
    stored,
    sources: { phone: 'tab-b' },
    posted: { name: 'Lan Anh', phone: '0900000101' },
    shown,
    from: 'tab-a',
  });
  assert.deepEqual(merge.answers, { name: 'Lan Anh', phone: '0900000199' });
  assert.deepEqual(merge.conflicts, []);
});

test('an answer changed here and elsewhere is reported, and nothing is overwritten', () => {
  const stored = { ...opened, name: 'Hoa Lan' };
  const merge = mergeAnswers({ stored, sources: { name: 'tab-b' }, posted: { name: 'Lan Anh' }, shown, from: 'tab-a' });
  assert.deepEqual(merge.conflicts, ['name']);
  assert.equal(merge.answers.name, 'Hoa Lan');
});

test('the same open page may save again and again, also after going back', () => {
  const first = mergeAnswers({ stored: opened, sources: {}, posted: { name: 'Lan Anh' }, shown, from: 'tab-a' });
  const second = mergeAnswers({
    stored: first.answers,
    sources: first.sources,
    posted: { name: 'Hoa Lan' },
    shown,
    from: 'tab-a',
  });
  assert.equal(second.answers.name, 'Hoa Lan');
  assert.deepEqual(second.conflicts, []);
});

test('a form that carries no marks saves what it posts', () => {
  const merge = mergeAnswers({
    stored: opened,
    sources: {},
    posted: { name: null },
    shown: readShown(undefined),
    from: '',
  });
  assert.equal(merge.answers.name, null);
});
