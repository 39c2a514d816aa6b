import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDefinition } from '#modules/forms';
import { differences } from './differences.ts';
import { newField } from './field-kinds.ts';
import { placeOf } from './places.ts';

test('two documents differ in the places named, and only there', () => {
  assert.deepEqual(differences({ a: [1, { b: 'x' }], c: 1 }, { a: [1, { b: 'y' }, 3] }), [
    { at: 'a / 1 / b', mine: 'x', theirs: 'y' },
    { at: 'a / 2', mine: '–', theirs: '3' },
    { at: 'c', mine: '1', theirs: '–' },
  ]);
  assert.deepEqual(differences({ a: [1] }, { a: [1] }), []);
  assert.equal(differences(Array.from({ length: 99 }, String), [], 10).length, 10);
});

test('a pointer of a problem leads to where it is mended', () => {
  const form: FormDefinition = {
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { name: newField('text') },
      required: [],
    },
    pages: [{ key: 'child', title: { vi: 'Con', en: 'Child' }, fields: ['name'] }],
  };
  assert.deepEqual(placeOf(form, '/bundle/form/schema/properties/name'), {
    section: 'form',
    question: 'name',
    page: 'child',
  });
  assert.deepEqual(placeOf(form, '/form/pages/0/title'), { section: 'form', page: 'child' });
  assert.deepEqual(placeOf(form, '/form/pages/child'), { section: 'form', page: 'child' });
  assert.deepEqual(placeOf(form, '/bundle/cases/0/papers/1/when'), { section: 'papers' });
  assert.deepEqual(placeOf(form, '/golden/4'), { section: 'examples' });
  assert.deepEqual(placeOf(form, '/bundle/name/vi'), { section: 'overview' });
});
