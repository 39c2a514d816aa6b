import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/text.ts';
import { Icon } from './icon.tsx';
import { webText } from './text.ts';

/** Keyset paging: there is a page before, a page after, or not. */
export function Pagination(props: { lang: Lang; prev?: string | undefined; next?: string | undefined }) {
  const text = webText(props.lang);
  if (!props.prev && !props.next) return null;
  return (
    <nav class="mc-pagination" aria-label={text.pages}>
      {props.prev ? (
        <a class="mc-pagination__link" href={props.prev} rel="prev">
          <Icon name="arrow-left" /> {text.previous}
        </a>
      ) : null}
      {props.next ? (
        <a class="mc-pagination__link mc-pagination__link--next" href={props.next} rel="next">
          {text.next} <Icon name="arrow-right" />
        </a>
      ) : null}
    </nav>
  );
}

export interface Crumb {
  text: string;
  href?: string | undefined;
}

export const Breadcrumbs = ({ lang, items }: { lang: Lang; items: readonly Crumb[] }) => (
  <nav class="mc-breadcrumbs" aria-label={webText(lang).breadcrumbs}>
    <ol>
      {items.map((item) => (
        <li key={item.text}>
          {item.href ? <a href={item.href}>{item.text}</a> : <span aria-current="page">{item.text}</span>}
        </li>
      ))}
    </ol>
  </nav>
);

export const BackLink = ({ lang, href, children }: { lang: Lang; href: string; children?: ComponentChildren }) => (
  <a class="mc-back" href={href}>
    <Icon name="arrow-left" /> {children ?? webText(lang).back}
  </a>
);

export interface FilterGroup {
  title: string;
  items: readonly { text: string; href: string; count?: string | undefined; current?: boolean | undefined }[];
}

/** Ways to narrow a list: plain links, so that every view has an address. */
export const FilterList = ({ title, groups }: { title: string; groups: readonly FilterGroup[] }) => (
  <nav class="mc-filters" aria-label={title}>
    {groups.map((group) => (
      <div class="mc-filters__group" key={group.title}>
        <h2 class="mc-filters__title">{group.title}</h2>
        <ul>
          {group.items.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={item.current ? 'true' : undefined}>
                <span>{item.text}</span>
                {item.count === undefined ? null : <span class="mc-count">{item.count}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </nav>
);

export interface SearchBoxProps {
  lang: Lang;
  action: string;
  label: string;
  name?: string | undefined;
  value?: string | undefined;
  hint?: string | undefined;
  /** The one thing of the page (home): larger. */
  big?: boolean | undefined;
  children?: ComponentChildren;
}

/** Searching is a GET: the result has an address. `children` may carry hidden inputs. */
export function SearchBox({ lang, action, label, name = 'q', value, hint, big, children }: SearchBoxProps) {
  return (
    <form class={big ? 'mc-search mc-search--big' : 'mc-search'} method="get" action={action} role="search">
      <label class="mc-label" for={`search-${name}`}>
        {label}
      </label>
      {hint ? (
        <div class="mc-hint" id={`search-${name}-hint`}>
          {hint}
        </div>
      ) : null}
      <div class="mc-search__row">
        <input
          class="mc-input"
          id={`search-${name}`}
          name={name}
          type="search"
          value={value}
          autocomplete="off"
          aria-describedby={hint ? `search-${name}-hint` : undefined}
        />
        <button class="mc-button" type="submit">
          <Icon name="search" /> {webText(lang).search}
        </button>
      </div>
      {children}
    </form>
  );
}
