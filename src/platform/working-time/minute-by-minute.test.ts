import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localIso } from '../clock.ts';
import {
  type Limit,
  type Pause,
  type PausePolicy,
  type Shift,
  type WorkingCalendar,
  compileCalendar,
  dueAt,
  dueDate,
} from '../working-time.ts';

/**
 * The rules once more, the slow way: a strip of minutes on which the office is open or not, closes or not, and the clock
 * stands or not. One walk over the strip, no arithmetic with days, and nothing shared with the code it checks.
 */
const firstMinute = Date.parse('2027-12-13T00:00:00+07:00'); // a Monday; the strip crosses New Year and 29 February 2028
const stripDays = 230;
const minutes = stripDays * 1440;

interface Strip {
  open: Uint8Array;
  /** 1 when the last shift of a day ends, 2 where a day without shifts is looked at. */
  close: Uint8Array;
  shiftEnd: Uint8Array;
}

function draw(calendar: WorkingCalendar): Strip {
  const strip = { open: new Uint8Array(minutes), close: new Uint8Array(minutes), shiftEnd: new Uint8Array(minutes) };
  for (let day = 0; day < stripDays; day += 1) {
    const date = localIso(new Date(firstMinute + day * 86_400_000)).slice(0, 10);
    const shifts = shiftsFor(calendar, date, (day % 7) + 1);
    for (const [from, to] of shifts) {
      strip.open.fill(1, day * 1440 + clock(from), day * 1440 + clock(to));
      strip.shiftEnd[day * 1440 + clock(to)] = 1;
    }
    const last = shifts.at(-1);
    if (last) strip.close[day * 1440 + clock(last[1])] = 1;
    else strip.close[day * 1440 + clock(calendar.shifts.at(-1)?.[1] ?? '23:59')] = 2;
  }
  return strip;
}

function shiftsFor(calendar: WorkingCalendar, date: string, weekday: number): readonly Shift[] {
  if (calendar.off.includes(date)) return [];
  const set = calendar.date_shifts?.[date];
  if (set) return set;
  if (calendar.makeup.includes(date)) return calendar.shifts;
  return calendar.weekday_shifts?.[weekday] ?? (calendar.weekdays.includes(weekday) ? calendar.shifts : []);
}

const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Minute of the strip at which the limit ends; Infinity when the strip runs out because the clock stands. */
function walk(strip: Strip, limit: Limit, stands: Uint8Array, received: number): number {
  let minute = received;
  while (strip.open[minute] === 0 && strip.shiftEnd[minute] === 0) minute += 1;
  let left = limit.unit === 'hour' ? limit.n * 60 : limit.unit === 'month' ? daysToLeaf(minute, limit.n) : limit.n;
  let isLookingForWork = false;
  const endOfReceiptDay = (Math.floor(minute / 1440) + 1) * 1440;
  for (; minute < minutes; minute += 1) {
    if (limit.unit === 'hour') {
      if (strip.open[minute] === 1 && stands[minute] === 0) left -= 1;
      if (left === 0) return minute + 1;
      continue;
    }
    const close = strip.close[minute];
    if (minute < endOfReceiptDay || close === 0) continue;
    if (isLookingForWork && close === 1) return minute;
    if (isLookingForWork || stands[minute] === 1 || (close === 2 && limit.unit === 'working_day')) continue;
    left -= 1;
    if (left > 0) continue;
    if (close === 1) return minute;
    isLookingForWork = true;
  }
  return Number.POSITIVE_INFINITY;
}

/** Leafs the calendar day by day, past `months` firsts of a month, to the same number or the last leaf of that month. */
function daysToLeaf(received: number, months: number): number {
  const day = Math.floor(received / 1440);
  const number = date(day).slice(8);
  let leaf = day;
  for (let turned = 0; turned < months; leaf += 1) if (date(leaf + 1).endsWith('-01')) turned += 1;
  while (date(leaf).slice(8) !== number && !date(leaf + 1).endsWith('-01')) leaf += 1;
  return leaf - day;
}

function walkRestarting(strip: Strip, limit: Limit, stands: Uint8Array, received: number): number {
  const never = new Uint8Array(minutes);
  let minute = received;
  let end = walk(strip, limit, never, received);
  for (; minute <= end; minute += 1) {
    if (stands[minute] !== 1) continue;
    while (stands[minute] === 1) minute += 1;
    if (minute >= minutes) return Number.POSITIVE_INFINITY;
    end = walk(strip, limit, never, minute);
    minute -= 1;
  }
  return end;
}

/** A small seeded generator (mulberry32): the same cases on every machine. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const oneOf = <T>(first: T, ...others: T[]): T => [first, ...others][below(others.length + 1)] ?? first;
  return { below, oneOf, chance: (share: number) => next() < share };
}

type Dice = ReturnType<typeof dice>;

const days: readonly Shift[][] = [
  [
    ['07:00', '11:30'],
    ['13:30', '17:00'],
  ],
  [
    ['07:30', '11:30'],
    ['13:00', '16:30'],
  ],
  [
    ['08:00', '12:00'],
    ['12:00', '17:15'],
  ],
  [['07:00', '11:30']],
  [['00:00', '23:59']],
  [
    ['06:00', '09:00'],
    ['10:01', '12:00'],
    ['18:00', '21:00'],
  ],
  [],
];

function someCalendar(roll: Dice): WorkingCalendar {
  const dates = (most: number) => Array.from({ length: roll.below(most) }, () => date(roll.below(60)));
  const someHours = () => days[roll.below(days.length)] ?? [];
  return {
    shifts: days[roll.below(days.length - 1)] ?? [],
    weekdays: roll.oneOf([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [2, 4], [7], [1, 2, 3, 4, 5, 6, 7]),
    off: [...dates(6), ...(roll.chance(0.3) ? [12, 13, 14, 15, 16].map(date) : [])],
    makeup: dates(4),
    // Never on Tuesdays or Sundays, so that every calendar here has a regular working day.
    weekday_shifts: roll.chance(0.5) ? { [roll.oneOf(1, 3, 5, 6)]: someHours() } : undefined,
    date_shifts: roll.chance(0.5) ? Object.fromEntries(dates(5).map((day) => [day, someHours()])) : undefined,
  };
}

const date = (day: number) => localIso(new Date(firstMinute + day * 86_400_000)).slice(0, 10);

const at = (minute: number) => new Date(firstMinute + minute * 60_000);

/** Often exactly at an opening or a close, where rules go wrong. */
function someMinute(roll: Dice, strip: Strip): number {
  let minute = roll.below(20 * 1440);
  if (roll.chance(0.5)) while (minute < minutes && strip.shiftEnd[minute] === 0) minute += 1;
  return minute + (roll.chance(0.3) ? roll.oneOf(-1, 0, 1) : 0);
}

function somePauses(roll: Dice, strip: Strip, stands: Uint8Array): Pause[] {
  const pauses: Pause[] = [];
  for (let count = roll.oneOf(0, 0, 1, 1, 2, 3); count > 0; count -= 1) {
    const from = Math.max(0, someMinute(roll, strip));
    const to = roll.chance(0.08) ? null : from + 1 + roll.below(roll.oneOf(90, 1500, 8000));
    stands.fill(1, from, to ?? minutes);
    pauses.push({ from: at(from), to: to === null ? null : at(to) });
  }
  return pauses;
}

test('the due date agrees with a simulation of every minute in 24,000 random cases', () => {
  const roll = dice(20260213);
  const stands = new Uint8Array(minutes);
  for (let drawn = 0; drawn < 400; drawn += 1) {
    const calendar = someCalendar(roll);
    const compiled = compileCalendar(calendar);
    const strip = draw(calendar);
    for (let asked = 0; asked < 60; asked += 1) {
      stands.fill(0);
      const pauses = somePauses(roll, strip, stands);
      const received = Math.max(0, someMinute(roll, strip));
      const unit = roll.oneOf('working_day', 'day', 'hour', 'month');
      const limit: Limit = { n: 1 + roll.below({ hour: 30, month: 3, day: 8, working_day: 8 }[unit]), unit };
      const policy = roll.oneOf<PausePolicy>('extend', 'restart');
      const expected = (policy === 'extend' ? walk : walkRestarting)(strip, limit, stands, received);
      const question = { receivedAt: at(received), limit, calendar: compiled, pauses, policy };
      const found = dueAt(question)?.getTime() ?? Number.POSITIVE_INFINITY;
      if (found === at(expected).getTime() || found === expected) continue;
      assert.fail(
        JSON.stringify({ ...question, calendar, found: at((found - firstMinute) / 60_000), expected: at(expected) }),
      );
    }
  }
});

test('a longer limit never ends earlier, and the explanation ends with the due date', () => {
  const roll = dice(7);
  for (let drawn = 0; drawn < 300; drawn += 1) {
    const calendar = someCalendar(roll);
    const strip = draw(calendar);
    const base = {
      receivedAt: at(Math.max(0, someMinute(roll, strip))),
      calendar: compileCalendar(calendar),
      pauses: somePauses(roll, strip, new Uint8Array(minutes)),
      policy: 'extend',
    } as const;
    const unit = roll.oneOf('working_day', 'day', 'hour', 'month');
    let before = 0;
    for (let n = 1; n <= 12; n += 1) {
      const { dueAt: due, why } = dueDate({ ...base, limit: { n, unit } });
      const instant = due?.getTime() ?? Number.POSITIVE_INFINITY;
      assert.ok(instant >= before);
      assert.equal(why.at(-1)?.kind, due ? 'due' : 'waiting');
      if (due) assert.equal(why.at(-1)?.on, localIso(due).slice(0, 10));
      before = instant;
    }
  }
});

test('an extending pause never brings a limit forward, and one outside office time changes nothing', () => {
  const roll = dice(11);
  for (let drawn = 0; drawn < 2000; drawn += 1) {
    const calendar: WorkingCalendar = {
      shifts: days[0] ?? [],
      weekdays: [1, 2, 3, 4, 5],
      off: [date(9)],
      makeup: [date(12)],
    };
    const unit = roll.oneOf('working_day', 'hour');
    const question = {
      receivedAt: at(roll.below(14 * 1440)),
      limit: { n: 1 + roll.below(9), unit } as const,
      calendar: compileCalendar(calendar),
      policy: 'extend',
    } as const;
    const night = roll.below(14) * 1440 + 17 * 60 + 1 + roll.below(300);
    const undisturbed = dueAt(question)?.getTime() ?? 0;
    const atNight = dueAt({ ...question, pauses: [{ from: at(night), to: at(night + roll.below(500)) }] });
    assert.equal(atNight?.getTime(), undisturbed);
    const anywhere = roll.below(14 * 1440);
    const paused = dueAt({ ...question, pauses: [{ from: at(anywhere), to: at(anywhere + roll.below(3000)) }] });
    assert.ok((paused?.getTime() ?? 0) >= undisturbed);
  }
});
