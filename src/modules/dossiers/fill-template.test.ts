import assert from 'node:assert/strict';
import { test } from 'node:test';
import { procedures } from '../../../sample/index.ts';
import { fillTemplate } from './fill-template.ts';

const words = new Map([
  ['childName', 'Trần Minh An'],
  ['birthCommune', 'Phường Trấn Biên'],
]);

test('answers take their places, and what was not answered leaves no comma behind', () => {
  const filled = fillTemplate(
    {
      intro: 'Xác nhận {childName} sinh tại {birthPlace}, {birthCommune}.',
      rows: [
        { label: 'Họ tên', value: '{childName}' },
        { label: 'Nơi sinh', value: '{birthPlace}, {birthCommune}' },
        { label: 'Mẹ', value: '{motherName}' },
      ],
    },
    words,
  );
  assert.deepEqual(
    filled.rows.map(({ value }) => value),
    ['Trần Minh An', 'Phường Trấn Biên', ''],
  );
  assert.equal(filled.closing, '');
});

test('an answer that looks like a placeholder stays as it was written', () => {
  const filled = fillTemplate(
    { rows: [{ label: 'Tên', value: '{a}' }] },
    new Map([
      ['a', '{b}'],
      ['b', 'x'],
    ]),
  );
  assert.equal(filled.rows[0]?.value, '{b}');
});

test('every place in the sample’s templates is a question of the same form', () => {
  for (const { code, form, results } of procedures) {
    for (const { template } of results) {
      const wordings = [template.intro, template.closing, ...template.rows.map(({ value }) => value)].join(' ');
      for (const [, key = ''] of wordings.matchAll(/\{(\w+)\}/g))
        assert.ok(key in form.schema.properties, `${code}: {${key}}`);
    }
  }
});
