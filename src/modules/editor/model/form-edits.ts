import type { FieldSchema, FormDefinition, FormPage } from '#modules/forms';
import { moved, replaced, tidied, without } from './content.ts';
import { partKey, questionKey } from './keys.ts';

/** Changes to a form, each giving a new form. Questions stand on exactly one page; answers kept elsewhere never change. */

export const pageAt = (form: FormDefinition, key: string): number => form.pages.findIndex((page) => page.key === key);
export const pageOf = (form: FormDefinition, question: string): FormPage | undefined =>
  form.pages.find(({ fields }) => fields.includes(question));

export function addPage(form: FormDefinition, title: FormPage['title'], after?: string): FormDefinition {
  const key = partKey(
    title.vi,
    form.pages.map((page) => page.key),
  );
  const at = after === undefined ? form.pages.length : pageAt(form, after) + 1;
  return { ...form, pages: [...form.pages.slice(0, at), { key, title, fields: [] }, ...form.pages.slice(at)] };
}

export const setPage = (form: FormDefinition, key: string, part: Partial<FormPage>): FormDefinition => ({
  ...form,
  pages: form.pages.map((page) => (page.key === key ? tidied({ ...page, ...part }) : page)),
});

export function movePage(form: FormDefinition, key: string, by: -1 | 1): FormDefinition {
  const at = pageAt(form, key);
  const pages = moved(form.pages, at, at + by);
  return pages === form.pages ? form : { ...form, pages: [...pages] };
}

/** Takes a page out, and the questions on it. */
export function removePage(form: FormDefinition, key: string): FormDefinition {
  const page = form.pages[pageAt(form, key)];
  if (!page) return form;
  const emptied = page.fields.reduce(removeField, form);
  return { ...emptied, pages: emptied.pages.filter((other) => other.key !== key) };
}

export interface Adding {
  page: string;
  field: FieldSchema;
  /** Question it follows; absent: the last of its page. */
  after?: string | undefined;
  key?: string | undefined;
  optional?: boolean | undefined;
}

/** Adds a question; its key comes from its Vietnamese label. */
export function addField(form: FormDefinition, { page, field, after, ...rest }: Adding): FormDefinition {
  const at = pageAt(form, page);
  const target = form.pages[at];
  if (!target) return form;
  const { properties, required } = form.schema;
  const key = questionKeyOf(form, rest.key, field);
  const place = after === undefined ? target.fields.length : target.fields.indexOf(after) + 1;
  const fields = [...target.fields.slice(0, place), key, ...target.fields.slice(place)];
  return {
    schema: {
      ...form.schema,
      properties: { ...properties, [key]: field },
      required: rest.optional ? required : [...required, key],
    },
    pages: replaced(form.pages, at, { ...target, fields }),
  };
}

const questionKeyOf = (form: FormDefinition, wanted: string | undefined, field: FieldSchema): string => {
  const taken = Object.keys(form.schema.properties);
  return wanted !== undefined && !taken.includes(wanted) ? wanted : questionKey(field.field.label.vi, taken);
};

export const setField = (form: FormDefinition, key: string, field: FieldSchema): FormDefinition => ({
  ...form,
  schema: {
    ...form.schema,
    properties: { ...form.schema.properties, [key]: tidied({ ...field, field: tidied(field.field) }) },
  },
});

export const setRequired = (form: FormDefinition, key: string, required: boolean): FormDefinition => ({
  ...form,
  schema: {
    ...form.schema,
    required: required
      ? [...new Set([...form.schema.required, key])]
      : form.schema.required.filter((name) => name !== key),
  },
});

export function removeField(form: FormDefinition, key: string): FormDefinition {
  const { [key]: _, ...properties } = form.schema.properties;
  return {
    schema: { ...form.schema, properties, required: form.schema.required.filter((name) => name !== key) },
    pages: form.pages.map((page) => ({ ...page, fields: page.fields.filter((name) => name !== key) })),
  };
}

/** One place up or down; from the edge of a page on to the next one. */
export function moveField(form: FormDefinition, key: string, by: -1 | 1): FormDefinition {
  const at = form.pages.findIndex(({ fields }) => fields.includes(key));
  const page = form.pages[at];
  if (!page) return form;
  const place = page.fields.indexOf(key);
  const fields = moved(page.fields, place, place + by);
  if (fields !== page.fields) return { ...form, pages: replaced(form.pages, at, { ...page, fields: [...fields] }) };
  const next = form.pages[at + by];
  if (!next) return form;
  const joined = by === 1 ? [key, ...next.fields] : [...next.fields, key];
  const left = replaced(form.pages, at, { ...page, fields: without(page.fields, place) });
  return { ...form, pages: replaced(left, at + by, { ...next, fields: joined }) };
}

/** Puts a question before another one, or at the end of a page: what a mouse does by dragging. */
export function placeField(form: FormDefinition, key: string, to: { page: string; before?: string | undefined }) {
  if (key === to.before || !form.schema.properties[key]) return form;
  return {
    ...form,
    pages: form.pages.map((page) => {
      const fields = page.fields.filter((name) => name !== key);
      if (page.key !== to.page) return { ...page, fields };
      const at = to.before === undefined ? fields.length : fields.indexOf(to.before);
      return { ...page, fields: [...fields.slice(0, at), key, ...fields.slice(at)] };
    }),
  };
}
