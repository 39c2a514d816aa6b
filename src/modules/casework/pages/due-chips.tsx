import { formatNumber, type Lang } from '#platform/text.ts';
import { Icon } from '#web/components.ts';
import { MOST_COUNTED, type QueueCounts } from '../queue-counts.ts';
import { dueColours, type DueColour } from '../task-views.ts';
import { text } from '../text.ts';

/** Each colour has its own shape, so that it can be told without the colour. */
const icons = {
  overdue: 'triangle-alert',
  today: 'clock',
  soon: 'calendar-days',
  later: 'circle-check',
  none: 'circle-pause',
} as const satisfies Record<DueColour, string>;

interface DueChipsProps {
  lang: Lang;
  counts: QueueCounts;
  current: DueColour | undefined;
  hrefOf: (due: DueColour | undefined) => string;
}

/** How much work there is of each colour; a press narrows the list, a second press widens it again. */
export function DueChips({ lang, counts, current, hrefOf }: DueChipsProps) {
  const words = text(lang).queue;
  return (
    <nav aria-label={words.dueFilter}>
      <ul class="mc-dues">
        {dueColours.map((due) => (
          <li key={due}>
            <a
              class={`mc-dues__${due}`}
              data-none={counts[due] === 0 ? '' : undefined}
              href={hrefOf(due === current ? undefined : due)}
              aria-current={due === current ? 'true' : undefined}
            >
              <Icon name={icons[due]} />
              <strong>{countWords(counts[due])}</strong> {words.dues[due]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export const countWords = (count: number): string =>
  count >= MOST_COUNTED ? `${formatNumber(MOST_COUNTED - 1)}+` : formatNumber(count);
