import { formatDate } from '../clock.ts';
import type { Bilingual } from '../text.ts';
import { HOUR_MS, MINUTE_MS, dayOf, isoDay, timeOfDay, weekdayOf } from './local-time.ts';

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
