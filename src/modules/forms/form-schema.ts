import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { FieldKind, FieldSchema, FormDefinition } from './form-definition.ts';

/** Longest wording of one line, and of guidance. */
const LINE = 1_000;
const GUIDANCE = 6_000;

const words = (longest: number) => ({
  type: 'object',
  properties: {
    vi: { type: 'string', minLength: 1, maxLength: longest },
    en: { type: 'string', minLength: 1, maxLength: longest },
  },
  required: ['vi', 'en'],
  additionalProperties: false,
});
const count = { type: 'integer', minimum: 0 };
const key = { type: 'string', pattern: '^[a-z][A-Za-z0-9-]{0,63}$' };
const names = { pattern: '^[a-z][A-Za-z0-9]{0,63}$' };

/** What each kind of question is answered with. */
export const typesOfKind: Record<FieldKind, readonly FieldSchema['type'][]> = {
  text: ['string'],
  'long-text': ['string'],
  date: ['string'],
  'partial-date': ['string'],
  number: ['integer', 'number'],
  money: ['integer', 'number'],
  choice: ['string'],
  'yes-no': ['boolean'],
  consent: ['boolean'],
  'identity-number': ['string'],
  'tax-number': ['string'],
  'insurance-number': ['string'],
  phone: ['string'],
  email: ['string'],
  commune: ['string'],
  place: ['string'],
  country: ['string'],
  nationality: ['string'],
  ethnicity: ['string'],
  signature: ['string'],
  table: ['array'],
};

/** Kinds that may stand in a row of a table. */
export const kindsInRows = (Object.keys(typesOfKind) as FieldKind[]).filter(
  (kind) => !['table', 'consent', 'signature', 'long-text'].includes(kind),
);

const look = {
  type: 'object',
  properties: {
    kind: { enum: Object.keys(typesOfKind) },
    label: words(LINE),
    hint: words(GUIDANCE),
    options: { type: 'object', additionalProperties: words(LINE) },
    when: { type: 'string' },
    prefill: { type: 'string' },
    suggest: { type: 'string' },
    autocomplete: { type: 'string' },
    renamedFrom: { type: 'string', maxLength: 64 },
    group: {
      type: 'object',
      properties: { key, title: words(LINE) },
      required: ['key', 'title'],
      additionalProperties: false,
    },
  },
  required: ['kind', 'label'],
  additionalProperties: false,
};

const plainRules = {
  minLength: count,
  maxLength: count,
  pattern: { type: 'string' },
  format: { enum: ['date', 'email'] },
  minimum: { type: 'number' },
  maximum: { type: 'number' },
  enum: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
};

const { kind: _any, label, hint, options, autocomplete } = look.properties;

/** A question of a row: plain, without condition, prefill or group. */
const cell = {
  type: 'object',
  properties: {
    type: { enum: ['string', 'integer', 'number', 'boolean'] },
    ...plainRules,
    field: {
      type: 'object',
      properties: { kind: { enum: kindsInRows }, label, hint, options, autocomplete },
      required: ['kind', 'label'],
      additionalProperties: false,
    },
  },
  required: ['type', 'field'],
  additionalProperties: false,
};

const row = {
  type: 'object',
  properties: {
    type: { const: 'object' },
    properties: {
      type: 'object',
      propertyNames: names,
      additionalProperties: cell,
      minProperties: 1,
      maxProperties: 12,
    },
    required: { type: 'array', items: { type: 'string' } },
    order: { type: 'array', items: { type: 'string' }, uniqueItems: true },
  },
  required: ['type', 'properties', 'required'],
  additionalProperties: false,
};

const field = {
  type: 'object',
  properties: {
    type: { enum: ['string', 'integer', 'number', 'boolean', 'array'] },
    ...plainRules,
    items: row,
    minItems: { ...count, maximum: 100 },
    maxItems: { type: 'integer', minimum: 1, maximum: 100 },
    field: look,
  },
  required: ['type', 'field'],
  additionalProperties: false,
};

const page = {
  type: 'object',
  properties: {
    key,
    title: words(LINE),
    guidance: words(GUIDANCE),
    when: { type: 'string' },
    fields: { type: 'array', items: key, minItems: 1 },
  },
  required: ['key', 'title', 'fields'],
  additionalProperties: false,
};

/**
 * The published subset of JSON Schema a form may use: no references, so nothing is ever fetched; no keyword that is not
 * named here (`$ref`, `patternProperties`, `allOf` …), so none is silently without effect.
 */
export const formSchema = {
  type: 'object',
  properties: {
    schema: {
      type: 'object',
      properties: {
        $schema: { const: 'https://json-schema.org/draft/2020-12/schema' },
        type: { const: 'object' },
        properties: { type: 'object', propertyNames: names, additionalProperties: field },
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

const checkShape = new Ajv2020({ strict: true, strictTypes: false, allErrors: false }).compile<FormDefinition>(
  formSchema,
);

export const hasShape = (written: unknown): written is FormDefinition => checkShape(written);

/** What is wrong with the shape, after `hasShape` said no: where (a JSON pointer) and what. */
export function shapeProblem(): { at: string; reason: string } {
  const [first] = checkShape.errors ?? [];
  const at = first?.instancePath || '/';
  return { at, reason: `${at} ${first?.message ?? ''}${detailOf(first)}` };
}

function detailOf(failure: ErrorObject | undefined): string {
  const { additionalProperty, allowedValues } = failure?.params ?? {};
  if (typeof additionalProperty === 'string') return ` (${additionalProperty.slice(0, 60)})`;
  return Array.isArray(allowedValues) ? ` (${allowedValues.join(', ')})` : '';
}
