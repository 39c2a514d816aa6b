import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  good: 'circle-check',
  warn: 'triangle-alert',
  bad: 'circle-alert',
};

export interface NoticeProps {
  tone?: NoticeTone | undefined;
  title?: string | undefined;
  children?: ComponentChildren;
  /** Read out at once by screen readers: only for what has just happened. */
  live?: boolean | undefined;
}

/** Something to know before going on. */
export const Notice = ({ tone = 'info', title, children, live }: NoticeProps) => (
  <div class={`mc-notice mc-notice--${tone}`} role={live ? 'status' : undefined}>
    <Icon name={icons[tone]} />
    <div class="mc-notice__body">
      {title ? <p class="mc-notice__title">{title}</p> : null}
      {children}
    </div>
  </div>
);

/** It is done: a title, the code to keep, what happens next. Once a page, instead of the heading. */
export const Panel = (props: { title: string; code?: string | undefined; children?: ComponentChildren }) => (
  <div class="mc-panel">
    <Icon name="circle-check" />
    <h1 class="mc-panel__title">{props.title}</h1>
    {props.children ? <div class="mc-panel__body">{props.children}</div> : null}
    {props.code ? <p class="mc-panel__code">{props.code}</p> : null}
  </div>
);
