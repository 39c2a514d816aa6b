import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('due-date.ts', import.meta.url));
const calendar = {
  shifts: [
    ['07:00', '11:30'],
    ['13:30', '17:00'],
  ],
  weekdays: [1, 2, 3, 4, 5],
  off: [],
  makeup: [],
};
const good = {
  id: 'a',
  received_at: '2026-03-02T08:00:00+07:00',
  limit: { n: 1, unit: 'working_day' },
  calendar,
  pauses: [],
};

function ask(input: string) {
  const { stdout, status } = spawnSync(process.execPath, [program], { input, encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('each line gets its answer in order and the program ends well', () => {
  const waiting = { ...good, id: 2, pauses: [{ from: '2026-03-02T09:00:00+07:00', to: null }], policy: 'restart' };
  const { status, answers } = ask(`${JSON.stringify(good)}\r\n\n${JSON.stringify(waiting)}`);
  assert.equal(status, 0);
  assert.deepEqual(
    answers.map(({ id, due_at }) => [id, due_at]),
    [
      ['a', '2026-03-03T17:00:00+07:00'],
      [2, null],
    ],
  );
  assert.equal(Array.isArray(answers[0]?.['why']), true);
});

test('a bad line is refused by code and number and the others are still answered', () => {
  const bad = {
    ...good,
    id: 'b',
    limit: { n: 0, unit: 'week' },
    received_at: 'today',
    calendar: { ...calendar, weekdays: [9] },
  };
  const { status, answers } = ask(['{', '[]', JSON.stringify(bad), JSON.stringify(good), ''].join('\n'));
  assert.equal(status, 1);
  const codes = answers.map(({ id, error }) => [id, (error as { code: string; line: number } | undefined)?.code]);
  assert.deepEqual(codes, [
    [null, 'working-time.not-json'],
    [null, 'working-time.not-an-object'],
    ['b', 'working-time.bad-time'],
    ['a', undefined],
  ]);
  const error = answers[2]?.['error'] as { line: number; problems: { at: string }[] };
  assert.equal(error.line, 3);
  assert.deepEqual(
    error.problems.map(({ at }) => at),
    ['received_at', 'limit.n', 'limit.unit', 'calendar.weekdays[0]'],
  );
});

test('no input at all is no answer and no failure', () => {
  assert.deepEqual(ask(''), { status: 0, answers: [] });
});
