import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { sampleAnswers } from './answers.ts';
import { exampleAnswers } from './example-answers.ts';
import { agencies, people, procedures } from './index.ts';
import { checkForm, submittedAnswers, validateAnswers } from '#modules/forms';
import { compileFeel } from '#platform/feel.ts';
import type { Bundle } from '#modules/procedures';

const ajv = new Ajv2020({ allErrors: true, strict: true, keywords: ['field', 'order'] });
// The package is CommonJS: its default export is the function itself, or holds it.
(addFormats as unknown as { default: (to: typeof ajv) => void }).default(ajv);

const feelWords = 'and or not in null true false min max sum for return some satisfies channel case if then else'.split(
  ' ',
);

const today = '2026-11-01';
const inForce = agencies.filter(
  ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo),
);

const conditionsOf = ({ form, cases, fees }: Bundle): string[] =>
  [
    ...form.pages.map(({ when }) => when),
    ...Object.values(form.schema.properties).map(({ field }) => field.when),
    ...cases.flatMap(({ papers }) => papers.map(({ when }) => when)),
    ...fees.flatMap(({ when, quantity }) => [when, quantity]),
  ].filter((condition) => condition !== undefined);

test('the sample has at least 24 procedures, each under its national code once', () => {
  const codes = procedures.map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length);
  assert.ok(codes.length >= 24, `${codes.length} procedures`);
  for (const code of codes) assert.match(code, /^\d\.\d{6}$/);
});

test('every one of the ten priority sectors has a procedure', () => {
  const sectors = new Set(procedures.flatMap(({ prioritySector }) => prioritySector ?? []));
  assert.equal(sectors.size, 10, [...sectors].join(', '));
});

for (const procedure of procedures) {
  const { code, form, cases, fees } = procedure;
  const properties = Object.keys(form.schema.properties);

  test(`${code}: the form is a strict JSON Schema and its pages ask each question once`, () => {
    ajv.compile(form.schema);
    checkForm(form);
    assert.deepEqual(
      form.pages.flatMap(({ fields }) => fields),
      properties,
    );
    const asked = form.pages.length;
    assert.ok(asked >= 4 && asked <= 11, `${asked} pages`);
    assert.equal(new Set(form.pages.map(({ key }) => key)).size, asked);
    for (const key of properties) assert.match(key, /^[a-z][a-zA-Z0-9]*$/);
    for (const { enum: values, field } of Object.values(form.schema.properties)) {
      assert.deepEqual(Object.keys(field.options ?? {}), values ?? []);
    }
  });

  test(`${code}: every condition is FEEL over known answers`, () => {
    for (const condition of conditionsOf(procedure)) {
      compileFeel(condition);
      const bare = condition.replaceAll(/"[^"]*"/gu, '');
      // A row is called by a name of its own, its cells after a dot.
      const rowNames = [...bare.matchAll(/\b(?:for|some|every) (\w+) in/gu)].flatMap(([, name]) => name ?? []);
      const names = bare.replaceAll(/\.[a-z]\w*/gu, '').match(/[a-z][a-zA-Z0-9]*/gu) ?? [];
      const words = [...feelWords, ...rowNames];
      for (const name of names) assert.ok(words.includes(name) || properties.includes(name), `${name} in ${condition}`);
    }
  });

  test(`${code}: papers, fees and results are complete`, () => {
    assert.ok(cases.length > 0);
    for (const { papers } of cases) {
      assert.equal(new Set(papers.map(({ key }) => key)).size, papers.length);
      for (const { kind, originals, copies, key } of papers) {
        if (kind === 'submit') assert.ok(originals + copies > 0, key);
      }
    }
    for (const { amountDong, legalBasis } of fees) {
      assert.ok(Number.isSafeInteger(amountDong) && amountDong > 0 && legalBasis !== '');
    }
    for (const { code: resultCode, template } of procedure.results) {
      assert.match(resultCode, /^KQ\.([A-Z]\d{2}\.\d{6}|not-found)$/);
      const slots = template.rows.flatMap(({ value }) =>
        [...value.matchAll(/\{(\w+)\}/gu)].map(([, key]) => key ?? ''),
      );
      for (const slot of slots) assert.ok(properties.includes(slot), slot);
    }
    assert.ok(procedure.results.length > 0 && procedure.legalBases.length > 0);
  });

  test(`${code}: the office that decides is in the directory and somebody works there`, () => {
    const office = procedure.competent.kind === 'commune' ? 'commune-26041' : procedure.competent.code;
    assert.ok(
      inForce.some((agency) => agency.code === office),
      office,
    );
    for (const role of ['specialist', 'leader']) {
      assert.ok(
        people.some(({ roles }) => roles.some((held) => held.role === role && held.agencyCode === office)),
        role,
      );
    }
  });

  test(`${code}: every example answer belongs to a question and a case`, () => {
    const caseKeys = cases.map(({ key }) => key);
    for (const name of Object.keys(exampleAnswers[code] ?? {})) {
      const [key, caseKey] = name.split('/').toReversed();
      assert.ok(key && properties.includes(key), name);
      assert.ok(caseKey === undefined || caseKeys.includes(caseKey), name);
    }
  });

  for (const { key: caseKey } of cases) {
    test(`${code}: the example answers to "${caseKey}" are complete and right`, () => {
      const answers = sampleAnswers(code, caseKey);
      const filled = { ...Object.fromEntries(properties.map((key) => [key, 'filled'])), ...answers };
      const asked = Object.keys(submittedAnswers(form, filled, { channel: 'online', case: caseKey }));
      assert.deepEqual(validateAnswers(form, answers, asked), []);
      assert.deepEqual(Object.keys(answers), asked);
    });
  }
}
