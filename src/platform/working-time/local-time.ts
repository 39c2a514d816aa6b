import { ZONE_OFFSET_MS } from '../clock.ts';

/**
 * Local days and minutes as plain numbers: the legal clock counts them by the thousand.
 * A *day* is the number of local (UTC+7) days since 1970-01-01; an *instant* is in milliseconds since the epoch;
 * a *minute* is a minute of the local day, 0–1439.
 */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** The clock reaches no further than this: ISO dates have four-digit years. */
export const LAST_DAY = Date.UTC(9999, 11, 31) / DAY_MS;

export const dayOf = (instant: number): number => Math.floor((instant + ZONE_OFFSET_MS) / DAY_MS);

/** The started minute of the local day: 17:00:59 is still minute 17:00. */
export const minuteOf = (instant: number): number =>
  Math.floor((instant + ZONE_OFFSET_MS - dayOf(instant) * DAY_MS) / MINUTE_MS);

export const instantAt = (day: number, minute: number): number => day * DAY_MS - ZONE_OFFSET_MS + minute * MINUTE_MS;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/**
 * `YYYY-MM-DD`. Explanations name a dozen days each, so the civil date is worked out in whole numbers: eras of 400 years
 * (146,097 days) whose years begin in March, which puts the leap day last.
 */
export function isoDay(day: number): string {
  const shifted = day + 719_468; // days from 0000-03-01 to 1970-01-01
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

/**
 * The day of the same number `months` later, or the last day of that month where it has none: 31 January and one month is
 * 28 or 29 February (Civil Code 2015, art. 148.3).
 */
export function monthsLater(day: number, months: number): number {
  const date = isoDay(day);
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [inYear, year] = [(month % 12) + 1, Math.floor(month / 12)];
  return Date.UTC(year, inYear - 1, Math.min(Number(date.slice(8)), daysIn(year, inYear))) / DAY_MS;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** "16:59", the local time of day. */
export function timeOfDay(instant: number): string {
  const minute = minuteOf(instant);
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** `YYYY-MM-DD` from 1900 on; undefined for anything else, 30 February included. */
export function readDay(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (year < 1900 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const instantPattern = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-](\d\d):(\d\d))$/;

/** An RFC 3339 instant (seconds may be left out); undefined when malformed or without an offset. */
export function readInstant(text: unknown): number | undefined {
  const parts = typeof text === 'string' ? instantPattern.exec(text) : null;
  if (!parts || readDay(parts[1]) === undefined) return undefined;
  const [hour, minute, second, zoneHour, zoneMinute] = parts.slice(2).map((part) => Number(part ?? 0));
  const inRange =
    below(hour, 24) && below(minute, 60) && below(second, 60) && below(zoneHour, 24) && below(zoneMinute, 60);
  return inRange ? Date.parse(parts[0]) : undefined;
}

const below = (value: number | undefined, limit: number): boolean => value !== undefined && value < limit;

/** `HH:MM`, 00:00–23:59, as a minute of the day; undefined for anything else. */
export function readMinute(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return undefined;
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}
