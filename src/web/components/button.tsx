import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Kind = 'main' | 'second' | 'warn';

const look = (kind: Kind = 'main'): string => (kind === 'main' ? 'mc-button' : `mc-button mc-button--${kind}`);

export interface ButtonProps {
  children: ComponentChildren;
  /** `main` once a page; `warn` for what cannot be undone. */
  kind?: Kind | undefined;
  name?: string | undefined;
  value?: string | undefined;
  type?: 'submit' | 'button' | undefined;
  icon?: IconName | undefined;
  formaction?: string | undefined;
  /** Id of the form when the button stands outside it. */
  form?: string | undefined;
}

export const Button = ({ children, kind, icon, type = 'submit', ...rest }: ButtonProps) => (
  <button class={look(kind)} type={type} {...rest}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </button>
);

export interface ButtonLinkProps {
  href: string;
  children: ComponentChildren;
  kind?: Kind | undefined;
  icon?: IconName | undefined;
  download?: boolean | undefined;
}

/** Looks like a button, goes somewhere: starting a journey, downloading. */
export const ButtonLink = ({ href, children, kind, icon, download }: ButtonLinkProps) => (
  <a class={look(kind)} href={href} download={download} draggable={false}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </a>
);

/** Buttons and links that belong together; stacked at full width on phones. */
export const ButtonGroup = ({ children }: { children: ComponentChildren }) => (
  <div class="mc-button-group">{children}</div>
);
