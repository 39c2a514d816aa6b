import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWords, rowWords } from './answer-words.ts';
import { checkForm } from './check-form.ts';
import { addressFields, businessFields, personFields } from './field-groups.ts';
import type { Answer, Answers, FieldLook, FieldSchema, FormDefinition } from './form-definition.ts';
import { journeyOf, submittedAnswers } from './journey.ts';
import { fingerprint } from './merge-answers.ts';
import { dateBoxes, readAnswers } from './read-answers.ts';
import { doRowDeed, readRowDeed, shownRows } from './table-rows.ts';
import { validateAnswers, warningsOf } from './validate-answers.ts';

const words = { vi: 'Câu hỏi', en: 'Question' };
const ask = (kind: FieldLook['kind'], rules: Omit<FieldSchema, 'field'> = { type: 'string' }): FieldSchema => ({
  ...rules,
  field: { kind, label: words },
});
const formOf = (properties: Record<string, FieldSchema>, required = Object.keys(properties)): FormDefinition => ({
  schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties, required },
  pages: [{ key: 'all', title: words, fields: Object.keys(properties) }],
});
const table: FieldSchema = {
  type: 'array',
  maxItems: 3,
  items: {
    type: 'object',
    properties: {
      name: ask('text', { type: 'string', maxLength: 20 }),
      bornOn: ask('partial-date'),
      identityNumber: ask('identity-number'),
      income: ask('money', { type: 'integer', minimum: 0 }),
    },
    required: ['name'],
  },
  field: { kind: 'table', label: { vi: 'Các con', en: 'Children' } },
};
const form = checkForm(
  formOf(
    {
      fullName: { type: 'string', field: { kind: 'text', label: words, prefill: 'fullName' } },
      born: ask('partial-date'),
      place: ask('place'),
      country: ask('country'),
      insurance: ask('insurance-number'),
      agrees: ask('consent', { type: 'boolean' }),
      signed: ask('signature'),
      children: table,
    },
    ['born', 'place', 'agrees', 'signed', 'children'],
  ),
);
const all = Object.keys(form.schema.properties);
const read = (body: Record<string, string>): Answers => readAnswers(form, all, body);
const codes = (answers: Answers) =>
  Object.fromEntries(validateAnswers(form, answers, all).map(({ at, code }) => [at, code.slice(6)]));

test('a date may be known in part; what is no date stays as it was typed', () => {
  const boxes = (day: string, month: string, year: string) =>
    read({ 'born-day': day, 'born-month': month, 'born-year': year })['born'];
  const cases: [string, string, string, Answer][] = [
    ['', '', '1950', '1950'],
    ['', '5', '1950', '1950-05'],
    ['9', '5', '1950', '1950-05-09'],
    ['31', '2', '1950', '31/2/1950'],
    ['9', '', '1950', '9//1950'],
    ['', '13', '1950', '/13/1950'],
    ['', '', '50', '//50'],
    ['', '', '', null],
  ];
  for (const [day, month, year, answer] of cases) {
    assert.deepEqual(boxes(day, month, year), answer);
    const shown = dateBoxes(answer);
    assert.deepEqual([shown.day, shown.month, shown.year], [day, month, year]);
    const isDate = typeof answer === 'string' && /^\d{4}(-\d\d)*$/.test(answer);
    const wrong = answer === null ? 'required' : isDate ? undefined : 'not-partial-date';
    assert.equal(codes({ ...good, born: answer })['born'], wrong, JSON.stringify(answer));
  }
  for (const wrong of ['1950-13', '1950-02-30', '0950', '19500101', '1950-5'])
    assert.equal(codes({ ...good, born: wrong })['born'], 'not-partial-date', wrong);
  const said = ['1950', '1950-05', '1950-05-09'].map((answer) =>
    answerWords(ask('partial-date'), answer, 'vi', new Map()),
  );
  assert.deepEqual(said, ['1950', '05/1950', '09/05/1950']);
});

const good: Answers = {
  fullName: 'Lê Thị Hoà',
  born: '1950',
  place: '26008@2020-01-01',
  agrees: true,
  signed: 'le thi hoa',
  children: [{ name: 'An' }],
};

test('a signature is the name the form asked for, tone marks aside; consent is only yes', () => {
  assert.deepEqual(codes(good), {});
  assert.equal(codes({ ...good, signed: 'Lê Văn An' })['signed'], 'not-signature');
  assert.equal(codes({ ...good, fullName: null, signed: 'Ai cũng được' })['signed'], undefined);
  const [says] = validateAnswers(form, { ...good, signed: 'x' }, ['signed']);
  assert.match(says?.says.vi ?? '', /“Lê Thị Hoà”/);
  assert.deepEqual(read({ agrees: 'yes', 'agrees-asked': '1' }), { agrees: true });
  assert.deepEqual(read({ 'agrees-asked': '1' }), { agrees: null });
  assert.deepEqual(read({}), {});
  assert.equal(codes({ ...good, agrees: null })['agrees'], 'consent-missing');
  assert.equal(codes({ ...good, agrees: false })['agrees'], 'consent-missing');
});

test('what was chosen for a place counts while its words stand beside it', () => {
  const posted = { place: 'Phường Tam Phước', 'place-words': 'Phường Tam Phước', 'place-place': '26008@2020-01-01' };
  assert.equal(read(posted)['place'], '26008@2020-01-01');
  assert.equal(read({ ...posted, place: 'Làng Mai' })['place'], 'Làng Mai');
  assert.equal(read({ ...posted, 'place-place': '' })['place'], 'Phường Tam Phước');
  assert.equal(read({ place: '26008@2020-01-01' })['place'], '26008@2020-01-01');
  const names = new Map([['26008@2020-01-01', 'Phường Tam Phước (tên trước 01/07/2025)']]);
  assert.equal(answerWords(ask('place'), '26008@2020-01-01', 'vi', names), 'Phường Tam Phước (tên trước 01/07/2025)');
  assert.equal(answerWords(ask('place'), 'Làng Mai', 'vi', names), 'Làng Mai');
});

test('rows are read cell by cell, each wrong cell has its place, empty rows do not count', () => {
  const posted = {
    'children.rows': '3',
    'children.0.name': ' Nguyễn  An ',
    'children.0.bornOn-year': '2015',
    'children.0.income': '1.500.000',
    'children.2.bornOn-month': '13',
    'children.2.bornOn-year': '2015',
    'children.2.identityNumber': '12',
  };
  const answers = { ...good, ...read(posted) };
  assert.deepEqual(answers['children'], [
    { name: 'Nguyễn An', bornOn: '2015', income: 1_500_000 },
    {},
    { bornOn: '/13/2015', identityNumber: '12' },
  ]);
  assert.deepEqual(codes(answers), {
    'children.2.name': 'required',
    'children.2.bornOn': 'not-partial-date',
    'children.2.identityNumber': 'not-identity-number',
  });
  const said = validateAnswers(form, answers, ['children'])[0]?.says;
  assert.equal(said?.vi, 'Trả lời: Câu hỏi (Các con, dòng 3)');
  assert.equal(codes({ ...good, children: [{ name: 'x'.repeat(30), income: -5 }] })['children.0.name'], 'too-long');
  assert.equal(codes({ ...good, children: [{ name: 'An', income: -5 }] })['children.0.income'], 'too-small');
  const context = { channel: 'online', case: null } as const;
  assert.deepEqual(submittedAnswers(form, { children: [{}, { name: 'An', bornOn: null }] }, context), {
    children: [{ name: 'An' }],
  });
});

test('a condition may count the rows of a table and look into them', () => {
  const asks = checkForm(
    formOf({
      children: table,
      school: { type: 'string', field: { kind: 'text', label: words, when: 'count(children) >= 2' } },
      income: {
        type: 'string',
        field: { kind: 'text', label: words, when: 'some child in children satisfies child.income > 1000' },
      },
    }),
  );
  const asked = (children: Answer) => journeyOf(asks, { children }, { channel: 'online', case: null }).pages[0]?.fields;
  assert.deepEqual(asked([{ name: 'An' }, {}]), ['children']);
  assert.deepEqual(asked([{ name: 'An' }, { name: 'Bình' }]), ['children', 'school']);
  assert.deepEqual(asked([{ name: 'An', income: 5000 }]), ['children', 'income']);
  assert.deepEqual(asked(null), ['children']);
});

test('a table has no fewer and no more rows than it says, and one that must be answered has one', () => {
  assert.equal(codes({ ...good, children: [] })['children'], 'too-few-rows');
  assert.equal(codes({ ...good, children: null })['children'], 'too-few-rows');
  assert.equal(codes({ ...good, children: [{}, {}] })['children'], 'too-few-rows');
  assert.equal(
    codes({ ...good, children: Array.from({ length: 4 }, () => ({ name: 'An' })) })['children'],
    'too-many-rows',
  );
  assert.equal(codes({ ...good, children: 'An' })['children'], 'wrong-form');
  assert.equal(read({ 'children.rows': '1' })['children'], null);
  assert.deepEqual(read({ 'children.rows': '2' })['children'], [{}, {}]);
  assert.equal('children' in read({ 'children.rows': 'x', 'children.0.name': 'An' }), true);
  assert.equal((read({ 'children.rows': '9999', 'children.0.name': 'A' })['children'] as unknown[]).length, 200);
  assert.equal(fingerprint([{ a: 1, b: 2 }]), fingerprint([{ b: 2, a: 1 }]));
});

test('rows come, go and change places; what cannot be done changes nothing', () => {
  const rows = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  const after = (deed: string) => {
    const wanted = readRowDeed(deed);
    return (
      wanted &&
      doRowDeed({ ...table, maxItems: 4 }, rows, wanted)
        .rows.map(({ name }) => name ?? '-')
        .join('')
    );
  };
  const deeds = [
    'add:children',
    'remove:children:1',
    'up:children:2',
    'up:children:0',
    'down:children:0',
    'down:children:2',
  ];
  assert.deepEqual(deeds.map(after), ['abc-', 'ac', 'acb', 'abc', 'bac', 'abc']);
  assert.deepEqual(
    ['add', 'burn:children:1', 'add:../x', 'up:children:9999'].map(readRowDeed),
    Array(4).fill(undefined),
  );
  assert.equal(doRowDeed(table, rows, { deed: 'add', table: 'children', line: 0 }).rows.length, 3);
  assert.equal(shownRows({ ...table, minItems: 2 }, null).length, 2);
});

test('a table is told row by row, and odd numbers in it are warned of at their cell', () => {
  const children = [
    { name: 'An', bornOn: '2015-03-09', identityNumber: '075215000001', income: 1000 },
    { name: 'Bình', identityNumber: '005090000001' },
  ];
  assert.equal(
    answerWords(table, children, 'vi', new Map()),
    '1. An, 09/03/2015, 075215000001, 1.000 ₫; 2. Bình, 005090000001',
  );
  assert.deepEqual(
    rowWords(table, children, 'en', new Map())[1]?.map(({ key }) => key),
    ['name', 'identityNumber'],
  );
  assert.deepEqual(
    warningsOf(form, { children }).map(({ at, code }) => `${at} ${code}`),
    ['children.1.identityNumber forms.identity-number-place'],
  );
});

test('person, business and address are groups of questions any form may use', () => {
  const who = { vi: 'Người mẹ', en: 'The mother' };
  const groups = [
    personFields('mother', who, { when: 'fullName != null' }),
    businessFields('company', { vi: 'Công ty', en: 'The company' }, { own: true }),
    addressFields('birth', { vi: 'Nơi sinh', en: 'Place of birth' }, { anywhere: true, optional: true }),
    addressFields('', { vi: 'Nơi ở', en: 'Home' }),
  ];
  const properties = Object.assign({ fullName: ask('text') }, ...groups.map((group) => group.properties));
  const made = checkForm(
    formOf(
      properties,
      groups.flatMap(({ required }) => required),
    ),
  );
  assert.ok('motherIdentityNumber' in properties && 'companyTaxNumber' in properties && 'commune' in properties);
  assert.equal(made.schema.properties['companyName']?.field.prefill, 'organisationName');
  assert.equal(made.schema.properties['motherName']?.field.prefill, undefined);
  const [missing] = validateAnswers(made, {}, ['motherName']);
  assert.equal(missing?.says.vi, 'Trả lời: Họ, chữ đệm và tên (Người mẹ)');
});
