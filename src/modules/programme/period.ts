import type { Bilingual } from '#platform/text.ts';
import { formatDate } from '#platform/clock.ts';

/** A year, quarter or month that figures are counted over; days are local, both inclusive. */
export interface Period {
  /** `2026`, `2026-Q4` or `2026-11`. */
  key: string;
  from: string;
  /** The period's last day, or today while it runs: services are counted as they stood on it. */
  to: string;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const lastDayOf = (year: number, month: number): string =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

/** Reads what an address asks for; what is no period, or lies ahead of today, is this year. */
export function readPeriod(asked: unknown, today: string): Period {
  const read = typeof asked === 'string' ? periodOf(asked) : undefined;
  const thisYear = today.slice(0, 4);
  const period =
    read && read.from <= today ? read : { key: thisYear, from: `${thisYear}-01-01`, to: `${thisYear}-12-31` };
  return { ...period, to: period.to < today ? period.to : today };
}

function periodOf(key: string): Period | undefined {
  const [, year = '', quarter, month] = /^(20\d\d)(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(key) ?? [];
  if (!year) return undefined;
  const first = quarter ? Number(quarter) * 3 - 2 : month ? Number(month) : 1;
  const last = quarter ? first + 2 : month ? first : 12;
  return { key, from: `${year}-${pad(first)}-01`, to: lastDayOf(Number(year), last) };
}

/** The years from `since` on and the quarters and months of the year asked for, latest first. */
export function periodsToOffer(since: string, today: string, chosen: Period): string[] {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: thisYear - Number(since.slice(0, 4)) + 1 }, (_, back) => String(thisYear - back));
  const year = chosen.key.slice(0, 4);
  const parts = [4, 3, 2, 1].map((quarter) => `${year}-Q${quarter}`);
  return [...years, ...parts].filter((key) => (periodOf(key)?.from ?? '9') <= today);
}

/** The months that a period covers, first first. */
export function monthsOf({ from, to }: Period): Period[] {
  const months: Period[] = [];
  for (let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)); months.length < 120; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const key = `${year}-${pad(month)}`;
    if (`${key}-01` > to) break;
    const end = lastDayOf(year, month);
    months.push({ key, from: `${key}-01`, to: end < to ? end : to });
  }
  return months;
}

/** "năm 2026", "quý 4 năm 2026", "tháng 11/2026". */
export function periodWords(key: string): Bilingual {
  const [, year = '', quarter, month] = /^(\d{4})(?:-Q(\d)|-(\d\d))?$/.exec(key) ?? [];
  if (quarter) return { vi: `Quý ${quarter} năm ${year}`, en: `Quarter ${quarter} of ${year}` };
  if (month) return { vi: `Tháng ${month}/${year}`, en: `${month}/${year}` };
  return { vi: `Năm ${year}`, en: `Year ${year}` };
}

/** "từ 01/01/2026 đến 23/11/2026". */
export const periodDays = ({ from, to }: Period): Bilingual => ({
  vi: `từ ${formatDate(from)} đến ${formatDate(to)}`,
  en: `${formatDate(from)} to ${formatDate(to)}`,
});
