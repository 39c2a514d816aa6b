import { localDate, localTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { Shape, type Tone } from './status.tsx';
import { webText } from './text.ts';

/** How the clock of a dossier stands: enough time, close, over, stopped for now, finished. */
export type ClockTone = 'ok' | 'soon' | 'late' | 'paused' | 'done';

const shapeOf: Record<ClockTone, Tone> = { ok: 'now', soon: 'waiting', late: 'late', paused: 'paused', done: 'done' };

/** The time left as a word, a shape and a colour. */
export const ClockBadge = ({ tone, text }: { tone: ClockTone; text: string }) => (
  <span class={`mc-clock mc-clock--${tone}`}>
    <Shape tone={shapeOf[tone]} />
    {text}
  </span>
);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Words for the time left by the calendar on the wall: "Còn 2 ngày", "Hạn hôm nay 17:00", "Quá hạn 3 giờ".
 * Days are counted from date to date; close means the due date is today or tomorrow.
 */
export function dueWords(lang: Lang, dueAt: Date, now: Date): { tone: ClockTone; text: string } {
  const text = webText(lang);
  const ms = dueAt.getTime() - now.getTime();
  const dates = Math.round((Date.parse(localDate(dueAt)) - Date.parse(localDate(now))) / DAY);
  if (ms < 0) return { tone: 'late', text: text.late(dates < 0 ? text.dayCount(-dates) : shortWords(lang, -ms)) };
  if (dates === 0) return { tone: 'soon', text: text.today(localTime(dueAt)) };
  return { tone: dates <= 1 ? 'soon' : 'ok', text: text.left(text.dayCount(dates)) };
}

const shortWords = (lang: Lang, ms: number): string =>
  ms < HOUR
    ? webText(lang).minuteCount(Math.max(1, Math.round(ms / 60_000)))
    : webText(lang).hourCount(Math.round(ms / HOUR));
