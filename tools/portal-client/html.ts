/** A form of a page as a browser without JavaScript sees it. */
export interface PageForm {
  /** Address it is sent to, as written; '' is the page's own. */
  action: string;
  method: 'get' | 'post';
  multipart: boolean;
  /** What would be sent if nothing were typed: hidden values, prefilled boxes, ticked choices. */
  values: [name: string, value: string][];
  /** Every name that can be filled in, with the values that can be chosen (empty for boxes to type in). */
  controls: Map<string, Control>;
  buttons: { name: string; value: string; action: string | undefined }[];
}

export interface Control {
  kind: 'text' | 'hidden' | 'choice' | 'several' | 'file';
  choices: string[];
  /** Of its first element, as written. */
  attributes: Attributes;
  /** Where that element ends in the page. */
  at: number;
}

const TAG = /<(\/?)(form|input|select|option|textarea|button)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

export type Attributes = Record<string, string | undefined>;

/** Every form of a page with its controls, including those that name their form by id. */
export function readForms(html: string): PageForm[] {
  const reader = new FormReader(html);
  for (const tag of html.matchAll(TAG)) {
    reader.meet(tag[1] === '/' ? `/${tag[2]?.toLowerCase()}` : (tag[2]?.toLowerCase() ?? ''), {
      attributes: readAttributes(tag[3] ?? ''),
      end: tag.index + tag[0].length,
    });
  }
  return reader.forms;
}

interface Tag {
  attributes: Attributes;
  /** Where the text after the tag begins. */
  end: number;
}

/** Walks over the tags in order; a class because it remembers which form and list it is in. */
class FormReader {
  readonly forms: PageForm[] = [];
  readonly #byId = new Map<string, PageForm>();
  readonly #html: string;
  #form: PageForm | undefined;
  #select: { form: PageForm; name: string; chosen: string | undefined; first: string | undefined } | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  meet(name: string, { attributes, end }: Tag): void {
    const form = (attributes['form'] && this.#byId.get(attributes['form'])) || this.#form;
    if (name === 'form') this.#begin(attributes);
    else if (name === '/form') this.#form = undefined;
    else if (name === '/select') this.#endSelect();
    else if (!form || 'disabled' in attributes) return;
    else if (name === 'input') addInput(form, { attributes, end });
    else if (name === 'textarea') addText(form, { attributes, end }, this.#textUntil('</textarea>', end));
    else if (name === 'select') this.#beginSelect(form, { attributes, end });
    else if (name === 'option') this.#addOption(attributes, end);
    else if (name === 'button' && attributes['type'] !== 'button') addButton(form, attributes);
  }

  #begin(attributes: Attributes): void {
    this.#form = {
      action: attributes['action'] ?? '',
      method: attributes['method']?.toLowerCase() === 'post' ? 'post' : 'get',
      multipart: attributes['enctype'] === 'multipart/form-data',
      values: [],
      controls: new Map(),
      buttons: [],
    };
    this.forms.push(this.#form);
    if (attributes['id']) this.#byId.set(attributes['id'], this.#form);
  }

  #beginSelect(form: PageForm, { attributes, end }: Tag): void {
    const name = attributes['name'] ?? '';
    form.controls.set(name, { kind: 'choice', choices: [], attributes, at: end });
    this.#select = { form, name, chosen: undefined, first: undefined };
  }

  #addOption(attributes: Attributes, end: number): void {
    const open = this.#select;
    if (!open) return;
    const value = attributes['value'] ?? this.#textUntil('<', end).trim();
    open.form.controls.get(open.name)?.choices.push(value);
    open.first ??= value;
    if ('selected' in attributes) open.chosen = value;
  }

  #endSelect(): void {
    const open = this.#select;
    const value = open?.chosen ?? open?.first;
    if (open && value !== undefined) open.form.values.push([open.name, value]);
    this.#select = undefined;
  }

  #textUntil(mark: string, from: number): string {
    const to = this.#html.indexOf(mark, from);
    return decodeText(this.#html.slice(from, to < 0 ? undefined : to));
  }
}

function addInput(form: PageForm, { attributes, end }: Tag): void {
  const { name, type = 'text', value } = attributes;
  if (type === 'submit') return addButton(form, attributes);
  if (!name) return;
  const control = (kind: Control['kind']): Control => ({ kind, choices: [], attributes, at: end });
  if (type === 'radio' || type === 'checkbox') {
    const known = form.controls.get(name) ?? control(type === 'radio' ? 'choice' : 'several');
    known.choices.push(value ?? 'on');
    form.controls.set(name, known);
    if ('checked' in attributes) form.values.push([name, value ?? 'on']);
  } else if (type === 'file') form.controls.set(name, control('file'));
  else if (type === 'hidden') {
    form.controls.set(name, control('hidden'));
    form.values.push([name, value ?? '']);
  } else addText(form, { attributes, end }, value ?? '');
}

function addText(form: PageForm, { attributes, end }: Tag, value: string): void {
  const { name = '' } = attributes;
  form.controls.set(name, { kind: 'text', choices: [], attributes, at: end });
  form.values.push([name, value]);
}

function addButton(form: PageForm, { name, value, formaction }: Attributes): void {
  form.buttons.push({ name: name ?? '', value: value ?? '', action: formaction });
}

/** Addresses of the links of a page, in order. */
export function readLinks(html: string): string[] {
  return [...html.matchAll(/<a\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)].flatMap(
    ([, attributes]) => readAttributes(attributes ?? '')['href'] ?? [],
  );
}

/** Words of a page without tags, in one line. */
export const readText = (html: string): string =>
  decodeText(html.replaceAll(/<(script|style)\b.*?<\/\1>/gis, ' ').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

function readAttributes(written: string): Attributes {
  const attributes: Attributes = {};
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] = decodeText(double ?? single ?? bare ?? '');
  }
  return attributes;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

export const decodeText = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
        hex || decimal ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)) : (named[name] ?? whole),
      )
    : text;
