import { decodeText, type Control, type PageForm } from '../portal-client/html.ts';

/** One question as a person reads it on the page. */
export interface Question {
  /** Name of its control; of a date without `-day`, `-month`, `-year`. */
  name: string;
  control: Control;
  /** A date asked in three boxes. */
  isDate: boolean;
  label: string;
  hint: string;
  /** "(không bắt buộc)" stands beside it. */
  isOptional: boolean;
}

const DATE_PART = /-(day|month|year)$/;

/** What the form asks that is not answered yet, in order; hidden values and files are nobody's to answer. */
export function openQuestions(html: string, form: PageForm): Question[] {
  const values = new Map(form.values);
  const asked = new Map<string, Question>();
  for (const [written, control] of form.controls) {
    if (control.kind === 'hidden' || control.kind === 'file' || values.get(written)) continue;
    const isDate = DATE_PART.test(written) && form.controls.has(`${written.replace(DATE_PART, '')}-year`);
    const name = isDate ? written.replace(DATE_PART, '') : written;
    if (!asked.has(name)) asked.set(name, { name, control, isDate, ...wordsAround(html, control, isDate) });
  }
  return [...asked.values()];
}

/** Label (or legend), hint and mark of a control, from the page around it. */
function wordsAround(html: string, control: Control, isDate: boolean): Pick<Question, 'label' | 'hint' | 'isOptional'> {
  const id = (control.attributes['id'] ?? '').replace(/-(month|year)$/, isDate ? '' : '$&');
  const inFieldset = isDate || /^(radio|checkbox)$/.test(control.attributes['type'] ?? '');
  const from = inFieldset ? html.lastIndexOf('<legend', control.at) : html.indexOf(`for="${id}"`);
  const written = from < 0 ? '' : html.slice(from, html.indexOf(inFieldset ? '</legend>' : '</label>', from));
  const hintFrom = html.indexOf(`id="${id}-hint"`);
  const hint = hintFrom < 0 ? '' : html.slice(html.indexOf('>', hintFrom), html.indexOf('</div>', hintFrom));
  return { label: wordsOf(written), hint: wordsOf(hint), isOptional: written.includes('mc-optional') };
}

const wordsOf = (html: string): string =>
  decodeText(html.slice(html.indexOf('>') + 1).replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What the page says is wrong, from the summary above the form, and the id of the question meant. */
export function problemsOn(html: string): { id: string; says: string }[] {
  const from = html.indexOf('mc-error-summary__list');
  if (from < 0) return [];
  const list = html.slice(from, html.indexOf('</ul>', from));
  return [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => ({
    id: /href="#([^"]*)"/.exec(item)?.[1] ?? '',
    says: wordsOf(`>${item}`),
  }));
}

/** Rows of the summary lists of a page: what stands beside each key, in words. */
export function rowsOn(html: string): Map<string, string> {
  const rows = new Map<string, string>();
  for (const [, key = '', value = ''] of html.matchAll(
    /<dt class="mc-summary__key">(.*?)<\/dt><dd class="mc-summary__value">(.*?)<\/dd>/gs,
  )) {
    const name = wordsOf(`>${key}`);
    if (!rows.has(name)) rows.set(name, wordsOf(`>${value}`));
  }
  return rows;
}

/** The sum of money that ends a piece of text: "Cộng 8.000 ₫" is 8000; undefined where none is named. */
export function lastSum(words: string): number | undefined {
  const sums = [...words.matchAll(/(\d{1,3}(?:\.\d{3})*)\s*(?:₫|đồng)/g)];
  const last = sums.at(-1)?.[1];
  return last === undefined ? undefined : Number(last.replaceAll('.', ''));
}
