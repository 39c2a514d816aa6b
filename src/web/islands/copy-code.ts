/** Copies the code shown beside its button. The button stays hidden where copying is not possible. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const code = this.querySelector('code');
    const words = this.querySelector('[aria-live]');
    if (!button || !code || !words || !navigator.clipboard) return;
    const before = words.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent ?? '');
      words.textContent = this.dataset.copied ?? '';
      setTimeout(() => (words.textContent = before), 3000);
    });
  }
}

customElements.define('copy-code', CopyCode);
