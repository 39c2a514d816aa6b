import type { Bilingual } from '../text.ts';
import { type Line, type WhyKind, linesOfSteps } from './counted-days.ts';
import { inDays, type Limit, type Step } from './limit.ts';
import { dayOf, isoDay } from './local-time.ts';
import type { Standstill } from './pauses.ts';
import { dayName, limitWords, moment } from './wording.ts';

/** One line of the explanation: about one day, or `on` to `until` inclusive. Dates are local, `YYYY-MM-DD`. */
export interface WhyLine extends Bilingual {
  on: string;
  until?: string;
  kind: WhyKind;
}

/** What was found while settling a due date; instants in milliseconds. */
export interface Told {
  received: number;
  /** The effective receipt the final count starts from. */
  starts: number;
  standstills: readonly Standstill[];
  /** The pauses whose resume restarted the limit. */
  restarts: readonly Standstill[];
  /** The first pause that came after the limit had ended. */
  idle?: Standstill | undefined;
  steps: readonly Step[];
  dueAt: number | undefined;
}

/** The explanation in order of time: receipt, restarts, what each day did, and when the limit ends. */
export function explain(told: Told, limit: Limit): WhyLine[] {
  const isWaiting = told.dueAt === undefined;
  const lines: Line[] = [receiptLine(told, limit)];
  for (const restart of told.restarts) lines.push(restartLine(restart));
  const from = told.restarts.at(-1)?.to ?? told.received;
  if (told.starts !== from) lines.push(startsLine(told.starts));
  lines.push(...linesOfSteps(told.steps, inDays(limit, told.starts)));
  if (told.idle) lines.push(idleLine(told.idle));
  lines.push(isWaiting ? waitingLine(told.standstills) : dueLine(told.dueAt ?? told.starts));
  return lines.map(asWhyLine);
}

const asWhyLine = ({ day, until, ...line }: Line): WhyLine =>
  until === undefined ? { on: isoDay(day), ...line } : { on: isoDay(day), until: isoDay(until), ...line };

function receiptLine({ received, starts, restarts }: Told, limit: Limit): Line {
  const at = moment(received);
  const isInOfficeTime = restarts.length > 0 || starts === received;
  const [vi, en] = isInOfficeTime ? ['', ''] : [', ngoài giờ làm việc', ', outside office hours'];
  const words = limitWords(limit);
  const first =
    limit.unit === 'hour'
      ? { vi: '', en: '' }
      : { vi: '; ngày nhận không tính', en: '; the day of receipt does not count' };
  const month = limit.unit === 'month' ? monthWords(inDays(limit, starts), starts) : { vi: '', en: '' };
  return {
    day: dayOf(received),
    kind: 'receipt',
    vi: `Nhận lúc ${at.vi}${vi}. Thời hạn ${words.vi}${month.vi}${first.vi}.`,
    en: `Received ${at.en}${en}. Limit: ${words.en}${month.en}${first.en}.`,
  };
}

/** How long the months are from here. */
function monthWords({ n }: Limit, starts: number): Bilingual {
  const from = dayName(dayOf(starts));
  return { vi: `, tính từ ${from.vi} là ${n} ngày`, en: `, from ${from.en} that is ${n} days` };
}

function startsLine(starts: number): Line {
  const at = moment(starts);
  return {
    day: dayOf(starts),
    kind: 'starts',
    vi: `Tính như nhận lúc ${at.vi}, khi cơ quan làm việc trở lại.`,
    en: `Counts as received ${at.en}, when the office is next open.`,
  };
}

function restartLine({ from, to }: Standstill): Line {
  const [stopped, resumed] = [moment(from), moment(to)];
  return {
    day: dayOf(to),
    kind: 'restart',
    vi: `Tạm dừng từ ${stopped.vi}; tiếp tục lúc ${resumed.vi}, thời hạn tính lại từ đầu.`,
    en: `Paused from ${stopped.en}; resumed ${resumed.en}, and the limit starts again.`,
  };
}

function idleLine({ from }: Standstill): Line {
  const at = moment(from);
  return {
    day: dayOf(from),
    kind: 'ignored',
    vi: `Tạm dừng lúc ${at.vi} là sau khi hết hạn nên không làm thời hạn tính lại.`,
    en: `The pause of ${at.en} came after the limit had ended, so it does not start it again.`,
  };
}

function waitingLine(standstills: readonly Standstill[]): Line {
  const from = standstills.at(-1)?.from ?? 0;
  const at = moment(from);
  return {
    day: dayOf(from),
    kind: 'waiting',
    vi: `Đang tạm dừng từ ${at.vi}; có hạn khi tiếp tục.`,
    en: `Paused since ${at.en}; the due date is set when the clock resumes.`,
  };
}

function dueLine(due: number): Line {
  const at = moment(due);
  return { day: dayOf(due), kind: 'due', vi: `Hết hạn lúc ${at.vi}.`, en: `Due ${at.en}.` };
}
