import { defineErrors, type Problem } from '../errors.ts';

/** What can be wrong with a calendar, a limit or a pause. `at` names the field. */
export const error = defineErrors('working-time', {
  'not-json': { status: 400, vi: 'Dòng này không phải JSON hợp lệ.', en: 'This line is not valid JSON.' },
  'not-an-object': {
    status: 400,
    vi: 'Mỗi dòng phải là một đối tượng JSON { … }.',
    en: 'Each line must be one JSON object { … }.',
  },
  'bad-id': { status: 400, vi: 'id phải là chuỗi hoặc số.', en: 'id must be a string or a number.' },
  'bad-time': {
    status: 400,
    vi: '{at}: ghi thời điểm có thật, kèm múi giờ, ví dụ 2026-02-13T16:59:00+07:00.',
    en: '{at}: give a real time with its offset, such as 2026-02-13T16:59:00+07:00.',
  },
  'bad-limit': {
    status: 400,
    vi: 'limit: ghi { n, unit }, n là số nguyên từ 1 trở lên.',
    en: 'limit: give { n, unit } where n is a whole number, 1 or more.',
  },
  'bad-unit': {
    status: 400,
    vi: 'limit.unit: chọn working_day (ngày làm việc), day (ngày), month (tháng) hoặc hour (giờ).',
    en: 'limit.unit: choose working_day, day, month or hour.',
  },
  'bad-policy': {
    status: 400,
    vi: 'policy: khi có tạm dừng phải chọn extend (cộng thêm) hoặc restart (tính lại từ đầu).',
    en: 'policy: where there are pauses, choose extend or restart.',
  },
  'bad-pause': {
    status: 400,
    vi: '{at}: ghi { from, to }; to không được trước from, hoặc là null khi còn tạm dừng.',
    en: '{at}: give { from, to }; to must not be before from, or is null while the clock still stands.',
  },
  'bad-calendar': { status: 400, vi: '{at}: lịch làm việc ghi sai dạng.', en: '{at}: the calendar is malformed here.' },
  'bad-date': {
    status: 400,
    vi: '{at}: ghi ngày có thật theo dạng 2026-02-14.',
    en: '{at}: give a real date such as 2026-02-14.',
  },
  'bad-weekday': {
    status: 400,
    vi: '{at}: ghi thứ bằng số từ 1 (thứ Hai) đến 7 (Chủ nhật).',
    en: '{at}: give weekdays as 1 (Monday) to 7 (Sunday).',
  },
  'bad-shift': {
    status: 400,
    vi: '{at}: ghi ca làm việc bằng hai giờ, ví dụ ["07:00","11:30"].',
    en: '{at}: give a shift as two times, such as ["07:00","11:30"].',
  },
  'shift-past-midnight': {
    status: 400,
    vi: '{at}: ca làm việc phải kết thúc sau khi bắt đầu, trong cùng một ngày.',
    en: '{at}: a shift must end after it starts, on the same day.',
  },
  'shifts-out-of-order': {
    status: 400,
    vi: '{at}: xếp các ca theo thứ tự thời gian, không chồng lên nhau.',
    en: '{at}: put shifts in order of time; they must not overlap.',
  },
  'no-working-time': {
    status: 422,
    vi: 'Lịch không có giờ làm việc nào nên không tính được hạn.',
    en: 'The calendar has no working time, so nothing can fall due.',
  },
  'calendar-exhausted': {
    status: 422,
    vi: 'Lịch hết ngày làm việc sau {after} mà thời hạn chưa đủ. Bổ sung lịch rồi tính lại.',
    en: 'The calendar has no working day after {after} and the limit is not complete. Extend the calendar.',
  },
  'too-far': {
    status: 422,
    vi: 'Hạn rơi sau năm 9999. Kiểm tra lại n.',
    en: 'The limit ends after the year 9999. Check n.',
  },
});

export type Reason = Parameters<typeof error>[0];

/** The same wording as a problem next to its field, for forms that show all of them at once. */
export function problem(reason: Reason, at: string): Problem {
  const { code, says } = error(reason, { at });
  return { at, code, says };
}
