import type { VNode } from 'preact';
import {
  Questions,
  type Answers,
  type AskingFacts,
  type FieldLook,
  type FieldSchema,
  type FormDefinition,
} from '#modules/forms';
import { addressFields, personFields, validateAnswers } from '#modules/forms';
import type { Bilingual, Lang } from '#platform/text.ts';
import { BackLink, Button, ErrorSummary, Form, StepHeader } from '#web/components.ts';
import { Page } from '#web/layout.tsx';
import { sayIn, steps, user } from './words.ts';

const t = (vi: string, en: string): Bilingual => ({ vi, en });
const ask = (kind: FieldLook['kind'], label: Bilingual, rules: Omit<FieldSchema, 'field'>): FieldSchema => ({
  ...rules,
  field: { kind, label },
});
const line = { type: 'string', minLength: 1, maxLength: 60 } as const;

const mother = personFields('mother', t('Người mẹ', 'The mother'));
const home = addressFields('birth', t('Nơi sinh', 'Place of birth'), { anywhere: true });

const children: FieldSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 5,
  items: {
    type: 'object',
    properties: {
      name: ask('text', t('Họ, chữ đệm và tên', 'Full name'), line),
      bornOn: ask('partial-date', t('Ngày sinh', 'Date of birth'), { type: 'string' }),
      identityNumber: ask('identity-number', t('Số định danh', 'Identification number'), { type: 'string' }),
    },
    required: ['name', 'bornOn'],
  },
  field: { kind: 'table', label: t('Các con', 'Children'), hint: t('Kể cả con đã đi làm', 'Also those who work') },
};

const properties: Record<string, FieldSchema> = {
  ...mother.properties,
  ...home.properties,
  fatherBornOn: ask('partial-date', t('Năm sinh của cha', 'Father’s year of birth'), { type: 'string' }),
  country: ask('country', t('Nước đến', 'Country of destination'), line),
  insuranceNumber: ask('insurance-number', t('Mã số bảo hiểm xã hội', 'Social insurance number'), { type: 'string' }),
  children,
  agrees: ask('consent', t('Đồng ý cho cơ quan tra cứu dữ liệu dân cư của tôi', 'The office may look up my record'), {
    type: 'boolean',
  }),
  signedBy: ask('signature', t('Ký tên', 'Signature'), line),
};

/** A form with every kind of question beyond the plain ones, also published by a test. */
export const kindsForm: FormDefinition = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties,
    required: Object.keys(properties),
  },
  pages: [{ key: 'kinds', title: t('Gia đình', 'Family'), fields: Object.keys(properties) }],
};

const right: Answers = {
  motherName: 'Nguyễn Hoàng Thuỵ Phương Quỳnh Như',
  motherBirthOn: '1990-05-02',
  motherGender: 'female',
  motherIdentityNumber: '075190012345',
  motherNationality: 'Việt Nam',
  birthStreet: 'Đường Bùi Trọng Nghĩa',
  birthPlace: 'Tam Phước',
  fatherBornOn: '1988',
  country: 'Nhật Bản',
  insuranceNumber: '7512345678',
  children: [
    { name: 'Nguyễn An', bornOn: '2015-03-09' },
    { name: 'Nguyễn Bình', bornOn: '2019-05', identityNumber: '075219000111' },
  ],
  agrees: true,
  signedBy: 'nguyen hoa lan',
};

const wrong: Answers = {
  motherName: '',
  motherBirthOn: '31/2/1990',
  motherIdentityNumber: '0751900',
  birthPlace: '',
  fatherBornOn: '2/88',
  insuranceNumber: '75',
  children: [{ bornOn: '31/2/2020' }, { name: 'Nguyễn Bình', bornOn: '2019', identityNumber: '12' }],
  signedBy: 'Người khác',
};

const facts: AskingFacts = {
  communes: [],
  places: new Map([['26008@2020-01-01', 'Phường Tam Phước, Thành phố Biên Hòa (tên trước 01/07/2025)']]),
  signer: 'Nguyễn Hoa Lan',
  searched: {
    name: 'birthPlace',
    found: [{ value: '26008@2025-07-01', name: 'Phường Tam Phước' }],
  },
};

/** Every kind of question beyond the plain ones, right and with a problem at each. */
export function kindsPattern(lang: Lang, failed: boolean): VNode {
  const say = sayIn(lang);
  const answers = failed ? wrong : right;
  const fields = Object.keys(properties);
  const problems = failed ? validateAnswers(kindsForm, answers, fields, facts.signer) : [];
  return (
    <Page
      title={say('Gia đình', 'Family')}
      lang={lang}
      path="/drafts/1/pages/kinds"
      site="citizen"
      user={user}
      csrf="t"
      failed={failed}
      scripts={['submit-once', 'autosave', 'find-place', 'table-rows']}
    >
      <BackLink lang={lang} href="/drafts/1" />
      <ErrorSummary lang={lang} problems={problems} />
      <StepHeader lang={lang} step={3} of={6} name={say('Gia đình', 'Family')} names={steps(lang)} />
      <h1>{say('Gia đình', 'Family')}</h1>
      <Form lang={lang} action="/drafts/1/pages/kinds" csrf="t" autosave="/drafts/1/answers">
        <Questions
          lang={lang}
          form={kindsForm}
          fields={fields}
          answers={answers}
          problems={problems}
          facts={failed ? { ...facts, searched: undefined } : facts}
        />
        <Button>{say('Lưu và tiếp tục', 'Save and continue')}</Button>
      </Form>
    </Page>
  );
}
