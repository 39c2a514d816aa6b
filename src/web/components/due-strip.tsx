import { formatDate } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { Shape, type Tone } from './status.tsx';
import { webText } from './text.ts';

export type DayKind = 'receipt' | 'counts' | 'off' | 'paused' | 'due' | 'plain';

export interface DueDay {
  /** `YYYY-MM-DD`, in order, without gaps. */
  on: string;
  kind: DayKind;
  /** The number of the day that counts ("3"), or a word for a day off ("Tết"); short. */
  label?: string | undefined;
}

const shapeOf: Partial<Record<DayKind, Tone>> = { receipt: 'new', paused: 'paused', due: 'done' };

/** Monday is 0. */
const weekdayOf = (on: string): number => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The due date as a small calendar, weeks as rows: which days count, which do not, and why it ends there. */
export function DueStrip({ lang, days, caption }: { lang: Lang; days: readonly DueDay[]; caption: string }) {
  const text = webText(lang);
  const first = days[0];
  if (!first) return null;
  const kinds = (['receipt', 'counts', 'off', 'paused', 'plain', 'due'] as const).filter((kind) =>
    days.some((day) => day.kind === kind),
  );
  return (
    <figure class="mc-due">
      <figcaption class="mc-due__caption">{caption}</figcaption>
      <div class="mc-due__week" aria-hidden="true">
        {text.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol class={`mc-due__days mc-due__days--from-${weekdayOf(first.on) + 1}`}>
        {days.map((day, index) => (
          <Day key={day.on} lang={lang} day={day} withMonth={index === 0 || day.on.endsWith('-01')} />
        ))}
      </ol>
      <ul class="mc-due__legend" aria-hidden="true">
        {kinds.map((kind) => (
          <li key={kind}>
            <span class={`mc-due__sample mc-due__day--${kind}`}>
              <DayMark kind={kind} />
            </span>
            {text.days[kind]}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Day({ lang, day, withMonth }: { lang: Lang; day: DueDay; withMonth: boolean }) {
  const text = webText(lang);
  const [, month = '', date = ''] = day.on.split('-');
  const shown = withMonth ? `${Number(date)}/${Number(month)}` : String(Number(date));
  return (
    <li class={`mc-due__day mc-due__day--${day.kind}`}>
      <span aria-hidden="true" class="mc-due__date">
        {shown}
      </span>
      <span aria-hidden="true" class="mc-due__label">
        {day.label ?? <DayMark kind={day.kind} />}
      </span>
      <span class="mc-hidden">
        {text.weekdays[weekdayOf(day.on)]} {formatDate(day.on)}: {text.days[day.kind]} {day.label}
      </span>
    </li>
  );
}

function DayMark({ kind }: { kind: DayKind }) {
  const tone = shapeOf[kind];
  return tone ? <Shape tone={tone} /> : null;
}
