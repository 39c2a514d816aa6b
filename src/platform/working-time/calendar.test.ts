import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type WorkingCalendar,
  compileCalendar,
  isWorkingTime,
  nextWorkingInstant,
  parseCalendar,
  remainingWorkingDays,
  workingMinutesBetween,
} from '../working-time.ts';
import { isoDay, readDay, readInstant } from './local-time.ts';

const week: WorkingCalendar = {
  shifts: [
    ['07:00', '11:30'],
    ['13:30', '17:00'],
  ],
  weekdays: [1, 2, 3, 4, 5],
  off: ['2026-03-04'],
  makeup: ['2026-03-14'],
};
const compiled = compileCalendar(week);
const local = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`);

test('a calendar from outside is told everything that is wrong with it at once', () => {
  const parsed = parseCalendar({
    shifts: [['07:00', '11:30'], ['11:00', '12:00'], ['22:00', '06:00'], ['7:00', '8:00'], 'all day'],
    weekdays: [0, 1, 8, '2'],
    off: ['2026-02-29', '2028-02-29'],
    makeup: 'none',
    weekday_shifts: { 9: [] },
    date_shifts: { '2026-13-01': [['08:00', '24:00']] },
  });
  assert.ok(!parsed.ok);
  assert.deepEqual(
    parsed.problems.map(({ at, code }) => `${at} ${code.replace('working-time.', '')}`),
    [
      'calendar.shifts[1] shifts-out-of-order',
      'calendar.shifts[2] shift-past-midnight',
      'calendar.shifts[3] bad-shift',
      'calendar.shifts[4] bad-shift',
      'calendar.weekdays[0] bad-weekday',
      'calendar.weekdays[2] bad-weekday',
      'calendar.weekdays[3] bad-weekday',
      'calendar.weekday_shifts.9 bad-weekday',
      'calendar.makeup bad-calendar',
      'calendar.date_shifts.2026-13-01[0] bad-shift',
      'calendar.date_shifts.2026-13-01 bad-date',
      'calendar.off[0] bad-date',
    ],
  );
  for (const nothing of [null, undefined, 7, 'x', []]) assert.ok(!parseCalendar(nothing).ok);
});

test('a good calendar is handed back, absent lists of dates being empty', () => {
  const parsed = parseCalendar({ shifts: week.shifts, weekdays: [1] });
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.calendar, { shifts: week.shifts, weekdays: [1], off: [], makeup: [] });
});

test('a calendar without any working time is refused, one with a single date is not', () => {
  assert.ok(!parseCalendar({ shifts: week.shifts, weekdays: [] }).ok);
  assert.ok(!parseCalendar({ shifts: week.shifts, weekdays: [], makeup: ['2026-03-02'], off: ['2026-03-02'] }).ok);
  assert.ok(parseCalendar({ shifts: [], weekdays: [], date_shifts: { '2026-03-02': [['08:00', '09:00']] } }).ok);
});

test('office time includes both closing minutes and nothing between', () => {
  const open = (text: string) => isWorkingTime(local(text), compiled);
  assert.deepEqual(
    ['06:59', '07:00', '11:30', '11:31', '13:30', '17:00', '17:01'].map((time) => open(`2026-03-02 ${time}`)),
    [false, true, true, false, true, true, false],
  );
  assert.equal(open('2026-03-04 09:00'), false);
  assert.equal(open('2026-03-14 09:00'), true);
});

test('the next working instant is now in office time and the next opening outside it', () => {
  const next = (text: string) => nextWorkingInstant(local(text), compiled).getTime();
  assert.equal(next('2026-03-02 17:00'), local('2026-03-02 17:00').getTime());
  assert.equal(next('2026-03-02 12:00'), local('2026-03-02 13:30').getTime());
  assert.equal(next('2026-03-03 17:01'), local('2026-03-05 07:00').getTime());
});

test('working minutes leave out lunch, nights and days off', () => {
  const minutes = (from: string, to: string) => workingMinutesBetween(local(from), local(to), compiled);
  assert.equal(minutes('2026-03-02 11:00', '2026-03-02 14:00'), 60);
  assert.equal(minutes('2026-03-03 16:00', '2026-03-05 08:00'), 120);
  assert.equal(minutes('2026-03-05 08:00', '2026-03-03 16:00'), 0);
});

test('remaining working days are 0 on the due day and fall below zero after it', () => {
  const left = (now: string) => remainingWorkingDays(local(now), local('2026-03-05 17:00'), compiled);
  assert.deepEqual(
    [
      '2026-03-02 09:00',
      '2026-03-03 09:00',
      '2026-03-04 09:00',
      '2026-03-05 18:00',
      '2026-03-06 09:00',
      '2026-03-08 09:00',
    ].map(left),
    [2, 1, 1, 0, -1, -1],
  );
});

test('dates and instants that do not exist are not read', () => {
  for (const text of ['2026-02-29', '2026-00-10', '2026-04-31', '26-04-30', '2026-4-3', 20260101, null]) {
    assert.equal(readDay(text), undefined);
  }
  for (const text of [
    '2026-02-30T08:00:00+07:00',
    '2026-02-13T24:00:00+07:00',
    '2026-02-13T08:00:00',
    '2026-02-13',
    '',
    0,
  ]) {
    assert.equal(readInstant(text), undefined);
  }
  assert.equal(readInstant('2026-02-13T08:00+07:00'), readInstant('2026-02-13T01:00:00.000Z'));
});

test('every date from 1900 to 9999 is written as the runtime writes it', () => {
  for (let day = -25_567; day < 2_932_896; day += 97) {
    assert.equal(isoDay(day), new Date(day * 86_400_000).toISOString().slice(0, 10));
  }
});
