/** Prints the page; everything folded away is opened first, because paper has no buttons. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      window.print();
    });
  }
}

customElements.define('print-button', PrintButton);
