import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileCalendar, dueDate } from '#platform/working-time.ts';
import { dueDays } from './due-days.ts';

const calendar = compileCalendar({
  shifts: [
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ],
  weekdays: [1, 2, 3, 4, 5],
  off: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  makeup: [],
});
const at = (text: string) => new Date(`${text}:00+07:00`);

test('the strip shows the day of receipt, the days that count, days off and the due day', () => {
  const { why } = dueDate({ receivedAt: at('2026-02-12T09:00'), limit: { n: 2, unit: 'working_day' }, calendar });
  const days = dueDays(why);
  assert.deepEqual(days[0], { on: '2026-02-12', kind: 'receipt' });
  assert.deepEqual(days[1], { on: '2026-02-13', kind: 'counts', label: '1' });
  assert.deepEqual(days.at(-1), { on: '2026-02-23', kind: 'due', label: '2' });
  assert.deepEqual(new Set(days.slice(2, -1).map(({ kind }) => kind)), new Set(['off']));
  assert.equal(days.length, 12);
});

test('a paused day is shown as paused, and nothing is shown while the clock stands', () => {
  const pauses = [{ from: at('2026-02-12T10:00'), to: at('2026-02-13T18:00') }];
  const limit = { n: 1, unit: 'working_day' } as const;
  const { why } = dueDate({ receivedAt: at('2026-02-12T09:00'), limit, calendar, pauses, policy: 'extend' });
  assert.equal(dueDays(why).find(({ on }) => on === '2026-02-13')?.kind, 'paused');

  const open = [{ from: at('2026-02-12T10:00'), to: null }];
  const waiting = dueDate({ receivedAt: at('2026-02-12T09:00'), limit, calendar, pauses: open, policy: 'extend' });
  assert.deepEqual(dueDays(waiting.why), []);
});

test('a limit of half a year is told in words only', () => {
  const { why } = dueDate({ receivedAt: at('2026-03-02T09:00'), limit: { n: 120, unit: 'working_day' }, calendar });
  assert.deepEqual(dueDays(why), []);
});
