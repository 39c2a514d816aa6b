/**
 * Saves a form's answers as they are given, to the address in `data-autosave`. What is typed is kept in this tab
 * (sessionStorage, by page) until the server has it, so an expired session or a broken network loses nothing.
 */
class AutoSave extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving = false;
  private again = false;

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('form[data-autosave]');
    if (!form) return;
    forgetSent();
    if (restore(form)) {
      this.say(this.dataset.restored ?? '');
      this.soon(form, 1500);
    }
    form.addEventListener('input', () => keep(form, false));
    form.addEventListener('change', () => this.soon(form, 400));
    form.addEventListener('submit', () => {
      clearTimeout(this.timer);
      keep(form, true);
    });
  }

  private soon(form: HTMLFormElement, ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(form), ms);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private async save(form: HTMLFormElement): Promise<void> {
    // The whole form is on its way already.
    if (form.dataset.sending) return;
    if (this.saving) {
      this.again = true;
      return;
    }
    this.saving = true;
    this.say(this.dataset.saving ?? '');
    const sent = JSON.stringify(answersOf(form));
    const saved = await post(form);
    this.saving = false;
    if (saved && JSON.stringify(answersOf(form)) === sent) sessionStorage.removeItem(keyOf());
    const time = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
    this.say(saved ? `${this.dataset.saved} ${time}` : (this.dataset.failed ?? ''));
    if (this.again) {
      this.again = false;
      this.soon(form, 0);
    }
  }

  private say(words: string): void {
    const status = this.querySelector('[role=status].mc-autosave');
    if (status) status.textContent = words;
  }
}

type Answer = [name: string, value: string];
interface Kept {
  answers: Answer[];
  /** The form was sent; on another page of the journey this means it arrived. */
  sent: boolean;
}

const PREFIX = 'autosave:';
const keyOf = (): string => PREFIX + location.pathname;

const answersOf = (form: HTMLFormElement): Answer[] =>
  [...new FormData(form)].filter((entry): entry is Answer => typeof entry[1] === 'string' && entry[0] !== 'csrf');

async function post(form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams(answersOf(form));
  const token = new FormData(form).get('csrf');
  if (typeof token === 'string') body.set('csrf', token);
  try {
    const answer = await fetch(form.dataset.autosave ?? '', {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      redirect: 'manual',
      keepalive: true,
    });
    return answer.ok;
  } catch {
    return false;
  }
}

function keep(form: HTMLFormElement, sent: boolean): void {
  try {
    sessionStorage.setItem(keyOf(), JSON.stringify({ answers: answersOf(form), sent } satisfies Kept));
  } catch {
    // Storage may be full or forbidden: saving to the server goes on.
  }
}

/** What was sent from another page of the journey and led here has arrived. */
function forgetSent(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX) && key !== keyOf() && readKept(key)?.sent) sessionStorage.removeItem(key);
  }
}

function readKept(key: string): Kept | undefined {
  try {
    // Written by keep() above; anything else does not parse or has no answers.
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
    return kept && Array.isArray(kept.answers) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Puts kept answers back; true when somebody sees another answer than the server sent. */
function restore(form: HTMLFormElement): boolean {
  const kept = readKept(keyOf());
  if (!kept) return false;
  let changed = false;
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      const checked = kept.answers.some(([name, value]) => name === field.name && value === field.value);
      changed ||= field.checked !== checked;
      field.checked = checked;
    } else if (isTyped(field)) {
      const answer = kept.answers.find(([name]) => name === field.name);
      if (!answer || answer[1] === field.value) continue;
      changed = true;
      field.value = answer[1];
    }
  }
  return changed;
}

const isTyped = (field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement ||
  (field instanceof HTMLInputElement && !['hidden', 'file', 'password', 'submit'].includes(field.type));

customElements.define('auto-save', AutoSave);
