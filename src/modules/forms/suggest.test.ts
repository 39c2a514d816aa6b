import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDefinition } from './form-definition.ts';
import { suggestedAnswers } from './suggest.ts';

const label = { vi: 'x', en: 'x' };
const form: FormDefinition = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      name: { type: 'string', field: { kind: 'text', label } },
      relation: { type: 'string', field: { kind: 'text', label } },
      motherName: {
        type: 'string',
        field: { kind: 'text', label, suggest: 'if relation = "mother" then name else null' },
      },
    },
    required: [],
  },
  pages: [{ key: 'one', title: label, fields: ['name', 'relation', 'motherName'] }],
};

test('an empty box offers what follows from earlier answers', () => {
  const answers = { name: 'Lan', relation: 'mother' };
  assert.deepEqual(suggestedAnswers(form, ['motherName'], answers), { motherName: 'Lan' });
});

test('nothing is offered where nothing follows, or where something was answered or emptied', () => {
  assert.deepEqual(suggestedAnswers(form, ['motherName'], { name: 'Lan', relation: 'father' }), {});
  assert.deepEqual(suggestedAnswers(form, ['motherName'], {}), {});
  assert.deepEqual(suggestedAnswers(form, ['motherName'], { name: 'Lan', relation: 'mother', motherName: null }), {});
});
