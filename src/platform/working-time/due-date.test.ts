import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localIso } from '../clock.ts';
import {
  type DueDateInput,
  type Limit,
  type PausePolicy,
  type WorkingCalendar,
  compileCalendar,
  dueAt,
} from '../working-time.ts';

/** The office week and the holidays of 2026 as announced (Notice 9441/TB-BNV of 16 October 2025), Tết and 2 September in part. */
const office: WorkingCalendar = {
  shifts: [
    ['07:00', '11:30'],
    ['13:30', '17:00'],
  ],
  weekdays: [1, 2, 3, 4, 5],
  off: ['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-27'],
  makeup: [],
};

type Pauses = [from: string, to: string | null][];

/** The calendar's differences from the office's, and the pauses, which extend unless said otherwise. */
interface Case extends Partial<WorkingCalendar> {
  pauses?: Pauses;
  policy?: PausePolicy;
}

function due(receivedAt: string, limit: string, rest: Case = {}) {
  const answer = dueAt(question(receivedAt, limit, rest));
  return answer && localIso(answer).replace(':00+07:00', '').replace('T', ' ');
}

function question(receivedAt: string, limit: string, { pauses = [], policy = 'extend', ...rest }: Case): DueDateInput {
  const [n, unit] = limit.split(' ');
  return {
    receivedAt: local(receivedAt),
    limit: { n: Number(n), unit: unit as Limit['unit'] }, // tests write units as the rules name them
    calendar: compileCalendar({ ...office, ...rest }),
    pauses: pauses.map(([from, to]) => ({ from: local(from), to: to === null ? null : local(to) })),
    policy,
  };
}

const local = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`);

test('the day of receipt does not count and a working day ends when the office closes', () => {
  assert.equal(due('2026-03-02 07:00', '1 working_day'), '2026-03-03 17:00');
  assert.equal(due('2026-03-06 10:00', '1 working_day'), '2026-03-09 17:00');
});

test('the closing minute is still office time and the minute after it is not', () => {
  assert.equal(due('2026-03-02 17:00', '1 working_day'), '2026-03-03 17:00');
  assert.equal(due('2026-03-02 17:01', '1 working_day'), '2026-03-04 17:00');
  const lateSecond = {
    ...question('2026-03-02 17:00', '1 working_day', {}),
    receivedAt: new Date('2026-03-02T17:00:59+07:00'),
  };
  assert.equal(dueAt(lateSecond)?.toISOString(), '2026-03-03T10:00:00.000Z');
});

test('what comes in at lunch or before opening is received the same day', () => {
  assert.equal(due('2026-03-02 12:15', '1 working_day'), '2026-03-03 17:00');
  assert.equal(due('2026-03-02 05:00', '1 working_day'), '2026-03-03 17:00');
  assert.equal(due('2026-03-02 12:15', '2 hour'), '2026-03-02 15:30');
});

test('what comes in on the last evening before Tết counts from the first working day after it', () => {
  assert.equal(due('2026-02-13 16:59', '1 working_day'), '2026-02-23 17:00');
  assert.equal(due('2026-02-13 17:30', '1 working_day'), '2026-02-24 17:00');
  assert.equal(due('2026-02-17 09:00', '1 day'), '2026-02-24 17:00');
  assert.equal(due('2026-02-17 09:00', '1 hour'), '2026-02-23 08:00');
});

test('a make-up Saturday is a full working day', () => {
  assert.equal(due('2026-02-13 16:59', '1 working_day', { makeup: ['2026-02-28'] }), '2026-02-23 17:00');
  assert.equal(due('2026-02-27 08:00', '1 working_day', { makeup: ['2026-02-28'] }), '2026-02-28 17:00');
  const saturdayMornings = { makeup: ['2026-02-28'], weekday_shifts: { 6: [['07:00', '11:30']] } } as const;
  assert.equal(due('2026-02-27 08:00', '1 working_day', saturdayMornings), '2026-02-28 17:00');
  assert.equal(due('2026-03-06 08:00', '1 working_day', saturdayMornings), '2026-03-07 11:30');
});

test('a half day counts as one working day and closes at its own hour', () => {
  const halfDay = { date_shifts: { '2026-03-03': [['07:00', '11:30']] } } as const;
  assert.equal(due('2026-03-02 08:00', '1 working_day', halfDay), '2026-03-03 11:30');
  assert.equal(due('2026-03-03 11:30', '1 working_day', halfDay), '2026-03-04 17:00');
  assert.equal(due('2026-03-03 11:31', '1 working_day', halfDay), '2026-03-05 17:00');
});

test('a day off wins over hours set for the date, which win over a make-up day, which wins over the weekday', () => {
  const morning = [['08:00', '10:00']] as const;
  const dates = { date_shifts: { '2026-03-07': morning }, makeup: ['2026-03-07'] };
  assert.equal(due('2026-03-06 08:00', '1 working_day', dates), '2026-03-07 10:00');
  assert.equal(due('2026-03-06 08:00', '1 working_day', { ...dates, off: ['2026-03-07'] }), '2026-03-09 17:00');
  assert.equal(due('2026-03-02 08:00', '1 working_day', { date_shifts: { '2026-03-03': [] } }), '2026-03-04 17:00');
  assert.equal(due('2026-03-02 08:00', '1 working_day', { weekday_shifts: { 2: [] } }), '2026-03-04 17:00');
});

test('limits cross New Year and 29 February', () => {
  assert.equal(due('2025-12-31 16:00', '1 working_day'), '2026-01-02 17:00');
  assert.equal(due('2025-12-31 16:00', '1 day'), '2026-01-02 17:00');
  assert.equal(due('2028-02-28 08:00', '1 working_day'), '2028-02-29 17:00');
  assert.equal(due('2028-02-28 08:00', '2 day'), '2028-03-01 17:00');
  assert.equal(due('2026-02-27 08:00', '3 day'), '2026-03-02 17:00');
});

test('calendar days count days off and move once when they end on one', () => {
  assert.equal(due('2026-03-02 08:00', '5 day'), '2026-03-09 17:00');
  assert.equal(due('2026-03-02 08:00', '7 day'), '2026-03-09 17:00');
  assert.equal(due('2026-03-02 08:00', '8 day'), '2026-03-10 17:00');
  assert.equal(due('2026-02-09 08:00', '5 day'), '2026-02-23 17:00');
  assert.equal(due('2026-03-07 08:00', '1 day'), '2026-03-10 17:00');
});

test('hours count inside shifts only and end with the shift, not at the next opening', () => {
  assert.equal(due('2026-03-02 16:00', '1 hour'), '2026-03-02 17:00');
  assert.equal(due('2026-03-02 16:00', '2 hour'), '2026-03-03 08:00');
  assert.equal(due('2026-03-02 10:30', '1 hour'), '2026-03-02 11:30');
  assert.equal(due('2026-03-02 10:00', '8 hour'), '2026-03-03 10:00');
  assert.equal(due('2026-03-06 17:00', '8 hour'), '2026-03-09 17:00');
});

test('an extending pause takes its hours out', () => {
  assert.equal(
    due('2026-03-02 08:00', '2 hour', { pauses: [['2026-03-02 09:00', '2026-03-02 10:00']] }),
    '2026-03-02 11:00',
  );
  assert.equal(due('2026-03-02 08:00', '2 hour', { pauses: [['2026-03-02 10:00', null]] }), '2026-03-02 10:00');
  assert.equal(due('2026-03-02 08:00', '3 hour', { pauses: [['2026-03-02 10:00', null]] }), null);
});

test('under an extending pause a day counts only if the clock runs when the office closes', () => {
  const from = (text: string, to: string | null) => due('2026-03-02 08:00', '2 working_day', { pauses: [[text, to]] });
  assert.equal(from('2026-03-03 09:00', '2026-03-03 16:59'), '2026-03-04 17:00');
  assert.equal(from('2026-03-03 09:00', '2026-03-03 17:00'), '2026-03-04 17:00');
  assert.equal(from('2026-03-03 17:00', '2026-03-03 17:01'), '2026-03-05 17:00');
  assert.equal(from('2026-03-03 09:00', '2026-03-05 09:00'), '2026-03-06 17:00');
  assert.equal(from('2026-03-04 17:01', null), '2026-03-04 17:00');
  assert.equal(from('2026-03-04 17:00', null), null);
  assert.equal(from('2026-03-02 06:00', '2026-03-03 09:00'), '2026-03-04 17:00');
});

test('on a day off the clock is looked at when an ordinary day closes', () => {
  const saturday = (to: string) => due('2026-03-06 08:00', '4 day', { pauses: [['2026-03-06 18:00', to]] });
  assert.equal(saturday('2026-03-07 16:00'), '2026-03-10 17:00');
  assert.equal(saturday('2026-03-07 20:00'), '2026-03-11 17:00');
});

test('a moved calendar limit is not moved again by a pause on the day it moved to', () => {
  assert.equal(due('2026-03-02 08:00', '6 day', { pauses: [['2026-03-09 09:00', null]] }), '2026-03-09 17:00');
});

test('overlapping, touching and unsorted pauses count as what they cover together', () => {
  const pauses: Pauses = [
    ['2026-03-04 09:00', '2026-03-05 08:00'],
    ['2026-03-03 09:00', '2026-03-04 10:00'],
    ['2026-03-05 08:00', '2026-03-05 18:00'],
    ['2026-03-03 10:00', '2026-03-03 11:00'],
  ];
  assert.equal(due('2026-03-02 08:00', '1 working_day', { pauses: pauses }), '2026-03-06 17:00');
  assert.equal(due('2026-03-02 08:00', '1 working_day', { pauses: pauses, policy: 'restart' }), '2026-03-09 17:00');
});

test('a restarting pause counts the limit anew from its resume, as if received then', () => {
  const restart = (from: string, to: string | null) =>
    due('2026-03-02 08:00', '2 working_day', { pauses: [[from, to]], policy: 'restart' });
  assert.equal(restart('2026-03-04 09:00', '2026-03-04 09:05'), '2026-03-06 17:00');
  assert.equal(restart('2026-03-04 09:00', '2026-03-06 17:30'), '2026-03-11 17:00');
  assert.equal(restart('2026-03-04 09:00', null), null);
  assert.equal(restart('2026-02-25 09:00', '2026-02-26 09:00'), '2026-03-04 17:00');
  assert.equal(restart('2026-02-25 09:00', '2026-03-03 09:00'), '2026-03-05 17:00');
});

test('a pause after the limit has ended does not bring it back to life', () => {
  assert.equal(
    due('2026-03-02 08:00', '1 working_day', { pauses: [['2026-03-03 17:01', '2026-03-20 09:00']], policy: 'restart' }),
    '2026-03-03 17:00',
  );
  assert.equal(
    due('2026-03-02 08:00', '1 working_day', { pauses: [['2026-03-03 17:00', '2026-03-20 09:00']], policy: 'restart' }),
    '2026-03-23 17:00',
  );
});

test('what cannot be counted is refused with a code', () => {
  const refused = (limit: string, rest: Partial<WorkingCalendar>, code: string) =>
    assert.throws(() => due('2026-03-02 08:00', limit, rest), { code: `working-time.${code}` });
  for (const n of [0, -1, 1.5, Number.NaN]) refused(`${n} day`, {}, 'bad-limit');
  refused('1 fortnight', {}, 'bad-unit');
  refused('1000000000 hour', {}, 'too-far');
  refused('2500000 working_day', {}, 'too-far');
  refused('1 working_day', { weekdays: [] }, 'no-working-time');
  refused('1 hour', { shifts: [] }, 'no-working-time');
  refused('2 working_day', { weekdays: [], makeup: ['2026-03-02', '2026-03-04'] }, 'calendar-exhausted');
  refused('2 day', { weekdays: [], makeup: ['2026-03-02', '2026-03-03'] }, 'calendar-exhausted');
  refused('1 hour', { weekdays: [], makeup: ['2026-03-01'] }, 'calendar-exhausted');
});

test('a pause that ends before it starts, or without a policy, is refused', () => {
  assert.throws(() => due('2026-03-02 08:00', '1 day', { pauses: [['2026-03-03 08:00', '2026-03-02 08:00']] }), {
    code: 'working-time.bad-pause',
  });
  const undecided = {
    ...question('2026-03-02 08:00', '1 day', { pauses: [['2026-03-03 08:00', null]] }),
    policy: undefined,
  };
  assert.throws(() => dueAt(undecided), { code: 'working-time.bad-policy' });
});

test('a month ends on the day of the same number, or the last day of the month', () => {
  assert.equal(due('2026-03-02 09:00', '1 month'), '2026-04-02 17:00');
  assert.equal(due('2026-01-30 09:00', '1 month'), '2026-03-02 17:00', '28 February is a Saturday');
  assert.equal(due('2028-01-31 09:00', '1 month'), '2028-02-29 17:00');
  assert.equal(due('2026-03-31 09:00', '6 month'), '2026-09-30 17:00');
  assert.equal(due('2026-12-15 09:00', '2 month'), '2027-02-15 17:00');
});

test('what comes in after closing is a month from the next working day, and one that ends on a day off moves on', () => {
  assert.equal(due('2026-03-06 17:30', '1 month'), '2026-04-09 17:00');
  assert.equal(due('2026-03-12 09:00', '1 month'), '2026-04-13 17:00');
  assert.equal(due('2026-03-27 09:00', '1 month'), '2026-04-28 17:00', '27 April is a day off');
});

test('a pause extends a month by its days, or a month is counted anew from the resume', () => {
  const pauses: Pauses = [['2026-03-09 08:00', '2026-03-12 08:00']];
  assert.equal(due('2026-03-02 09:00', '1 month', { pauses }), '2026-04-06 17:00', '5 April is a Sunday');
  assert.equal(due('2026-03-02 09:00', '1 month', { pauses, policy: 'restart' }), '2026-04-13 17:00');
  assert.equal(due('2026-03-02 09:00', '1 month', { pauses: [['2026-03-09 08:00', null]] }), null);
});
