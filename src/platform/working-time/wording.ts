import { formatDate } from '../clock.ts';
import { formatNumber, type Bilingual } from '../text.ts';
import type { Limit, LimitUnit } from './limit.ts';
import { HOUR_MS, MINUTE_MS, dayOf, isoDay, timeOfDay, weekdayOf } from './local-time.ts';

const units: Readonly<Record<LimitUnit, { vi: string; one: string; many: string }>> = {
  working_day: { vi: 'ngày làm việc', one: 'working day', many: 'working days' },
  day: { vi: 'ngày', one: 'day', many: 'days' },
  month: { vi: 'tháng', one: 'month', many: 'months' },
  hour: { vi: 'giờ làm việc', one: 'working hour', many: 'working hours' },
};

/** "5 ngày làm việc", "1 month": how every limit is said. */
export function limitWords({ n, unit }: Limit): Bilingual {
  const { vi, one, many } = units[unit];
  return { vi: `${formatNumber(n)} ${vi}`, en: `${formatNumber(n)} ${n === 1 ? one : many}` };
}

const weekdays: readonly Bilingual[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];

const nameOf = (day: number): Bilingual => weekdays[weekdayOf(day) - 1] ?? { vi: '', en: '' };

/** "thứ Sáu, 13/02/2026". */
export function dayName(day: number): Bilingual {
  const [date, name] = [formatDate(isoDay(day)), nameOf(day)];
  return { vi: `${name.vi}, ${date}`, en: `${name.en} ${date}` };
}

/** "thứ Bảy, 14/02/2026 – Chủ nhật, 15/02/2026", or one day. */
export function daysName(day: number, until: number): Bilingual {
  const first = dayName(day);
  if (until === day) return first;
  const last = dayName(until);
  return { vi: `${first.vi} – ${last.vi}`, en: `${first.en} – ${last.en}` };
}

/** "16:59 thứ Sáu, 13/02/2026". */
export function moment(instant: number): Bilingual {
  const time = timeOfDay(instant);
  const name = dayName(dayOf(instant));
  return { vi: `${time} ${name.vi}`, en: `${time}, ${name.en}` };
}

/** "4 giờ 30 phút"; seconds only where there are any. */
export function span(ms: number): Bilingual {
  const parts = [
    { n: Math.floor(ms / HOUR_MS), vi: 'giờ', en: 'h' },
    { n: Math.floor((ms % HOUR_MS) / MINUTE_MS), vi: 'phút', en: 'min' },
    { n: Math.floor((ms % MINUTE_MS) / 1000), vi: 'giây', en: 's' },
  ].filter(({ n }) => n > 0);
  if (parts.length === 0) return { vi: '0 phút', en: '0 min' };
  return { vi: parts.map(({ n, vi }) => `${n} ${vi}`).join(' '), en: parts.map(({ n, en }) => `${n} ${en}`).join(' ') };
}

/** A sentence that begins with a weekday begins with a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
