import { createHash } from 'node:crypto';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { error } from './errors.ts';
import type { Answers, AnswerSchema, FieldSchema } from './form-definition.ts';
import { boundedPattern } from './pattern-bounds.ts';

/** Bounds of a form definition: its authors are administrators, and what they write runs on every answer. */
export const formLimits = {
  bytes: 256_000,
  patternCharacters: 300,
  rememberedSchemas: 300,
} as const;

/** The one way schemas are compiled; `source` keeps the code, for the browser. */
export function newAjv(source = false): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    unicodeRegExp: true,
    ownProperties: true,
    code: { source, regExp: Object.assign(boundedPattern, { code: 'boundedPattern' }) },
  });
  ajvFormats.default(ajv, ['date', 'email']);
  return ajv;
}

/** One for all forms: making one compiles the schema of schemas, which takes longer than any form. */
let shared: Ajv2020 | undefined;

const remembered = new Map<string, ValidateFunction>();
const byIdentity = new WeakMap<AnswerSchema, ValidateFunction>();

/**
 * Checks answers against the schema's keywords; whether a question had to be answered is not asked here, because
 * that depends on the journey. Throws `forms.bad-form`, `forms.form-too-large`.
 */
export function schemaErrors(schema: AnswerSchema, answers: Answers): ErrorObject[] {
  const validate = byIdentity.get(schema) ?? compile(schema);
  return validate(answers) ? [] : [...(validate.errors ?? [])];
}

function compile(schema: AnswerSchema): ValidateFunction {
  if (JSON.stringify(schema).length > formLimits.bytes) {
    throw error('form-too-large', { limitKb: formLimits.bytes / 1000 });
  }
  // Thousands of forms ask the same questions in other words: those share what is compiled.
  const written = keywordsOf(schema);
  const hash = createHash('sha256').update(JSON.stringify(written)).digest('base64');
  const known = remembered.get(hash) ?? compileOnce(written);
  if (remembered.size >= formLimits.rememberedSchemas) remembered.delete(remembered.keys().next().value ?? '');
  remembered.set(hash, known);
  byIdentity.set(schema, known);
  return known;
}

function compileOnce(written: object): ValidateFunction {
  try {
    shared ??= newAjv();
    const validate = shared.compile(written);
    // What is compiled is remembered here, bounded; the shared one must not remember it too.
    shared.removeSchema(written);
    return validate;
  } catch (cause) {
    throw error('bad-form', { reason: cause instanceof Error ? cause.message.slice(0, 300) : 'unknown' });
  }
}

/**
 * The schema without how questions look and without `required`, which depends on the journey: what is compiled, here and
 * for the browser. Throws `forms.bad-form` for a pattern that could run away.
 */
export function keywordsOf(
  { $schema, type, properties }: AnswerSchema,
  asked: readonly string[] = Object.keys(properties),
): object {
  const written = asked.flatMap((key) => {
    const field = properties[key];
    return field ? [[key, keywordsOfField(key, field)]] : [];
  });
  return { $schema, type, properties: Object.fromEntries(written) };
}

function keywordsOfField(key: string, { field: _look, items, ...rules }: FieldSchema): object {
  if (rules.pattern !== undefined && !isSafePattern(rules.pattern)) {
    throw error('bad-form', { reason: `pattern of ${key}`, at: `/schema/properties/${key}/pattern` });
  }
  if (!items) return rules;
  const cells = Object.entries(items.properties).map(([name, cell]) => [
    name,
    keywordsOfField(`${key}/items/properties/${name}`, cell),
  ]);
  return { ...rules, items: { type: items.type, properties: Object.fromEntries(cells) } };
}

/**
 * A pattern that cannot run away: no repeated group, no look-around, few optional parts; three open repetitions where it
 * begins at the start of the text, two where it may begin anywhere.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > formLimits.patternCharacters) return false;
  const plain = pattern.replace(/\\[^\d]/g, '.').replace(/\[[^\]]*\]/g, '.');
  if (/\)\s*(?:[*+]|\{)|\\\d|\(\?[^:]/.test(plain)) return false;
  const count = (part: RegExp): number => (plain.match(part) ?? []).length;
  if (count(/[?(]/g) > 12) return false;
  return count(/[*+]|\{\d+,\d*\}/g) <= (/^\^(?!.*\|)/s.test(plain) ? 3 : 2);
}
