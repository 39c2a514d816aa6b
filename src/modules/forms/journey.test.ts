import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FilingContext } from './deps.ts';
import type { FieldSchema, FormDefinition } from './form-definition.ts';
import { journeyOf, nextPage, previousPage, submittedAnswers } from './journey.ts';

const words = (vi: string) => ({ vi, en: vi });
const text = (when?: string): FieldSchema => ({
  type: 'string',
  field: { kind: 'text', label: words('Câu hỏi'), ...(when === undefined ? {} : { when }) },
});

const form: FormDefinition = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      married: { type: 'boolean', field: { kind: 'yes-no', label: words('Đã kết hôn?') } },
      spouse: text('married = true'),
      spouseWork: text(),
      hospital: text('case = "hospital"'),
      name: text(),
    },
    required: ['married', 'spouse', 'name'],
  },
  pages: [
    { key: 'marriage', title: words('Hôn nhân'), fields: ['married', 'spouse'] },
    { key: 'work', title: words('Việc làm'), when: 'spouse != null', fields: ['spouseWork'] },
    { key: 'hospital', title: words('Nơi sinh'), fields: ['hospital'] },
    { key: 'name', title: words('Tên'), fields: ['name'] },
  ],
};
const online = (caseKey: string): FilingContext => ({ channel: 'online', case: caseKey });
const keys = (answers: Record<string, string | boolean>, caseKey = 'home') =>
  journeyOf(form, answers, online(caseKey)).pages.map(({ page }) => page.key);

test('a page whose condition does not hold, or on which nothing is asked, is not in the journey', () => {
  assert.deepEqual(keys({}), ['marriage', 'name']);
  assert.deepEqual(keys({ married: true, spouse: 'Lan' }), ['marriage', 'work', 'name']);
  assert.deepEqual(keys({}, 'hospital'), ['marriage', 'hospital', 'name']);
});

test('a hidden answer is left out and decides nothing, and submitted answers alone give the same journey', () => {
  const draft = { married: false, spouse: 'Lan', spouseWork: 'Giáo viên', name: 'Minh' };
  const submitted = submittedAnswers(form, draft, online('home'));
  assert.deepEqual(submitted, { married: false, name: 'Minh' });
  assert.deepEqual(keys(draft), ['marriage', 'name']);
  assert.deepEqual(submittedAnswers(form, submitted, online('home')), submitted);
});

test('the way on and the way back skip what is hidden, also from a page that is no longer asked', () => {
  const journey = journeyOf(form, { married: false }, online('home'));
  assert.equal(nextPage(form, journey, 'marriage')?.page.key, 'name');
  assert.equal(nextPage(form, journey, 'work')?.page.key, 'name');
  assert.equal(previousPage(form, journey, 'name')?.page.key, 'marriage');
  assert.equal(previousPage(form, journey, 'marriage'), undefined);
  assert.equal(nextPage(form, journey, 'name'), undefined);
});
