import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/text.ts';
import { Shape, type Tone } from './status.tsx';
import { webText } from './text.ts';

export interface TimelineItem {
  title: string;
  /** "15:30 ngày 25/01/2021", ready to read. */
  at?: string | undefined;
  by?: string | undefined;
  tone?: Tone | undefined;
  children?: ComponentChildren;
}

/** What happened, newest first or oldest first as given. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol class="mc-timeline">
    {items.map((item, index) => (
      <li class={`mc-timeline__item mc-tone--${item.tone ?? 'done'}`} key={index}>
        <Shape tone={item.tone ?? 'done'} />
        <div class="mc-timeline__body">
          <p class="mc-timeline__title">{item.title}</p>
          {item.at || item.by ? (
            <p class="mc-timeline__meta">{[item.at, item.by].filter(Boolean).join(' · ')}</p>
          ) : null}
          {item.children}
        </div>
      </li>
    ))}
  </ol>
);

export interface Station {
  name: string;
  state: 'done' | 'now' | 'next' | 'stopped';
  /** A date ready to read. */
  at?: string | undefined;
  /** Who has it there. */
  by?: string | undefined;
}

const toneOf: Record<Station['state'], Tone> = { done: 'done', now: 'now', next: 'waiting', stopped: 'stopped' };

/** The dossier's way as a line of stations: along the page when wide, down the page on phones. */
export function Stations({ lang, items }: { lang: Lang; items: readonly Station[] }) {
  const words = webText(lang).stations;
  return (
    <ol class="mc-stations">
      {items.map((item) => (
        <li
          class={`mc-stations__item mc-stations__item--${item.state}`}
          key={item.name}
          aria-current={item.state === 'now' ? 'step' : undefined}
        >
          <span class="mc-stations__mark">
            <Shape tone={toneOf[item.state]} />
          </span>
          <span class="mc-stations__name">{item.name}</span>
          <span class="mc-stations__meta">{[item.at ?? words[item.state], item.by].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}
