import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkForm, type FormDefinition } from '#modules/forms';
import { asKind, fieldKinds, newField } from './field-kinds.ts';
import { addField, addPage, moveField, movePage, placeField, removeField, removePage } from './form-edits.ts';

const empty: FormDefinition = {
  schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: {}, required: [] },
  pages: [],
};
const title = (vi: string) => ({ vi, en: vi });
const layout = (form: FormDefinition) => form.pages.map(({ key, fields }) => `${key}: ${fields.join(' ')}`.trim());

/** Two pages with two questions each. */
function twoPages(): FormDefinition {
  const pages = addPage(addPage(empty, title('Con')), title('Cha mẹ'));
  const add = (form: FormDefinition, page: string, key: string) =>
    addField(form, { page, field: newField('text'), key });
  return add(add(add(add(pages, 'con', 'a'), 'con', 'b'), 'cha-me', 'c'), 'cha-me', 'd');
}

test('every kind of question makes a form that is accepted', () => {
  for (const kind of Object.keys(fieldKinds)) {
    // The keys of the table are the kinds.
    const field = newField(kind as keyof typeof fieldKinds);
    const form = addField(addPage(empty, title('Trang')), { page: 'trang', field });
    assert.doesNotThrow(() => checkForm(form), kind);
    assert.doesNotThrow(
      () =>
        checkForm({
          ...form,
          schema: {
            ...form.schema,
            properties: { [form.schema.required[0] ?? '']: asKind(newField('choice'), field.field.kind) },
          },
        }),
      kind,
    );
  }
});

test('a question takes its key from its label and never another’s', () => {
  let form = addPage(empty, title('Trẻ em'));
  for (let n = 0; n < 3; n += 1) form = addField(form, { page: 'tre-em', field: newField('date'), optional: n === 2 });
  assert.deepEqual(layout(form), ['tre-em: ngay ngay2 ngay3']);
  assert.deepEqual(form.schema.required, ['ngay', 'ngay2']);
});

test('questions move within a page and over its edge, pages among pages', () => {
  const form = twoPages();
  assert.deepEqual(layout(moveField(form, 'b', -1)), ['con: b a', 'cha-me: c d']);
  assert.deepEqual(layout(moveField(form, 'b', 1)), ['con: a', 'cha-me: b c d']);
  assert.deepEqual(layout(moveField(form, 'c', -1)), ['con: a b c', 'cha-me: d']);
  assert.equal(moveField(form, 'a', -1), form);
  assert.equal(movePage(form, 'con', -1), form);
  assert.deepEqual(layout(movePage(form, 'con', 1)), ['cha-me: c d', 'con: a b']);
  assert.deepEqual(layout(placeField(form, 'a', { page: 'cha-me', before: 'd' })), ['con: b', 'cha-me: c a d']);
  assert.deepEqual(layout(placeField(form, 'a', { page: 'con' })), ['con: b a', 'cha-me: c d']);
});

test('what is taken out leaves nothing behind', () => {
  const form = removePage(removeField(twoPages(), 'a'), 'cha-me');
  assert.deepEqual(layout(form), ['con: b']);
  assert.deepEqual(Object.keys(form.schema.properties), ['b']);
  assert.deepEqual(form.schema.required, ['b']);
});
