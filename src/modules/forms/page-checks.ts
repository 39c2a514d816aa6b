import { createHash } from 'node:crypto';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { keywordsOf, newAjv } from './answer-schema.ts';
import { cellsOf } from './answered.ts';
import type { AnswerSchema, FieldLook, FieldSchema, FormDefinition, FormPage } from './form-definition.ts';

/** Changes when the way checks are written changes, so that browsers fetch them anew. */
const WRITTEN_AS = '1';
const MOST_KEPT = 200;

/** A question as the browser judges it: rules, kind and words; no choices, hints or conditions. */
export type CheckedField = Omit<FieldSchema, 'field' | 'items'> & {
  field: Pick<FieldLook, 'kind' | 'label' | 'group'>;
  items?: { type: 'object'; properties: Record<string, CheckedField>; required: string[] };
};

/** What a page's module gives the browser. */
export interface PageChecks {
  fields: Record<string, CheckedField>;
  required: string[];
  /** Questions that appear or vanish with answers on the same page, and those answers: changed, they are the server's. */
  depends: Record<string, string[]>;
}

const kept = new Map<string, string>();

const hashes = new WeakMap<FormPage, string>();

/** Address part that changes with anything the checks of a page are made of: `1a2b3c4d5e`. */
export function checksHash(form: FormDefinition, page: FormPage): string {
  const known = hashes.get(page);
  if (known) return known;
  const hash = createHash('sha256')
    .update(JSON.stringify([WRITTEN_AS, checksOf(form, page), keywordsOf(form.schema, page.fields)]))
    .digest('hex')
    .slice(0, 10);
  hashes.set(page, hash);
  return hash;
}

/**
 * The checks of one page as an ES module: the very JSON Schema the server compiles, compiled by the same Ajv to plain code
 * (no `eval` in the browser). Its default export takes what that code needs. Throws `forms.bad-form`.
 */
export function pageChecks(form: FormDefinition, page: FormPage): string {
  const hash = checksHash(form, page);
  const known = kept.get(hash);
  if (known) return known;
  const code = compiledSource(keywordsOf(form.schema, page.fields));
  const module = [
    `export const checks = ${JSON.stringify(checksOf(form, page))};`,
    `export default (require, boundedPattern) => { const module = { exports: {} };`,
    // The code is written as a script: it sets module.exports.
    code.replace(/^"use strict";/, ''),
    `return module.exports; };`,
  ].join('\n');
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(hash, module);
  return module;
}

let ajv: Ajv2020 | undefined;
let compiled = 0;

/** One Ajv compiles many pages, since making one takes longer than any page; a fresh one now and then forgets them. */
function compiledSource(schema: object): string {
  if (!ajv || compiled >= MOST_KEPT) {
    ajv = newAjv(true);
    compiled = 0;
  }
  compiled += 1;
  const validate = ajv.compile(schema);
  const code = standaloneCode.default(ajv, validate);
  ajv.removeSchema(schema);
  return code;
}

function checksOf({ schema }: FormDefinition, page: FormPage): PageChecks {
  const asked = page.fields.flatMap((name) => {
    const field = schema.properties[name];
    return field ? [[name, field] as const] : [];
  });
  return {
    fields: Object.fromEntries(asked.map(([name, field]) => [name, checkedField(field)])),
    required: schema.required.filter((name) => page.fields.includes(name)),
    depends: dependsOn(schema, page),
  };
}

function checkedField({ field, items, enum: _choices, pattern: _pattern, ...rules }: FieldSchema): CheckedField {
  const { kind, label, group } = field;
  const look = { kind, label, ...(group && { group }) };
  if (!items) return { ...rules, field: look };
  const cells = cellsOf(items).map(([name, cell]) => [name, checkedField(cell)]);
  return { ...rules, field: look, items: { ...items, properties: Object.fromEntries(cells) } };
}

function dependsOn({ properties }: AnswerSchema, { fields }: FormPage): PageChecks['depends'] {
  const all = fields.map((name): [string, string[]] => {
    const words = new Set<string>(properties[name]?.field.when?.match(/[\p{L}_][\p{L}\p{N}_]*/gu));
    return [name, fields.filter((other) => words.has(other))];
  });
  return Object.fromEntries(all.filter(([, names]) => names.length > 0));
}
