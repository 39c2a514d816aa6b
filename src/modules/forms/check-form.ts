import { Ajv2020 } from 'ajv/dist/2020.js';
import { compileFeel } from '#platform/feel.ts';
import { isAppError } from '#platform/errors.ts';
import { formLimits, schemaErrors } from './answer-schema.ts';
import { error } from './errors.ts';
import type { FormDefinition } from './form-definition.ts';

const words = {
  type: 'object',
  properties: { vi: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
  required: ['vi', 'en'],
  additionalProperties: false,
};
const count = { type: 'integer', minimum: 0 };
const key = { type: 'string', pattern: '^[a-z][A-Za-z0-9-]{0,63}$' };
const kinds =
  'text long-text date number money choice yes-no identity-number tax-number phone email commune nationality ethnicity';

const field = {
  type: 'object',
  properties: {
    type: { enum: ['string', 'integer', 'number', 'boolean'] },
    minLength: count,
    maxLength: count,
    pattern: { type: 'string' },
    format: { enum: ['date', 'email'] },
    minimum: { type: 'number' },
    maximum: { type: 'number' },
    enum: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
    field: {
      type: 'object',
      properties: {
        kind: { enum: kinds.split(' ') },
        label: words,
        hint: words,
        options: { type: 'object', additionalProperties: words },
        when: { type: 'string' },
        prefill: { type: 'string' },
        suggest: { type: 'string' },
        autocomplete: { type: 'string' },
      },
      required: ['kind', 'label'],
      additionalProperties: false,
    },
  },
  required: ['type', 'field'],
  additionalProperties: false,
};

const page = {
  type: 'object',
  properties: {
    key,
    title: words,
    guidance: words,
    when: { type: 'string' },
    fields: { type: 'array', items: key, minItems: 1 },
  },
  required: ['key', 'title', 'fields'],
  additionalProperties: false,
};

/** The published subset of JSON Schema a form may use: flat, no references, so nothing is ever fetched. */
const formSchema = {
  type: 'object',
  properties: {
    schema: {
      type: 'object',
      properties: {
        $schema: { const: 'https://json-schema.org/draft/2020-12/schema' },
        type: { const: 'object' },
        properties: {
          type: 'object',
          propertyNames: { pattern: '^[a-z][A-Za-z0-9]{0,63}$' },
          additionalProperties: field,
        },
        required: { type: 'array', items: { type: 'string' } },
      },
      required: ['$schema', 'type', 'properties', 'required'],
      additionalProperties: false,
    },
    pages: { type: 'array', items: page, minItems: 1, maxItems: 60 },
  },
  required: ['schema', 'pages'],
  additionalProperties: false,
};

const hasShape = new Ajv2020({ strict: true, strictTypes: false, allErrors: false }).compile<FormDefinition>(
  formSchema,
);

/**
 * Reads a form definition somebody wrote: its shape, its conditions, that every question exists and stands on one
 * page. Throws `forms.bad-form` with the place named, `forms.form-too-large`, `platform.feel-*`.
 */
export function checkForm(written: unknown): FormDefinition {
  const size = JSON.stringify(written)?.length ?? 0;
  if (size > formLimits.bytes) throw error('form-too-large', { limitKb: formLimits.bytes / 1000 });
  if (!hasShape(written)) {
    const [first] = hasShape.errors ?? [];
    const unknown: unknown = first?.params.additionalProperty;
    const which = typeof unknown === 'string' ? ` (${unknown})` : '';
    throw error('bad-form', { reason: `${first?.instancePath || '/'} ${first?.message ?? ''}${which}` });
  }
  checkPages(written);
  for (const [name, { field: look, ...rules }] of Object.entries(written.schema.properties)) {
    checkCondition(`/schema/properties/${name}`, look.when);
    checkCondition(`/schema/properties/${name}/field/suggest`, look.suggest);
    const unnamed = rules.enum?.find((value) => !look.options?.[value]);
    if (unnamed) throw error('bad-form', { reason: `/schema/properties/${name} has no words for "${unnamed}"` });
  }
  schemaErrors(written.schema, {});
  return written;
}

function checkPages({ pages, schema }: FormDefinition): void {
  const asked = new Set<string>();
  const keys = new Set<string>();
  for (const { key, fields, when } of pages) {
    if (keys.has(key)) throw error('bad-form', { reason: `/pages has "${key}" twice` });
    keys.add(key);
    checkCondition(`/pages/${key}`, when);
    for (const name of fields) {
      if (!Object.hasOwn(schema.properties, name))
        throw error('bad-form', { reason: `/pages/${key} asks for unknown "${name}"` });
      if (asked.has(name)) throw error('bad-form', { reason: `"${name}" is asked twice` });
      asked.add(name);
    }
  }
  const never = [...Object.keys(schema.properties), ...schema.required].find((name) => !asked.has(name));
  if (never) throw error('bad-form', { reason: `"${never}" is on no page` });
}

/** Where a condition is wrong is as important as what is wrong with it. */
function checkCondition(place: string, when: string | undefined): void {
  if (when === undefined) return;
  try {
    compileFeel(when);
  } catch (cause) {
    throw isAppError(cause) ? error('bad-form', { reason: `${place}: ${cause.message}`, code: cause.code }) : cause;
  }
}
