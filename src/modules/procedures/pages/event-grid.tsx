import { formatNumber, type Lang } from '#platform/text.ts';
import { Icon } from '#web/components.ts';
import type { LifeEvent } from '../bundle.ts';
import { lifeEvents } from '../subject-words.ts';
import { findText } from '../text.ts';

export interface CountedEvent {
  event: LifeEvent;
  count: number;
}

/** The matters of life, two side by side on a phone. */
export const EventGrid = ({ lang, events }: { lang: Lang; events: readonly CountedEvent[] }) => (
  <ul class="mc-events">
    {events.map(({ event, count }) => (
      <li key={event} class="mc-event">
        <Icon name={lifeEvents[event].icon} />
        <a href={`/life-events/${event}`}>{lifeEvents[event][lang]}</a>
        <span class="mc-event__count">{findText(lang).count(formatNumber(count))}</span>
      </li>
    ))}
  </ul>
);
