import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemaErrors } from './answer-schema.ts';
import { checkForm } from './check-form.ts';
import type { FieldLook, FieldSchema, FormDefinition } from './form-definition.ts';
import { identityNumberWarnings, isInsuranceNumber, isPhoneNumber, isTaxNumber } from './number-rules.ts';
import { readAnswers, readNumber } from './read-answers.ts';
import { validateAnswers, warningsOf } from './validate-answers.ts';

const words = { vi: 'Câu hỏi', en: 'Question' };
const ask = (kind: FieldLook['kind'], rules: Omit<FieldSchema, 'field'>): FieldSchema => ({
  ...rules,
  field: { kind, label: words },
});
const formOf = (properties: Record<string, FieldSchema>, required = Object.keys(properties)): FormDefinition => ({
  schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties, required },
  pages: [{ key: 'all', title: words, fields: Object.keys(properties) }],
});
const form = formOf({
  name: ask('text', { type: 'string', minLength: 2, maxLength: 10 }),
  birthOn: ask('date', { type: 'string', format: 'date' }),
  identityNumber: ask('identity-number', { type: 'string' }),
  tax: ask('tax-number', { type: 'string' }),
  phone: ask('phone', { type: 'string' }),
  email: ask('email', { type: 'string', format: 'email' }),
  copies: ask('number', { type: 'integer', minimum: 1, maximum: 20 }),
  price: ask('money', { type: 'integer' }),
  agrees: ask('yes-no', { type: 'boolean' }),
  gender: {
    type: 'string',
    enum: ['male', 'female'],
    field: { kind: 'choice', label: words, options: { male: words, female: words } },
  },
});
const all = Object.keys(form.schema.properties);
const codes = (body: Record<string, string>) =>
  Object.fromEntries(
    validateAnswers(form, readAnswers(form, all, body), all).map(({ at, code }) => [at, code.slice(6)]),
  );

const right = {
  name: '  Lê   Văn ',
  'birthOn-day': '5',
  'birthOn-month': '2',
  'birthOn-year': '1990',
  identityNumber: '075 090 900 101',
  tax: '0100109106-001',
  phone: '+84 912.345.678',
  email: ' an@example.com ',
  copies: '2',
  price: '1.500.000 ₫',
  agrees: 'no',
  gender: 'female',
};

test('what people type is read as they mean it', () => {
  assert.deepEqual(readAnswers(form, all, right), {
    name: 'Lê Văn',
    birthOn: '1990-02-05',
    identityNumber: '075090900101',
    tax: '0100109106001',
    phone: '0912345678',
    email: 'an@example.com',
    copies: 2,
    price: 1_500_000,
    agrees: false,
    gender: 'female',
  });
  assert.deepEqual(codes(right), {});
  assert.equal('Hoà', readAnswers(form, ['name'], { name: 'Hoa\u0300' }).name);
});

test('every question left empty is reported at once', () => {
  assert.equal(validateAnswers(form, {}, all).length, all.length);
});

test('each kind of wrong answer has a wording of its own and the typed text is kept', () => {
  const wrong = {
    name: 'Một cái tên dài quá',
    'birthOn-day': '31',
    'birthOn-month': '2',
    'birthOn-year': '1990',
    identityNumber: '12345',
    tax: '0100109107',
    phone: '0123',
    email: 'an@',
    copies: 'hai',
    price: '1,5',
    agrees: 'maybe',
    gender: 'other',
  };
  assert.deepEqual(codes(wrong), {
    name: 'too-long',
    birthOn: 'not-a-date',
    identityNumber: 'not-identity-number',
    tax: 'not-tax-number',
    phone: 'not-phone',
    email: 'not-an-email',
    copies: 'not-a-number',
    price: 'not-whole',
    agrees: 'required-choice',
    gender: 'not-a-choice',
  });
  const kept = readAnswers(form, all, wrong);
  assert.equal(kept.birthOn, '31/2/1990');
  assert.equal(kept.copies, 'hai');
  assert.equal(codes({ ...right, 'birthOn-year': '' }).birthOn, 'date-incomplete');
  assert.equal(codes({ ...right, copies: '0' }).copies, 'too-small');
  assert.equal(codes({ ...right, copies: '2,5' }).copies, 'not-whole');
});

test('a question that is not asked is not judged', () => {
  assert.deepEqual(validateAnswers(form, { name: 'Lê Văn' }, ['name']), []);
});

test('a dot before exactly three digits separates thousands, any other is a decimal point', () => {
  assert.deepEqual(['1.500', '1.5', '1,5', '1.234,5', '12', '1.2.3', 'x', '1 500'].map(readNumber), [
    1500,
    1.5,
    1.5,
    1234.5,
    12,
    undefined,
    undefined,
    1500,
  ]);
});

test('tax numbers are checked by their check digit, a branch or a person by form', () => {
  assert.equal(isTaxNumber('0100109106'), true);
  assert.equal(isTaxNumber('3600001233'), true);
  assert.equal(isTaxNumber('0100109105'), false);
  assert.equal(isTaxNumber('0100109106000'), false);
  assert.equal(isTaxNumber('075090900101'), true);
});

test('the numbers of well-known companies pass, and no other last digit does', () => {
  const known =
    '0100109106 0300588569 0100112437 0101248141 0100686209 0100150619 0302249586 0104128565 0303217354 0100233488 ' +
    '3600259465 0101243150 0312120782';
  for (const number of known.split(' ')) {
    const passing = '0123456789'.split('').filter((digit) => isTaxNumber(number.slice(0, 9) + digit));
    assert.deepEqual(passing, [number[9]], number);
    assert.equal(isTaxNumber(`${number}001`), true);
  }
  assert.equal(isTaxNumber('0012345678'), false);
  assert.equal(isTaxNumber('0100000001'), false);
});

test('a personal number begins with one of the 63 former provinces or a country, or is warned of', () => {
  const odd = (code: string) =>
    identityNumberWarnings('n', `${code}090900101`, {}).some(
      ({ code: said }) => said === 'forms.identity-number-place',
    );
  const provinces = Array.from({ length: 100 }, (_, at) => String(at).padStart(3, '0')).filter((code) => !odd(code));
  assert.equal(provinces.length, 63);
  assert.deepEqual(['075', '070', '001', '096', '101', '243'].filter(odd), []);
  assert.deepEqual(
    ['000', '003', '005', '097'].filter((code) => !odd(code)),
    [],
  );
  assert.deepEqual(
    identityNumberWarnings('n', '271234567', {}).map(({ code }) => code),
    ['forms.old-identity-number'],
  );
});

test('a social insurance number has ten digits, a telephone number a known beginning', () => {
  assert.deepEqual(['7512345678', '751234567', '75123456789', '75x2345678'].map(isInsuranceNumber), [
    true,
    false,
    false,
    false,
  ]);
  const numbers = ['0912345678', '0312345678', '0212345678', '02513822501', '0112345678', '091234567', '1900123456'];
  assert.deepEqual(numbers.map(isPhoneNumber), [true, true, false, true, false, false, false]);
});

test('an identity number that does not fit the birth or sex is a warning, never a problem', () => {
  const answers = { identityNumber: '999090900101', name: 'Lê Văn' };
  assert.deepEqual(validateAnswers(form, answers, ['identityNumber']), []);
  const person = formOf({
    motherIdentityNumber: ask('identity-number', { type: 'string' }),
    motherBirthOn: ask('date', { type: 'string', format: 'date' }),
    motherGender: ask('choice', { type: 'string' }),
  });
  const odd = { motherIdentityNumber: '075090900101', motherBirthOn: '1991-01-01', motherGender: 'female' };
  assert.deepEqual(
    warningsOf(person, odd).map(({ code }) => code),
    ['forms.identity-number-year', 'forms.identity-number-sex'],
  );
  assert.deepEqual(warningsOf(person, { ...odd, motherBirthOn: '1990-01-01', motherGender: 'male' }), []);
});

test('a malformed form is refused with the place named', () => {
  const refused = (over: unknown) => {
    try {
      checkForm(over);
    } catch (cause) {
      return String(cause);
    }
    return 'accepted';
  };
  assert.equal(refused(form), 'accepted');
  assert.match(refused({}), /forms\.bad-form/);
  assert.match(refused({ ...form, schema: { ...form.schema, $ref: 'https://evil.example/s.json' } }), /\$ref/);
  assert.match(refused(formOf({ a: ask('text', { type: 'string', pattern: '(a+)+$' }) })), /pattern of a/);
  assert.match(refused(formOf({ a: ask('text', { type: 'string', pattern: '[' }) })), /bad-form/);
  assert.match(
    refused({ ...form, pages: [...form.pages, { key: 'x', title: words, fields: ['nothing'] }] }),
    /unknown "nothing"/,
  );
  assert.match(refused({ ...form, pages: [{ ...form.pages[0], when: 'a = = b' }] }), /\/pages\/all/);
  assert.match(refused({ ...form, notes: 'x'.repeat(300_000) }), /form-too-large/);
});

test('a pattern is not run over a text longer than any number', () => {
  const slow = formOf({ a: ask('text', { type: 'string', pattern: '^\\d*\\d*\\d*x$' }) });
  const started = performance.now();
  assert.equal(schemaErrors(slow.schema, { a: '1'.repeat(20_000) }).length, 1);
  assert.ok(performance.now() - started < 500);
});
