import type { Lang } from '#platform/text.ts';
import { Icon } from './icon.tsx';
import { webText } from './text.ts';

/** A code people keep, with a button to copy it (page script `copy-code`; without it, plain text to select). */
export function CopyCode({ lang, code }: { lang: Lang; code: string }) {
  const text = webText(lang);
  return (
    <copy-code data-copied={text.copied}>
      <code class="mc-code">{code}</code>{' '}
      <button class="mc-link-button" type="button" hidden>
        <Icon name="copy" /> <span aria-live="polite">{text.copy}</span>
      </button>
    </copy-code>
  );
}

/** Shown only where it works (page script `print-button`). */
export const PrintButton = ({ lang }: { lang: Lang }) => (
  <print-button>
    <button class="mc-button mc-button--second" type="button" hidden>
      <Icon name="printer" /> {webText(lang).print}
    </button>
  </print-button>
);

export interface Shortcut {
  /** One key ("n") or two in a row ("g i"). */
  keys: string;
  /** Where it goes, or the CSS selector of what it focuses or presses. */
  href?: string | undefined;
  selector?: string | undefined;
  says: string;
}

/** Keys of an office page; "?" lists them (page script `keyboard-shortcuts`). */
export function KeyboardShortcuts({ lang, items }: { lang: Lang; items: readonly Shortcut[] }) {
  const text = webText(lang);
  return (
    <keyboard-shortcuts>
      <dialog class="mc-dialog" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{text.shortcuts}</h2>
        <dl class="mc-shortcuts">
          {items.map((item) => (
            <div key={item.keys} data-keys={item.keys} data-href={item.href} data-selector={item.selector}>
              <dt>
                {item.keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{item.says}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button class="mc-button mc-button--second">{text.close}</button>
        </form>
      </dialog>
    </keyboard-shortcuts>
  );
}
