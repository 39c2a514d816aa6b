import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateLive, unknownNames } from './live.ts';

test('an expression says what it comes to, or where it is wrong', () => {
  assert.deepEqual(evaluateLive('age >= 18', { age: 18 }), { state: 'true' });
  assert.deepEqual(evaluateLive('age >= 18', { age: 7 }), { state: 'false' });
  assert.deepEqual(evaluateLive('age >= 18', {}), { state: 'null' });
  assert.deepEqual(evaluateLive('age * 2', { age: 4 }), { state: 'value', value: 8 });
  const wrong = evaluateLive('age >= and', { age: 4 });
  assert.equal(wrong.state, 'wrong');
  assert.equal(wrong.state === 'wrong' && typeof wrong.position, 'number');
});

test('a name no question has is found', () => {
  const known = new Set(['age', 'case', 'channel']);
  assert.deepEqual(unknownNames('age > 1 and agee < 2 or case = "other" and not(wed = true)', known), ['agee', 'wed']);
});
