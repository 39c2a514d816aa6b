import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#platform/errors.ts';
import { checkForm, formProblems } from './check-form.ts';
import type { FieldSchema, FormDefinition } from './form-definition.ts';

const words = { vi: 'Câu hỏi', en: 'Question' };
const text = (more: Partial<FieldSchema['field']> = {}, rules: Partial<FieldSchema> = {}): FieldSchema => ({
  type: 'string',
  ...rules,
  field: { kind: 'text', label: words, ...more },
});
const formOf = (properties: Record<string, FieldSchema>, pages?: FormDefinition['pages']): FormDefinition => ({
  schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties, required: [] },
  pages: pages ?? [{ key: 'all', title: words, fields: Object.keys(properties) }],
});

/** Code and English wording of the refusal; 'accepted' when there is none. */
function refusal(written: unknown): string {
  try {
    checkForm(written);
    return 'accepted';
  } catch (cause) {
    assert.ok(isAppError(cause), String(cause));
    return `${cause.code} ${cause.says.en}`;
  }
}

test('conditions that go round in a circle are refused with the circle named', () => {
  const own = formOf({ a: text({ when: 'a = "x"' }) });
  assert.match(refusal(own), /^forms\.condition-cycle .*a → a/);
  const three = formOf({ a: text({ when: 'c = "x"' }), b: text({ when: 'a = "x"' }), c: text({ when: 'b = "x"' }) });
  assert.match(refusal(three), /^forms\.condition-cycle .*a → c → b → a/);
  const page = { title: words, fields: ['a'] };
  const onPages = formOf({ a: text(), b: text({ when: 'a = "x"' }) }, [
    { ...page, key: 'first', when: 'b = "x"' },
    { ...page, key: 'second', fields: ['b'] },
  ]);
  assert.match(refusal(onPages), /^forms\.condition-cycle .*a → b → a/);
  assert.match(refusal(formOf({ a: text({ suggest: 'a' }) })), /condition-cycle/);
});

test('a condition that speaks of what is asked later is refused with the name; words in quotes are no names', () => {
  const later = formOf({ a: text({ when: 'b = "x"' }), b: text() });
  assert.match(refusal(later), /^forms\.condition-too-early .*“b”/);
  assert.equal(
    refusal(formOf({ a: text({ when: 'case = "b"' }), b: text({ when: 'a = "b" or channel = "a"' }) })),
    'accepted',
  );
  const problems = formProblems(formOf({ a: text({ when: 'b = 1' }), b: text({ when: 'c =' }), c: text() }));
  assert.deepEqual(
    problems.map(({ at, code }) => `${at} ${code}`),
    ['/schema/properties/a/field/when forms.condition-too-early', '/schema/properties/b/field/when forms.bad-form'],
  );
});

test('conditions that loop, throw or are too long are refused before anybody is asked', () => {
  for (const when of ['for i in 1..1000000000 return i', '1+'.repeat(4_000) + '1', 'matches(a, "(x+)+$")', 'a ==', ''])
    assert.match(refusal(formOf({ a: text(), b: text({ when }) })), /^forms\.bad-form/, when.slice(0, 40));
});

test('references, unknown keywords and anything outside the published subset are refused with their place', () => {
  const plain = formOf({ a: text() });
  const withField = (more: object) => ({
    ...plain,
    schema: { ...plain.schema, properties: { a: { ...text(), ...more } } },
  });
  const outside = [
    { $ref: 'https://example.org/schema.json' },
    { $ref: '#/properties/a' },
    { $dynamicRef: '#x' },
    { patternProperties: { '.*': {} } },
    { allOf: [{}] },
    { if: {} },
    { const: 'x' },
    { format: 'uri' },
    { unheardOf: true },
    { type: ['string', 'null'] },
  ];
  for (const more of outside)
    assert.match(refusal(withField(more)), /^forms\.bad-form .*\/schema\/properties\/a/, JSON.stringify(more));
  assert.match(refusal({ ...plain, schema: { ...plain.schema, $defs: {} } }), /\$defs/);
  assert.match(
    refusal({ ...plain, schema: { ...plain.schema, $schema: 'http://json-schema.org/draft-07/schema' } }),
    /\$schema/,
  );
  assert.match(refusal(withField({ pattern: '(a+)+$' })), /^forms\.bad-form .*pattern of a/);
  for (const pattern of ['a*a*a*b', 'a?'.repeat(30), '(a|a)'.repeat(30), '^a*a*b|a*b'])
    assert.match(refusal(withField({ pattern })), /^forms\.bad-form .*pattern of a/, pattern);
  assert.match(refusal(withField({ pattern: '(' })), /^forms\.bad-form/);
  assert.match(refusal(null), /^forms\.bad-form/);
  assert.match(refusal(undefined), /^forms\.bad-form/);
  const proto = JSON.parse(
    '{"__proto__": {"type": "string", "field": {"kind": "text", "label": {"vi": "x", "en": "x"}}}}',
  );
  assert.match(refusal({ ...plain, schema: { ...plain.schema, properties: proto } }), /^forms\.bad-form/);
});

test('tables hold plain rows only, and kinds are answered with their own type', () => {
  const row = { type: 'object', properties: { a: text() }, required: [] } as const;
  const table = (items: object | undefined, more: object = {}) => ({
    ...formOf({}),
    schema: {
      ...formOf({}).schema,
      properties: { t: { type: 'array', ...(items && { items }), ...more, field: { kind: 'table', label: words } } },
    },
    pages: [{ key: 'all', title: words, fields: ['t'] }],
  });
  assert.equal(refusal(table(row)), 'accepted');
  const refused = [
    table(undefined),
    table({ ...row, properties: {} }),
    table({ ...row, properties: { a: { ...text(), field: { kind: 'table', label: words } } } }),
    table({ ...row, properties: { a: text({ when: 'true' }) } }),
    table({ ...row, required: ['b'] }),
    table(row, { minItems: 5, maxItems: 2 }),
    table(row, { maxItems: 5_000 }),
    table({ $ref: '#' }),
  ];
  for (const wrong of refused)
    assert.match(refusal(wrong), /^forms\.bad-form/, JSON.stringify(wrong.schema.properties));
  assert.match(refusal(formOf({ a: text({ kind: 'consent' }) })), /consent and must be boolean/);
  assert.match(refusal(formOf({ a: text({ kind: 'choice' }) })), /offers no choice/);
  assert.match(refusal(formOf({ a: text({}, { minLength: 5, maxLength: 2 }) })), /minLength is above maxLength/);
});

test('ten megabytes of words are too large, a label of a page is too long: both are told quickly', () => {
  const started = performance.now();
  assert.match(
    refusal(formOf({ a: text({ label: { vi: 'x'.repeat(10_000_000), en: 'x' } }) })),
    /^forms\.form-too-large/,
  );
  assert.match(
    refusal(formOf({ a: text({ label: { vi: 'x'.repeat(2_000), en: 'x' } }) })),
    /^forms\.bad-form .*label\/vi/,
  );
  assert.ok(performance.now() - started < 1_000);
});
