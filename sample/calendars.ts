import { daysOffAndMadeUp } from './calendar-days.ts';
import type { Shift } from '#platform/working-time/calendar.ts';

/** One date that differs from the ordinary week, with the document that says so. */
export interface CalendarDay {
  day: string;
  kind: 'off' | 'makeup' | 'hours';
  /** Only for `hours`; an empty list closes the office. */
  shifts?: readonly Shift[];
  reason: string;
  document: string;
}

export interface SampleCalendar {
  key: string;
  name: string;
  shifts: readonly Shift[];
  /** 1 = Monday. */
  weekdays: readonly number[];
  weekdayShifts: Readonly<Record<string, readonly Shift[]>>;
  days: readonly CalendarDay[];
}

const morning: Shift = ['07:00', '11:30'];
const afternoon: Shift = ['13:30', '17:00'];
const wholeDay = [morning, afternoon];

/** Made up, to show a half day: the last afternoon before Tết 2027 the receiving desks close early. */
const eveOfTet: CalendarDay = {
  day: '2027-02-04',
  kind: 'hours',
  shifts: [morning],
  reason: 'Nghỉ sớm trước Tết Nguyên đán (ví dụ)',
  document: 'Dữ liệu minh họa',
};

const office = { shifts: wholeDay, weekdays: [1, 2, 3, 4, 5], weekdayShifts: {} };

/** Hours 07:00–11:30 and 13:30–17:00 are the usual ones in the South; Đồng Nai's own decision was not found. */
export const calendars: readonly SampleCalendar[] = [
  { key: 'office', name: 'Giờ hành chính', ...office, days: daysOffAndMadeUp },
  {
    key: 'saturday-morning',
    name: 'Giờ hành chính và sáng thứ Bảy',
    ...office,
    weekdays: [1, 2, 3, 4, 5, 6],
    weekdayShifts: { '6': [morning] },
    days: [...daysOffAndMadeUp, eveOfTet],
  },
];
