/** The only place that reads the time. Everything else gets `ctx.now`. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that a test or the sample loader moves by hand. */
export function steppedClock(start: Date): Clock & { set(at: Date): void; advance(ms: number): void } {
  let at = start;
  return {
    now: () => at,
    set: (next) => void (at = next),
    advance: (ms) => void (at = new Date(at.getTime() + ms)),
  };
}

/** Vietnam has one zone and no summer time (UTC+7). */
export const ZONE_OFFSET_MS = 7 * 3_600_000;

const local = (at: Date): Date => new Date(at.getTime() + ZONE_OFFSET_MS);
const pad = (value: number): string => String(value).padStart(2, '0');

/** Local calendar date, `YYYY-MM-DD`. */
export const localDate = (at: Date): string => local(at).toISOString().slice(0, 10);

/** Local time of day, `HH:MM`. */
export const localTime = (at: Date): string => local(at).toISOString().slice(11, 16);

/** Local date and time with offset, second precision: `2026-02-13T17:00:00+07:00`. */
export const localIso = (at: Date): string => `${local(at).toISOString().slice(0, 19)}+07:00`;

/** "25/01/2021" as people write it. */
export function formatDate(at: Date | string): string {
  const [year, month, day] = (typeof at === 'string' ? at : localDate(at)).split('-');
  return `${day}/${month}/${year}`;
}

/** "15:30 ngày 25/01/2021" in Vietnamese, "15:30, 25/01/2021" in English. */
export const formatDateTime = (at: Date, lang: 'vi' | 'en'): string =>
  lang === 'vi' ? `${localTime(at)} ngày ${formatDate(at)}` : `${localTime(at)}, ${formatDate(at)}`;

/** `yyyyMMddHHmmss` local, as national and payment messages write it. */
export function compactLocal(at: Date): string {
  const t = local(at);
  return `${t.getUTCFullYear()}${pad(t.getUTCMonth() + 1)}${pad(t.getUTCDate())}${pad(t.getUTCHours())}${pad(t.getUTCMinutes())}${pad(t.getUTCSeconds())}`;
}
