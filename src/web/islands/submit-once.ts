/** A form inside is sent once, however often its button is pressed; coming back makes it ready again. */
class SubmitOnce extends HTMLElement {
  private sending = false;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => this.guard(event));
    window.addEventListener('pageshow', () => this.ready());
  }

  private guard(event: SubmitEvent): void {
    // Looking at a draft in another tab leaves the form here to be sent.
    if (event.defaultPrevented || event.submitter?.getAttribute('formtarget') === '_blank') return;
    if (this.sending) {
      event.preventDefault();
      return;
    }
    this.sending = true;
    const button = event.submitter;
    if (!button) return;
    // Not `disabled`: a disabled button would not send its own name and value.
    button.setAttribute('aria-disabled', 'true');
    button.append(this.says());
  }

  private says(): HTMLElement {
    const says = document.createElement('span');
    says.className = 'mc-hidden';
    says.role = 'status';
    says.textContent = ` ${this.dataset.sending ?? ''}`;
    return says;
  }

  private ready(): void {
    this.sending = false;
    for (const button of this.querySelectorAll('[aria-disabled]')) {
      button.removeAttribute('aria-disabled');
      button.querySelector('[role=status]')?.remove();
    }
  }
}

customElements.define('submit-once', SubmitOnce);
