/**
 * Sends a form with files while showing how far it is. When the network breaks the chosen files stay, and the
 * sending starts again by itself with the same `idempotency-key`. Without files the form is sent as usual.
 */
class UploadProgress extends HTMLElement {
  private busy = false;
  private bar: HTMLProgressElement | undefined;
  private words: HTMLElement | undefined;
  private live: HTMLElement | undefined;
  private spoken = -1;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => this.start(event));
    const onwards = this.nextElementSibling;
    if (onwards?.classList.contains('mc-button-group'))
      onwards.addEventListener('click', (event) => this.sendFirst(event));
  }

  /** Files that were chosen and not sent would be lost by going on: they are sent first, and seen on the page. */
  private sendFirst(event: Event): void {
    const form = this.querySelector('form');
    if (!form || !hasFiles(form)) return;
    event.preventDefault();
    if (!this.busy) form.requestSubmit();
  }

  private start(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (this.busy) return event.preventDefault();
    if (event.submitter?.hasAttribute('formaction') || !hasFiles(form)) return;
    event.preventDefault();
    this.busy = true;
    this.show();
    this.send({
      form,
      body: new FormData(form, event.submitter),
      key: crypto.randomUUID?.() ?? String(Math.random()),
      tries: 0,
    });
  }

  private send(upload: Upload): void {
    const request = new XMLHttpRequest();
    const startedAt = performance.now();
    request.open('POST', upload.form.action);
    request.setRequestHeader('idempotency-key', upload.key);
    request.setRequestHeader('accept', 'text/html');
    const token = upload.body.get('csrf');
    if (typeof token === 'string') request.setRequestHeader('x-csrf-token', token);
    request.upload.addEventListener('progress', (event) => this.progress(event, startedAt));
    request.addEventListener('load', () => this.arrived(request, upload.form));
    request.addEventListener('error', () => this.wait(upload));
    request.send(upload.body);
  }

  private progress({ loaded, total }: ProgressEvent, startedAt: number): void {
    const percent = total > 0 ? Math.floor((loaded / total) * 100) : 0;
    const seconds = loaded > 0 ? Math.ceil(((performance.now() - startedAt) / 1000 / loaded) * (total - loaded)) : 0;
    const left = seconds > 1 ? ` · ${(this.dataset.left ?? '').replace('{n}', String(seconds))}` : '';
    this.say(`${this.dataset.uploading} ${percent}%${left}`, percent);
  }

  /** The answer is another page (go there) or this page again with what to mend (show it here). */
  private arrived(request: XMLHttpRequest, form: HTMLFormElement): void {
    const here = new URL(form.action).pathname;
    const there = new URL(request.responseURL || form.action).pathname;
    if (there !== here) return location.assign(request.responseURL);
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const main = page.querySelector('main');
    const own = document.querySelector('main');
    if (!main || !own) return location.assign(form.action);
    document.title = page.title;
    own.replaceWith(main);
    (main.querySelector<HTMLElement>('.mc-error-summary') ?? main).focus();
  }

  /** Tries again when the network is back, or after 2, 4, 8 … at most 30 seconds, or when told to. */
  private wait(upload: Upload): void {
    this.say(this.dataset.failed ?? '', 0, true);
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.className = 'mc-link-button';
    retry.textContent = this.dataset.retry ?? '';
    this.words?.append(' ', retry);
    const again = () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
      this.spoken = -1;
      this.send({ ...upload, tries: upload.tries + 1 });
    };
    const timer = setTimeout(again, Math.min(30, 2 ** (upload.tries + 1)) * 1000);
    window.addEventListener('online', again);
    retry.addEventListener('click', again);
  }

  private show(): void {
    const box = document.createElement('div');
    box.className = 'mc-progress';
    this.bar = document.createElement('progress');
    this.bar.max = 100;
    this.bar.setAttribute('aria-label', this.dataset.uploading ?? '');
    this.words = document.createElement('span');
    this.words.className = 'mc-progress__words';
    this.live = document.createElement('span');
    this.live.className = 'mc-hidden';
    this.live.setAttribute('aria-live', 'polite');
    box.append(this.bar, this.words, this.live);
    this.append(box);
    this.say(`${this.dataset.uploading} 0%`, 0);
    box.scrollIntoView({ block: 'nearest' });
  }

  /** Seen at every step, spoken at every quarter. */
  private say(words: string, percent: number, speak = false): void {
    if (this.bar) this.bar.value = percent;
    if (this.words) this.words.textContent = words;
    const quarter = Math.floor(percent / 25);
    if (this.live && (speak || quarter > this.spoken)) this.live.textContent = words;
    this.spoken = Math.max(this.spoken, quarter);
  }
}

interface Upload {
  form: HTMLFormElement;
  body: FormData;
  key: string;
  tries: number;
}

const hasFiles = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some((input) => (input.files?.length ?? 0) > 0);

customElements.define('upload-progress', UploadProgress);
