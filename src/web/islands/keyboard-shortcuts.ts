/** Keys of an office page: "?" lists them, "j" and "k" walk the rows of a table, the rest comes from the list. */
class KeyboardShortcuts extends HTMLElement {
  private typed = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener('keydown', (event) => this.press(event));
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    const dialog = this.querySelector('dialog');
    if (dialog?.open || event.key.length !== 1) return;
    if (event.key === '?') {
      event.preventDefault();
      dialog?.showModal();
      return;
    }
    clearTimeout(this.timer);
    this.typed = `${this.typed} ${event.key}`.trim();
    this.timer = setTimeout(() => (this.typed = ''), 1200);
    if (this.run(this.typed) || this.run(event.key) || walk(event.key)) {
      event.preventDefault();
      this.typed = '';
    }
  }

  private run(keys: string): boolean {
    const item = [...this.querySelectorAll<HTMLElement>('[data-keys]')].find((row) => row.dataset.keys === keys);
    if (!item) return false;
    if (item.dataset.href) location.assign(item.dataset.href);
    else if (item.dataset.selector) use(item.dataset.selector);
    else return false;
    return true;
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'));

/** Text boxes get the focus, buttons and links are pressed. */
function use(selector: string): void {
  const target = document.querySelector<HTMLElement>(selector);
  if (target?.matches('a, button, summary')) target.click();
  else target?.focus();
}

function walk(key: string): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('tr[data-row] th a, tr[data-row] td:first-child a')];
  if ((key !== 'j' && key !== 'k') || links.length === 0) return false;
  const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  const next = key === 'j' ? Math.min(links.length - 1, here + 1) : Math.max(0, here - 1);
  links[next]?.focus();
  return true;
}

customElements.define('keyboard-shortcuts', KeyboardShortcuts);
