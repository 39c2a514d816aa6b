/**
 * Proposals below a box as one types (combobox pattern of the ARIA authoring practices), from the address in `data-url`.
 * What is chosen goes into the hidden boxes `<name>-place` and `<name>-words`; other words than the chosen ones are words of
 * one's own. Without this script the button beside the box looks the name up.
 */
class FindPlace extends HTMLElement {
  private input: HTMLInputElement | undefined;
  private list = document.createElement('ul');
  private status = document.createElement('p');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = '';
  private places: FoundPlace[] = [];
  private at = -1;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=text]');
    if (!input || this.input) return;
    this.input = input;
    this.querySelector('.mc-find')?.setAttribute('hidden', '');
    this.list.id = `${input.id}-list`;
    this.list.className = 'mc-suggest';
    this.list.role = 'listbox';
    this.list.hidden = true;
    this.list.setAttribute('aria-label', this.dataset.found ?? '');
    this.status.className = 'mc-hidden';
    this.status.role = 'status';
    input.after(this.list, this.status);
    input.role = 'combobox';
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.list.id);
    input.addEventListener('input', () => this.soon());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => setTimeout(() => this.show([]), 150));
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), 150);
  }

  private async ask(): Promise<void> {
    const words = this.input?.value.trim() ?? '';
    this.asked = words;
    if (words.length < 2) return this.show([]);
    try {
      const answer = await fetch(`${this.dataset.url}?q=${encodeURIComponent(words)}`, {
        headers: { accept: 'application/json' },
      });
      // Answered by our own server in this shape; anything else has no places.
      const { places = [] } = answer.ok ? ((await answer.json()) as { places?: FoundPlace[] }) : {};
      if (this.asked !== words || document.activeElement !== this.input) return;
      this.show(places);
      this.status.textContent = places.length > 0 ? `${places.length}` : (this.dataset.none ?? '');
    } catch {
      this.show([]);
    }
  }

  private show(places: FoundPlace[]): void {
    this.places = places;
    this.at = -1;
    this.list.replaceChildren(...places.map((place, index) => this.option(place, index)));
    this.list.hidden = places.length === 0;
    this.input?.setAttribute('aria-expanded', String(places.length > 0));
    this.input?.removeAttribute('aria-activedescendant');
  }

  private option({ name }: FoundPlace, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.role = 'option';
    option.className = 'mc-suggest__item';
    option.textContent = name;
    option.setAttribute('aria-selected', 'false');
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.choose(index);
    });
    return option;
  }

  private key(event: KeyboardEvent): void {
    if (this.places.length === 0) return;
    if (event.key === 'ArrowDown') this.walk(1);
    else if (event.key === 'ArrowUp') this.walk(-1);
    else if (event.key === 'Enter' && this.at >= 0) this.choose(this.at);
    else if (event.key === 'Escape') this.show([]);
    else return;
    event.preventDefault();
  }

  private walk(by: number): void {
    this.at = (this.at + by + this.places.length) % this.places.length;
    for (const [index, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(index === this.at));
    }
    this.input?.setAttribute('aria-activedescendant', `${this.list.id}-${this.at}`);
    this.list.children[this.at]?.scrollIntoView({ block: 'nearest' });
  }

  private choose(index: number): void {
    const place = this.places[index];
    const { input } = this;
    if (!place || !input) return;
    input.value = place.name;
    this.carrier('words').value = place.name;
    this.carrier('place').value = place.value;
    this.show([]);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** A search without script may have left choices under the same name: they give way. */
  private carrier(part: 'words' | 'place'): HTMLInputElement {
    const name = `${this.input?.name}-${part}`;
    const known = this.querySelector<HTMLInputElement>(`input[type=hidden][name="${CSS.escape(name)}"]`);
    if (known) return known;
    for (const choice of this.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`))
      choice.disabled = true;
    const made = document.createElement('input');
    made.type = 'hidden';
    made.name = name;
    this.append(made);
    return made;
  }
}

interface FoundPlace {
  value: string;
  name: string;
}

customElements.define('find-place', FindPlace);
