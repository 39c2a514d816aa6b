import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { Lotus } from './marks.tsx';

/** More for those who want it, closed at first. */
export const Details = (props: { summary: string; children: ComponentChildren; open?: boolean | undefined }) => (
  <details class="mc-details" open={props.open}>
    <summary>{props.summary}</summary>
    <div class="mc-details__body">{props.children}</div>
  </details>
);

/** Nothing here yet, and what to do next. */
export const EmptyState = (props: { title: string; children?: ComponentChildren; action?: ComponentChildren }) => (
  <div class="mc-empty">
    <Lotus />
    <h2 class="mc-empty__title">{props.title}</h2>
    {props.children ? <div class="mc-empty__body">{props.children}</div> : null}
    {props.action ? <div class="mc-empty__action">{props.action}</div> : null}
  </div>
);

export interface CardProps {
  title: string;
  href?: string | undefined;
  icon?: IconName | undefined;
  /** A second line such as a count. */
  note?: string | undefined;
  children?: ComponentChildren;
}

/** A place to go, or a thing with its own facts. The whole card is the link's target. */
export const Card = ({ title, href, icon, note, children }: CardProps) => (
  <div class={href ? 'mc-card mc-card--link' : 'mc-card'}>
    {icon ? <Icon name={icon} class="mc-card__icon" /> : null}
    <div class="mc-card__body">
      <h3 class="mc-card__title">{href ? <a href={href}>{title}</a> : title}</h3>
      {note ? <p class="mc-card__note">{note}</p> : null}
      {children}
    </div>
  </div>
);

/** Cards side by side as the width allows. */
export const Cards = ({ children }: { children: ComponentChildren }) => <div class="mc-cards">{children}</div>;

/** Office: list left, work in the middle, clock and history right; one under the other when narrow. */
export const Columns = (props: {
  list?: ComponentChildren;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) => (
  <div class={`mc-columns${props.list ? ' mc-columns--list' : ''}${props.aside ? ' mc-columns--aside' : ''}`}>
    {props.list ? <div class="mc-columns__list">{props.list}</div> : null}
    <div class="mc-columns__main">{props.children}</div>
    {props.aside ? <aside class="mc-columns__aside">{props.aside}</aside> : null}
  </div>
);

/** How far something long has come, in percent and words. */
export const Progress = ({ label, value }: { label: string; value: number }) => {
  const percent = Math.min(100, Math.max(0, Math.round(value)));
  return (
    <div class="mc-progress">
      <progress max={100} value={percent} aria-label={label} />
      <span class="mc-progress__words">
        {label} <strong>{percent}%</strong>
      </span>
    </div>
  );
};

/** The home page's opening: what this place is for and the one thing to do. */
export const Hero = (props: { title: string; lead?: string | undefined; children?: ComponentChildren }) => (
  <div class="mc-hero">
    <Lotus />
    <div class="mc-hero__body">
      <h1 class="mc-hero__title">{props.title}</h1>
      {props.lead ? <p class="mc-lead">{props.lead}</p> : null}
      {props.children}
    </div>
  </div>
);
