import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localIso } from '../clock.ts';
import { type Limit, type Pause, type PausePolicy, compileCalendar, dueDate } from '../working-time.ts';

const calendar = compileCalendar({
  shifts: [
    ['07:00', '11:30'],
    ['13:30', '17:00'],
  ],
  weekdays: [1, 2, 3, 4, 5],
  off: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  makeup: ['2026-02-28'],
});

const local = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`);

const pause = (from: string, to: string | null): Pause => ({ from: local(from), to: to === null ? null : local(to) });

test('the explanation tells each counted day, the days off together and the end', () => {
  const limit: Limit = { n: 2, unit: 'working_day' };
  const { dueAt, why } = dueDate({ receivedAt: local('2026-02-13 17:30'), limit, calendar });
  assert.equal(dueAt && localIso(dueAt), '2026-02-25T17:00:00+07:00');
  assert.deepEqual(why, [
    {
      on: '2026-02-13',
      kind: 'receipt',
      vi: 'Nhận lúc 17:30 thứ Sáu, 13/02/2026, ngoài giờ làm việc. Thời hạn 2 ngày làm việc; ngày nhận không tính.',
      en: 'Received 17:30, Friday 13/02/2026, outside office hours. Limit: 2 working days; the day of receipt does not count.',
    },
    {
      on: '2026-02-23',
      kind: 'starts',
      vi: 'Tính như nhận lúc 07:00 thứ Hai, 23/02/2026, khi cơ quan làm việc trở lại.',
      en: 'Counts as received 07:00, Monday 23/02/2026, when the office is next open.',
    },
    {
      on: '2026-02-24',
      kind: 'counts',
      vi: 'Thứ Ba, 24/02/2026: ngày làm việc thứ 1/2.',
      en: 'Tuesday 24/02/2026: working day 1 of 2.',
    },
    {
      on: '2026-02-25',
      kind: 'counts',
      vi: 'Thứ Tư, 25/02/2026: ngày làm việc thứ 2/2.',
      en: 'Wednesday 25/02/2026: working day 2 of 2.',
    },
    {
      on: '2026-02-25',
      kind: 'due',
      vi: 'Hết hạn lúc 17:00 thứ Tư, 25/02/2026.',
      en: 'Due 17:00, Wednesday 25/02/2026.',
    },
  ]);
});

test('the explanation says why a clock stands, moves, starts again or does not', () => {
  const kinds = (limit: Limit, pauses: Pause[], policy: PausePolicy) =>
    dueDate({ receivedAt: local('2026-03-06 08:00'), limit, calendar, pauses, policy }).why.map(({ kind }) => kind);
  const oneDay: Limit = { n: 1, unit: 'working_day' };
  const monday = pause('2026-03-09 08:00', '2026-03-10 08:00');

  assert.deepEqual(kinds(oneDay, [pause('2026-03-09 08:00', null)], 'extend'), ['receipt', 'off', 'waiting']);
  assert.deepEqual(kinds({ n: 1, unit: 'day' }, [], 'extend'), ['receipt', 'counts', 'moved', 'due']);
  assert.deepEqual(kinds(oneDay, [monday], 'extend'), ['receipt', 'off', 'paused', 'counts', 'due']);
  const again = [monday, pause('2026-03-20 08:00', null)];
  assert.deepEqual(kinds(oneDay, again, 'restart'), ['receipt', 'restart', 'counts', 'ignored', 'due']);
});

test('hours are explained as the minutes each day gave', () => {
  const pauses = [pause('2026-03-03 08:00', '2026-03-03 08:30')];
  const limit: Limit = { n: 4, unit: 'hour' };
  const { why } = dueDate({ receivedAt: local('2026-03-02 15:45'), limit, calendar, pauses, policy: 'extend' });
  assert.deepEqual(
    why.map(({ vi }) => vi),
    [
      'Nhận lúc 15:45 thứ Hai, 02/03/2026. Thời hạn 4 giờ làm việc.',
      'Thứ Hai, 02/03/2026: tính 1 giờ 15 phút, còn 2 giờ 45 phút.',
      'Thứ Ba, 03/03/2026: tính 2 giờ 45 phút, tạm dừng 30 phút không tính, đủ hạn.',
      'Hết hạn lúc 10:15 thứ Ba, 03/03/2026.',
    ],
  );
});

test('a long limit is explained in few lines that still add up', () => {
  const limit: Limit = { n: 2500, unit: 'working_day' };
  const { why } = dueDate({ receivedAt: local('2026-03-06 08:00'), limit, calendar });
  assert.ok(why.length < 20, `${why.length} lines`);
  assert.match(why.at(-2)?.vi ?? '', /2500\/2500/);
});

test('a limit in months says how many days it is from its first day', () => {
  const { why } = dueDate({ receivedAt: local('2026-03-02 09:00'), limit: { n: 1, unit: 'month' }, calendar });
  assert.equal(
    why[0]?.vi,
    'Nhận lúc 09:00 thứ Hai, 02/03/2026. Thời hạn 1 tháng, tính từ thứ Hai, 02/03/2026 là 31 ngày; ngày nhận không tính.',
  );
  assert.match(why.at(-2)?.vi ?? '', /ngày thứ 31\/31/);
  assert.equal(why.at(-1)?.on, '2026-04-02');
});
