import type { Lang } from '#platform/text.ts';
import { Icon } from '#web/components.ts';
import type { LifeEvent } from '../bundle.ts';
import type { Listing } from '../listing.ts';
import { lifeEvents } from '../subject-words.ts';
import { findText } from '../text.ts';
import { ResultList } from './result-list.tsx';

export interface LifeEventPageProps {
  lang: Lang;
  event: LifeEvent;
  items: readonly Listing[];
  /** Address of the whole list when there is more. */
  more: string | undefined;
  others: readonly LifeEvent[];
}

/** What has to be done when this happens. */
export function LifeEventPage({ lang, event, items, more, others }: LifeEventPageProps) {
  const text = findText(lang);
  return (
    <>
      <h1>
        <Icon name={lifeEvents[event].icon} class="mc-title-icon" /> {lifeEvents[event][lang]}
      </h1>
      <p class="mc-lead">{text.eventLead}</p>
      <ResultList lang={lang} items={items.map((listing) => ({ listing }))} />
      {more ? <a href={more}>{text.all}</a> : null}
      <h2>{text.otherEvents}</h2>
      <ul class="mc-chosen__list">
        {others.map((other) => (
          <li key={other}>
            <a class="mc-chip" href={`/life-events/${other}`}>
              <Icon name={lifeEvents[other].icon} /> {lifeEvents[other][lang]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
