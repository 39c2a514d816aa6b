import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';
import { isAppError } from './errors.ts';
import { compileFeel, isTrue } from './feel.ts';

const refusal = (expression: string, context: Record<string, unknown> = {}): string => {
  try {
    compileFeel(expression)(context);
  } catch (error) {
    assert.ok(isAppError(error), `an uncoded error: ${String(error)}`);
    return error.code;
  }
  return 'accepted';
};

test('a condition holds only when it is true', () => {
  assert.equal(isTrue('outcome = "send-back"', { outcome: 'send-back' }), true);
  assert.equal(isTrue('outcome = "send-back"', { outcome: 'approve' }), false);
  assert.equal(isTrue('outcome', { outcome: 'yes' }), false);
  assert.equal(isTrue('amount > 5000000 and sector = "đất đai"', { amount: 6_000_000, sector: 'đất đai' }), true);
});

test('an unknown variable is null and stays null through comparisons', () => {
  assert.equal(compileFeel('nothing')({}), null);
  assert.equal(isTrue('nothing > 3', {}), false);
  assert.equal(isTrue('nothing.deeper = null', {}), true);
});

test('values, lists and contexts come back as plain data, dates in ISO form', () => {
  assert.deepEqual(compileFeel('{a: 1 + 2, b: [true, "x"]}')({}), { a: 3, b: [true, 'x'] });
  assert.equal(compileFeel('date(ngàySinh) + duration("P1D")')({ ngàySinh: '2024-02-28' }), '2024-02-29');
  assert.equal(isTrue('date(born) < date("2010-01-01")', { born: '2009-12-31' }), true);
  assert.equal(compileFeel('count(children)')({ children: ['a', 'b'] }), 2);
  assert.equal(compileFeel('abs')({}), null);
});

test('the clock is a variable and never read from the air', () => {
  assert.equal(refusal('today() > date("2020-01-01")'), 'platform.feel-refused');
  assert.equal(refusal('now()'), 'platform.feel-refused');
  assert.equal(compileFeel('[today][1]')({}), null);
  assert.equal(isTrue('date(today) > date("2020-01-01")', { today: '2021-01-25' }), true);
});

test('a syntax error names the place', () => {
  for (const broken of ['', 'a = ', '1 2', 'if a then 1', '"abc', 'a == 1', ')', 'for x in', '{a:', '> 5']) {
    assert.equal(refusal(broken), 'platform.feel-syntax', broken);
  }
  assert.throws(
    () => compileFeel('amount > > 3'),
    (error) => isAppError(error) && error.detail['position'] === 10,
  );
});

test('an expression that could run without bound is refused', () => {
  const endless = [
    'for i in 1..1000000000 return i',
    'for i in 1..2.5 return i',
    'for i in 1..n return i',
    'for i in [1..999999999] return i',
    'some x in {r: [1..999999999]}.r satisfies x = 0',
    'every i in 1..1000000 satisfies i > 0',
    'for a in x, b in x, c in x, d in x return 1',
    '{f: function(n) f(n), r: f(1)}.r',
    'matches(x, "(a+)+$")',
    'matches(x, "a*a*a*b")',
    'matches(x, "^a*a*a*b")',
    'matches(x, "^a*a*b|a*b")',
    `matches(x, "${'a?'.repeat(30)}${'a'.repeat(30)}")`,
    `matches(x, "${'(a|a)'.repeat(30)}b")`,
    'matches(x, y)',
    'matches(input: x, pattern: "a+")',
    '{m: matches, r: m(x, "(a+)+$")}.r',
    'replace(x, "(a|aa)*b", "")',
    'split(x, "a*a*a*a*b")',
  ];
  for (const expression of endless)
    assert.equal(refusal(expression, { n: 1e9, x: 'a' }), 'platform.feel-refused', expression);
});

test('bounded loops, ranges and patterns are welcome', () => {
  assert.deepEqual(compileFeel('for i in 1..3 return i * i')({}), [1, 4, 9]);
  assert.equal(isTrue('some p in papers satisfies p.pages > 2', { papers: [{ pages: 1 }, { pages: 3 }] }), true);
  assert.equal(isTrue('age in [18..60]', { age: 18 }), true);
  assert.equal(isTrue('age in (1, [18..60])', { age: 61 }), false);
  assert.equal(isTrue('matches(phone, "^0[0-9]{9}$")', { phone: '0912345678' }), true);
  assert.deepEqual(compileFeel('papers[pages > 2].name')({ papers: [{ name: 'a', pages: 3 }] }), ['a']);
});

test('the same loop over too much data is a coded error, not a wait', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => index);
  assert.equal(refusal('count(for a in many, b in many return 1)', { many }), 'platform.feel-too-large');
  const longest = 'a'.repeat(2_000);
  const began = performance.now();
  assert.equal(isTrue('matches(text, "^a*a*b")', { text: longest }), false);
  assert.ok(performance.now() - began < 500, 'what is accepted answers at once');
  assert.equal(
    refusal('some i in 1..1000 satisfies matches(text, "a*b")', { text: longest }),
    'platform.feel-too-large',
  );
  assert.equal(isTrue('matches(mail, "^[^@]+@[^@]+$")', { mail: 'lan@vidu.vn' }), true);
  assert.equal(refusal('matches(text, "a+b")', { text: 'a'.repeat(5_000) }), 'platform.feel-too-large');
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  assert.equal(refusal('self', loop), 'platform.feel-too-large');
});

test('length and depth are bounded', () => {
  assert.equal(refusal('1+'.repeat(4_000) + '1'), 'platform.feel-too-long');
  assert.equal(refusal('('.repeat(100) + '1' + ')'.repeat(100)), 'platform.feel-too-deep');
});

test('names in the data cannot change how an expression is read', () => {
  assert.equal(compileFeel('a-b')({ a: 5, b: 3, 'a-b': 99 }), 2);
  assert.equal(compileFeel('a + b')({ a: 5, b: 3, 'a + b': 99, in: 1, if: 2 }), 8);
  assert.equal(compileFeel('a')({ a: () => 1 }), null);
  assert.equal(compileFeel('constructor')({}), null);
  assert.equal(compileFeel('a.__proto__')(JSON.parse('{"a":{"__proto__":{"x":1}}}')), null);
});

test('an evaluation that breaks inside is a coded error', () => {
  assert.equal(refusal('union(1, 2)'), 'platform.feel-failed');
});

test('the same evaluator is bundled for the browser', async () => {
  const bundle = await build({
    entryPoints: [new URL('feel.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  assert.equal(bundle.errors.length, 0);
});
