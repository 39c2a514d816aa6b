import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../text.ts';
import { moved, without } from '../model/content.ts';
import { focusSoon, useEditor } from './store.ts';
import { Press } from './widgets.tsx';

interface SortedListProps<T> {
  /** Different from every other list on the page. */
  id: string;
  title: string;
  items: readonly T[];
  nameOf: (item: T, at: number) => string;
  keyOf: (item: T, at: number) => string;
  set: (items: T[], what: string) => void;
  add?: { says: string; make: () => T } | undefined;
  children: (item: T, at: number) => ComponentChildren;
  /** Entries that were there before are folded to their names. */
  folded?: boolean | undefined;
  /** A sentence instead of an empty list. */
  empty?: string | undefined;
}

/** An ordered list whose entries are edited in place, moved (Alt+↑ ↓) and taken out; each is a small group of its own. */
export function SortedList<T>(props: SortedListProps<T>) {
  const { id, title, items, set, add, empty } = props;
  const { announce } = useEditor();
  const [before] = useState(items.length);
  const move = (at: number, by: -1 | 1) => {
    const next = moved(items, at, at + by);
    const item = items[at];
    if (next === items || item === undefined) return;
    set([...next], props.nameOf(item, at));
    announce(`${props.nameOf(item, at)}: ${at + by + 1}/${items.length}`);
    focusSoon(`[data-focus="${id}-${at + by}"]`);
  };
  const remove = (at: number) => {
    const item = items[at];
    if (item === undefined) return;
    set(without(items, at), props.nameOf(item, at));
    focusSoon(items.length > 1 ? `[data-focus="${id}-${Math.max(0, at - 1)}"]` : `[data-focus="${id}-add"]`);
  };
  return (
    <section class="ed-list" aria-label={title}>
      <h3 class="ed-list__title">{title}</h3>
      {items.length === 0 && empty ? <p class="ed-quiet">{empty}</p> : null}
      <ol class="ed-list__items">
        {items.map((item, at) => (
          <Entry
            key={props.keyOf(item, at)}
            {...{ id, at, move, remove }}
            name={props.nameOf(item, at)}
            folded={props.folded === true && at < before}
            foldable={props.folded === true}
          >
            {props.children(item, at)}
          </Entry>
        ))}
      </ol>
      {add ? (
        <Press
          focus={`${id}-add`}
          act={() => {
            set([...items, add.make()], add.says);
            focusSoon(`[data-entry="${id}-${items.length}"] :is(input, select, textarea)`);
          }}
        >
          + {add.says}
        </Press>
      ) : null}
    </section>
  );
}

interface EntryProps {
  id: string;
  at: number;
  name: string;
  foldable: boolean;
  folded: boolean;
  move: (at: number, by: -1 | 1) => void;
  remove: (at: number) => void;
  children: ComponentChildren;
}

function Entry({ id, at, name, foldable, folded, move, remove, children }: EntryProps) {
  const { lang } = useEditor();
  const words = text(lang);
  const [open, setOpen] = useState(!folded);
  const pressed = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li class="ed-entry" data-entry={`${id}-${at}`} onKeyDown={pressed}>
      {foldable ? (
        <details class="ed-entry__body" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{name || '…'}</summary>
          {children}
        </details>
      ) : (
        <div class="ed-entry__body">{children}</div>
      )}
      <div class="ed-entry__tools">
        <Press kind="quiet" focus={`${id}-${at}`} label={`${words.up}: ${name}`} act={() => move(at, -1)}>
          ↑
        </Press>
        <Press kind="quiet" label={`${words.down}: ${name}`} act={() => move(at, 1)}>
          ↓
        </Press>
        <Press kind="quiet" label={`${words.remove}: ${name}`} act={() => remove(at)}>
          ✕
        </Press>
      </div>
    </li>
  );
}
