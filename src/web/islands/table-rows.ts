/**
 * The buttons of a table send the whole form, as they do without this script; here the answer takes the place of the page
 * without a jump, and the new row has the focus. Anything unusual is left to the browser.
 */
class TableRows extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button[name=rows]') : null;
      if (button instanceof HTMLButtonElement && button.form) void send(event, button, button.form);
    });
  }
}

async function send(event: Event, button: HTMLButtonElement, form: HTMLFormElement): Promise<void> {
  event.preventDefault();
  if (form.dataset.sending) return;
  button.setAttribute('aria-disabled', 'true');
  // What is sent now is all there is: nothing older may be saved in passing after it.
  form.dataset.sending = 'rows';
  const body = new URLSearchParams(
    [...new FormData(form, button)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = page.querySelector('main');
    if (new URL(answer.url).pathname !== new URL(form.action).pathname || !main?.querySelector('table-rows')) {
      return form.requestSubmit(button);
    }
    sessionStorage.removeItem(`autosave:${location.pathname}`);
    document.querySelector('main')?.replaceWith(main);
    focusRow(main, button.value);
  } catch {
    button.removeAttribute('aria-disabled');
    form.requestSubmit(button);
  }
}

/** The row the deed was about, where it stands now. */
function focusRow(main: Element, deed: string): void {
  const [what = '', table = '', line = '0'] = deed.split(':');
  const rows = main.querySelectorAll(`[name="${CSS.escape(`${table}.rows`)}"] ~ .mc-rows > li`);
  const moved: Record<string, number> = { add: rows.length - 1, up: Number(line) - 1, down: Number(line) + 1 };
  const row = rows[Math.max(0, moved[what] ?? Number(line) - 1)];
  row?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus();
}

customElements.define('table-rows', TableRows);
