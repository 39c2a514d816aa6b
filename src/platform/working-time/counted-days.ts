import type { Bilingual } from '../text.ts';
import type { Limit, Step } from './limit.ts';
import { isoDay } from './local-time.ts';
import { capital, dayName, daysName, span } from './wording.ts';

export type WhyKind =
  | 'receipt'
  | 'starts'
  | 'counts'
  | 'off'
  | 'paused'
  | 'restart'
  | 'ignored'
  | 'moved'
  | 'due'
  | 'waiting';

/** A line about one local day, or `day` to `until` inclusive. */
export interface Line extends Bilingual {
  day: number;
  until?: number;
  kind: WhyKind;
}

/** Neighbouring days that did the same, told as one line. */
interface Run {
  kind: 'counts' | 'off' | 'paused';
  why: string;
  day: number;
  until: number;
  first: number;
  last: number;
  countedMs: number;
  leftMs: number;
  pausedMs: number;
}

/**
 * What each day did. Up to `dayByDay` days every counted day has its line; longer spans are told by weeks, by months,
 * by years, so that nobody has to read a thousand lines.
 */
export function linesOfSteps(steps: readonly Step[], limit: Limit): Line[] {
  const length = (steps.at(-1)?.day ?? 0) - (steps[0]?.day ?? 0);
  const lines: Line[] = [];
  const runs: Run[] = [];
  for (const step of steps) if (step.kind !== 'moved') join(runs, runOf(step), length);
  if (length > byWeek) for (const [, group] of grouped(runs, length)) lines.push(summary(group, limit));
  else for (const run of runs) lines.push(lineOf(run, limit));
  const last = steps.at(-1);
  if (last?.kind === 'moved') lines.push(movedLine(last));
  return lines;
}

const dayByDay = 45;
const byWeek = 200;
const byMonth = 2000;

function runOf(step: Exclude<Step, { kind: 'moved' }>): Run {
  const run = { day: step.day, until: step.day, first: 0, last: 0, countedMs: 0, leftMs: 0, pausedMs: 0, why: '' };
  if (step.kind === 'paused') return { ...run, kind: 'paused' };
  if (step.kind === 'off') return { ...run, kind: 'off', why: step.setBy };
  if (step.kind === 'counts') {
    const why = step.isDayOff ? 'day off' : step.setBy;
    return { ...run, kind: 'counts', why, first: step.ordinal, last: step.ordinal };
  }
  const { countedMs, leftMs, pausedMs } = step;
  return { ...run, kind: countedMs > 0 ? 'counts' : 'paused', countedMs, leftMs, pausedMs };
}

/** Off and paused days join their neighbours, counted days only in a longer span; months and years add up single days. */
function join(runs: Run[], next: Run, length: number): void {
  const last = runs.at(-1);
  const isAlike = last?.kind === next.kind && last.why === next.why && last.until + 1 === next.day;
  if (!last || !isAlike || length > byWeek || (next.kind === 'counts' && length <= dayByDay)) {
    runs.push(next);
    return;
  }
  last.until = next.until;
  last.last = next.last;
  last.countedMs += next.countedMs;
  last.leftMs = next.leftMs;
  last.pausedMs += next.pausedMs;
}

function lineOf(run: Run, limit: Limit): Line {
  const name = daysName(run.day, run.until);
  const said = run.kind === 'counts' ? countsWords(run, limit) : restWords(run);
  const line = { day: run.day, kind: run.kind, vi: `${capital(name.vi)}: ${said.vi}.`, en: `${name.en}: ${said.en}.` };
  return run.until === run.day ? line : { ...line, until: run.until };
}

function countsWords(run: Run, limit: Limit): Bilingual {
  if (limit.unit === 'hour') {
    const [counted, left, paused] = [span(run.countedMs), span(run.leftMs), span(run.pausedMs)];
    const rest =
      run.leftMs > 0 ? { vi: `, còn ${left.vi}`, en: `, ${left.en} left` } : { vi: ', đủ hạn', en: ', limit reached' };
    const stood =
      run.pausedMs > 0 ? { vi: `, tạm dừng ${paused.vi} không tính`, en: `, ${paused.en} paused` } : { vi: '', en: '' };
    return { vi: `tính ${counted.vi}${stood.vi}${rest.vi}`, en: `${counted.en} counted${stood.en}${rest.en}` };
  }
  const word = limit.unit === 'day' ? { vi: 'ngày', en: 'day' } : { vi: 'ngày làm việc', en: 'working day' };
  const how = reasons[run.why] ?? { vi: '', en: '' };
  const nth = run.first === run.last ? `${run.first}` : `${run.first}–${run.last}`;
  return { vi: `${word.vi} thứ ${nth}/${limit.n}${how.vi}`, en: `${word.en} ${nth} of ${limit.n}${how.en}` };
}

const reasons: Readonly<Record<string, Bilingual>> = {
  makeup: { vi: ' (làm bù)', en: ' (make-up day)' },
  date: { vi: ' (giờ làm việc riêng của ngày)', en: ' (hours set for this date)' },
  'day off': { vi: ' (ngày nghỉ, vẫn tính)', en: ' (day off, still counted)' },
};

function restWords(run: Run): Bilingual {
  if (run.kind === 'paused') return { vi: 'đang tạm dừng, không tính', en: 'paused, not counted' };
  if (run.why === 'off') return { vi: 'ngày nghỉ theo lịch, không tính', en: 'day off in the calendar, not counted' };
  return { vi: 'cơ quan không làm việc, không tính', en: 'no office hours, not counted' };
}

function grouped(runs: readonly Run[], length: number): Map<string, Run[]> {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const key = isoDay(run.day).slice(0, length > byMonth ? 4 : 7);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return groups;
}

/** A month or a year of days in one line. */
function summary(runs: readonly Run[], limit: Limit): Line {
  const days = (kind: Run['kind']) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? run.until - run.day + 1 : 0), 0);
  const counted = runs.filter((run) => run.kind === 'counts');
  const [first, last] = [runs[0], runs.at(-1)];
  const [day, until] = [first?.day ?? 0, last?.until ?? 0];
  const total: Run = {
    ...(counted.at(-1) ?? { why: '', leftMs: 0, last: 0 }),
    kind: 'counts',
    why: '',
    day,
    until,
    first: counted[0]?.first ?? 0,
    countedMs: counted.reduce((sum, run) => sum + run.countedMs, 0),
    pausedMs: runs.reduce((sum, run) => sum + run.pausedMs, 0),
  };
  const name = daysName(day, until);
  const said = counted.length > 0 ? countsWords(total, limit) : { vi: 'không tính ngày nào', en: 'no day counts' };
  const [off, paused] = [days('off'), days('paused')];
  const rest = {
    vi: `${off > 0 ? `; nghỉ ${off} ngày` : ''}${paused > 0 ? `; tạm dừng ${paused} ngày` : ''}`,
    en: `${off > 0 ? `; days off: ${off}` : ''}${paused > 0 ? `; days paused: ${paused}` : ''}`,
  };
  const kind = counted.length > 0 ? 'counts' : (first?.kind ?? 'off');
  return {
    day,
    until,
    kind,
    vi: `${capital(name.vi)}: ${said.vi}${rest.vi}.`,
    en: `${name.en}: ${said.en}${rest.en}.`,
  };
}

function movedLine({ day, to }: Extract<Step, { kind: 'moved' }>): Line {
  const [from, next] = [dayName(day), dayName(to)];
  return {
    day,
    kind: 'moved',
    vi: `${capital(from.vi)} là ngày nghỉ: hạn chuyển sang cuối giờ làm việc ${next.vi}.`,
    en: `${from.en} is a day off: the limit moves to the close of ${next.en}.`,
  };
}
