import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';

interface Showing {
  lang: Lang;
  /** Heading of the summary. */
  title: string;
  /** "Lỗi:" for those who hear the page. */
  error: string;
  /** Goes to the summary. */
  focus: boolean;
}

/** Id of a question's first box, as the design system writes it. */
const idOf = (name: string): string => `f-${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;

/** Writes what is wrong beside each question and in the summary above, the way the server's page does. */
export function showProblems(form: HTMLFormElement, problems: readonly Problem[], showing: Showing): void {
  clear(form);
  for (const problem of problems) mark(form, problem, showing);
  summarise(form, problems, showing);
}

function clear(form: HTMLFormElement): void {
  for (const message of form.querySelectorAll('.mc-error-message')) message.remove();
  for (const field of form.querySelectorAll('.mc-field--error')) field.classList.remove('mc-field--error');
  for (const box of form.querySelectorAll('[aria-invalid]')) box.removeAttribute('aria-invalid');
  for (const box of form.querySelectorAll('[aria-describedby*="-error"]')) {
    const left = (box.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => !id.endsWith('-error'));
    if (left.length > 0) box.setAttribute('aria-describedby', left.join(' '));
    else box.removeAttribute('aria-describedby');
  }
}

function mark(form: HTMLFormElement, { at, says }: Problem, { lang, error }: Showing): void {
  const id = idOf(at);
  const box = form.querySelector(`#${CSS.escape(id)}`);
  const field = box?.closest('.mc-field');
  if (!box || !field) return;
  field.classList.add('mc-field--error');
  const message = document.createElement('p');
  message.className = 'mc-error-message';
  message.id = `${id}-error`;
  const spoken = document.createElement('span');
  spoken.className = 'mc-hidden';
  spoken.textContent = `${error} `;
  message.append(spoken, says[lang]);
  const before = field.querySelector('.mc-hint') ?? field.querySelector('legend, .mc-label');
  before?.after(message);
  const described =
    box.closest('fieldset.mc-fieldset') && box.matches('[type=radio], [type=checkbox]') ? box.closest('fieldset') : box;
  described?.setAttribute(
    'aria-describedby',
    [described.getAttribute('aria-describedby'), message.id].filter(Boolean).join(' '),
  );
  box.setAttribute('aria-invalid', 'true');
}

function summarise(form: HTMLFormElement, problems: readonly Problem[], { lang, title, focus }: Showing): void {
  const main = form.closest('main');
  main?.querySelector('.mc-error-summary')?.remove();
  if (!main || problems.length === 0) return;
  const summary = document.createElement('div');
  summary.className = 'mc-error-summary';
  summary.role = 'alert';
  summary.tabIndex = -1;
  summary.setAttribute('aria-labelledby', 'error-summary-title');
  const heading = document.createElement('h2');
  heading.className = 'mc-error-summary__title';
  heading.id = 'error-summary-title';
  heading.textContent = title;
  const list = document.createElement('ul');
  list.className = 'mc-error-summary__list';
  list.append(...problems.map((problem) => entry(problem, lang)));
  summary.append(heading, list);
  const back = main.querySelector('.mc-back');
  if (back) back.after(summary);
  else main.prepend(summary);
  if (focus) summary.focus();
}

function entry({ at, says }: Problem, lang: Lang): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${idOf(at)}`;
  link.textContent = says[lang];
  item.append(link);
  return item;
}
