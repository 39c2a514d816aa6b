interface Suggestion {
  code: string;
  name: string;
  why: string;
}

const WAIT_MS = 120;

/**
 * Suggests procedures while somebody types (the ARIA combobox with a list). Without this script the form searches as
 * before; Enter without a choice still does.
 */
class SuggestBox extends HTMLElement {
  #input: HTMLInputElement | null = null;
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('div');
  #chosen = -1;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    if (!input) return;
    this.#input = input;
    this.#list.id = `${input.id}-suggestions`;
    this.#list.className = 'mc-suggestions';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.dataset.label ?? '');
    this.#status.className = 'mc-hidden';
    this.#status.setAttribute('aria-live', 'polite');
    const set = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
    };
    for (const [name, value] of Object.entries(set)) input.setAttribute(name, value);
    this.append(this.#list, this.#status);
    input.addEventListener('input', () => this.#wait());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => setTimeout(() => this.#close(), 150));
    // The list must not take the focus away before the click arrives.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
  }

  #wait(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#ask(), WAIT_MS);
  }

  async #ask(): Promise<void> {
    const typed = this.#input?.value.trim() ?? '';
    this.#asking?.abort();
    if (typed.length < 2) return this.#close();
    this.#asking = new AbortController();
    try {
      const answer = await fetch(`/procedures/suggestions?q=${encodeURIComponent(this.#input?.value ?? '')}`, {
        headers: { accept: 'application/json' },
        signal: this.#asking.signal,
      });
      if (!answer.ok) return this.#close();
      // Our own address, which answers in this shape.
      const { suggestions } = (await answer.json()) as { suggestions: Suggestion[] };
      if (document.activeElement === this.#input) this.#show(suggestions);
    } catch {
      // No network, or a newer question: searching still works.
      this.#close();
    }
  }

  #show(suggestions: readonly Suggestion[]): void {
    this.#chosen = -1;
    this.#input?.removeAttribute('aria-activedescendant');
    this.#list.replaceChildren(...suggestions.map((one, at) => this.#option(one, at)));
    const open = suggestions.length > 0;
    this.#list.hidden = !open;
    this.#input?.setAttribute('aria-expanded', String(open));
    this.#status.textContent = open ? (this.dataset.count ?? '').replace('#', String(suggestions.length)) : '';
  }

  #option({ code, name, why }: Suggestion, at: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.href = `/procedures/${code}`;
    const title = document.createElement('span');
    title.textContent = name;
    const reason = document.createElement('small');
    reason.textContent = why;
    option.append(title, reason);
    option.addEventListener('click', () => this.#go(option));
    return option;
  }

  #key(event: KeyboardEvent): void {
    const options = [...this.#list.children];
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      return this.#close();
    }
    if (this.#list.hidden || options.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      // One place more than there are options: the words typed stand there themselves.
      const places = options.length + 1;
      this.#choose(((this.#chosen + 1 + step + places) % places) - 1, options);
    }
    const option = options[this.#chosen];
    if (event.key === 'Enter' && option instanceof HTMLElement) {
      event.preventDefault();
      this.#go(option);
    }
  }

  #choose(at: number, options: readonly Element[]): void {
    this.#chosen = at;
    for (const [place, option] of options.entries()) option.setAttribute('aria-selected', String(place === at));
    const option = options[at];
    if (option) this.#input?.setAttribute('aria-activedescendant', option.id);
    else this.#input?.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #go(option: HTMLElement): void {
    const { href } = option.dataset;
    if (href) location.assign(href);
  }

  #close(): void {
    this.#asking?.abort();
    this.#list.hidden = true;
    this.#chosen = -1;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
  }
}

customElements.define('suggest-box', SuggestBox);
