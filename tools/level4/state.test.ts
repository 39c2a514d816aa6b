import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFaults } from './faults.ts';
import { lineOf } from './progress.ts';
import { openState } from './state.ts';
import { chosen } from './wanted.ts';

const passed = (code: string, key = '') => ({ code, name: 'Tên', case: key, ms: 5 });

test('a run that was killed goes on with what had not passed; what failed is taken again', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'level4-state-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'state.jsonl');
  const first = openState(path, false);
  first.add(passed('1.000001', 'a'));
  first.add(passed('1.000001', 'b'));
  first.finish('1.000001');
  first.add({ ...passed('1.000002'), step: 'form', message: 'x', html: '<p>' });
  first.finish('1.000002');
  first.add(passed('1.000003', 'a'));
  appendFileSync(path, '{"result":{"code":"1.0000');

  const again = openState(path, true);
  assert.deepEqual([...again.finished], ['1.000001']);
  assert.equal(again.passed('1.000003', 'a'), true, 'a case that passed is not lived again');
  assert.equal(again.passed('1.000003', 'b'), false);
  assert.equal(again.passed('1.000002', ''), false);
  assert.equal(again.results.length, 3);
  assert.equal(openState(path, false).results.length, 0, 'without --resume everything begins anew');
});

test('a lot drawn with the same seed is the same; codes and patterns narrow it', () => {
  const all = Array.from({ length: 50 }, (_, n) => ({ code: `1.0000${String(n).padStart(2, '0')}`, name: 'x' }));
  const draw = (seed: number) => chosen(all, { sample: 5, seed }).map(({ code }) => code);
  assert.deepEqual(draw(1), draw(1));
  assert.notDeepEqual(draw(1), draw(2));
  assert.deepEqual(chosen(all, { only: '1.000003,1.000004', seed: 1 }).length, 2);
  assert.deepEqual(chosen(all, { only: '^1\\.00004', seed: 1 }).length, 10);
});

test('a fault names a code and a kind; anything else is refused', () => {
  assert.deepEqual(readFaults('1.000001:fee,2.000002:seal'), [
    { code: '1.000001', kind: 'fee' },
    { code: '2.000002', kind: 'seal' },
  ]);
  assert.throws(() => readFaults('1.000001:nothing'), /kinds are search, form/);
  assert.throws(() => readFaults("1';drop:fee"), /CODE:kind/);
});

test('the bar says how far, how fast and how long still', () => {
  const line = lineOf({ done: 50, failed: 1, dossiers: 80, before: 0 }, 100, 20);
  assert.match(line, /^█{14}░{14} 50\/100 · 80 dossiers, 4\.0\/s · 1 failed · 0:20 left$/);
});
