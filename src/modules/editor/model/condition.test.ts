import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTrue } from '#platform/feel.ts';
import { readCondition, writeCondition, type Comparable, type SimpleCondition } from './condition.ts';

const kinds: Record<string, Comparable> = { age: 'number', married: 'yes-no', bornOn: 'date' };
const write = (condition: SimpleCondition) => writeCondition(condition, (question) => kinds[question] ?? 'text');

test('lines become FEEL that means what they say', () => {
  const condition: SimpleCondition = {
    join: 'and',
    lines: [
      { question: 'case', test: 'is', value: 'ở "nhà" and trên đường' },
      { question: 'age', test: 'at-least', value: '18' },
      { question: 'married', test: 'is', value: 'false' },
      { question: 'bornOn', test: 'less', value: '2008-01-01' },
      { question: 'phone', test: 'answered', value: '' },
    ],
  };
  const feel = write(condition);
  const answers = { case: 'ở "nhà" and trên đường', age: 18, married: false, bornOn: '2007-12-31', phone: '09' };
  assert.equal(isTrue(feel, answers), true);
  assert.equal(isTrue(feel, { ...answers, age: 17 }), false);
  assert.equal(isTrue(feel, { ...answers, bornOn: '2008-01-01' }), false);
  assert.equal(isTrue(feel, { ...answers, phone: null }), false);
  assert.deepEqual(readCondition(feel), condition);
});

test('an unfinished line is left out', () => {
  const lines = [
    { question: '', test: 'is', value: 'x' },
    { question: 'age', test: 'is', value: 'hai' },
    { question: 'case', test: 'is', value: 'home' },
  ] as const;
  assert.equal(write({ join: 'or', lines: [...lines] }), 'case = "home"');
});

test('FEEL that says more than lines can stays FEEL', () => {
  for (const feel of ['a = 1 and b = 2 or c = 3', 'count(a) > 1', 'a = b', 'not(a = 1)', '(a = 1)', 'a > null'])
    assert.equal(readCondition(feel), undefined, feel);
  assert.deepEqual(readCondition(' '), { join: 'and', lines: [] });
  assert.equal(readCondition('case = "a" or case = "b"')?.join, 'or');
});
