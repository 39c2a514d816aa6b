import type { FieldKind, FieldSchema } from '#modules/forms';
import type { Bilingual } from '#platform/text.ts';

/** How a kind of question begins: what it is called in the editor, its first label and its rules. */
export interface KindOfField {
  name: Bilingual;
  label: Bilingual;
  rules: Omit<FieldSchema, 'field'>;
}

const t = (vi: string, en: string): Bilingual => ({ vi, en });
const line = { type: 'string', minLength: 1, maxLength: 200 } as const;
const longestNumber = 1_000_000_000;

/** Every kind of question people need, in the order the editor offers them. */
export const fieldKinds: Record<FieldKind, KindOfField> = {
  text: { name: t('Dòng chữ', 'Line of text'), label: t('Câu hỏi mới', 'New question'), rules: line },
  'long-text': {
    name: t('Đoạn văn', 'Paragraph'),
    label: t('Nội dung đề nghị', 'What you ask for'),
    rules: { type: 'string', minLength: 1, maxLength: 2000 },
  },
  'yes-no': {
    name: t('Có hay không', 'Yes or no'),
    label: t('Có đúng không?', 'Is it so?'),
    rules: { type: 'boolean' },
  },
  choice: {
    name: t('Chọn một', 'Choose one'),
    label: t('Chọn một', 'Choose one'),
    rules: { type: 'string', enum: ['first', 'second'] },
  },
  date: { name: t('Ngày', 'Date'), label: t('Ngày', 'Date'), rules: { type: 'string', format: 'date' } },
  'partial-date': {
    name: t('Ngày có thể thiếu', 'Date, perhaps partial'),
    label: t('Ngày, tháng hoặc năm', 'Date, month or year'),
    rules: { type: 'string' },
  },
  number: {
    name: t('Số', 'Number'),
    label: t('Số lượng', 'How many'),
    rules: { type: 'integer', minimum: 0, maximum: longestNumber },
  },
  money: {
    name: t('Số tiền', 'Amount of money'),
    label: t('Số tiền', 'Amount'),
    rules: { type: 'integer', minimum: 0, maximum: 1_000_000_000_000_000 },
  },
  'identity-number': {
    name: t('Số định danh', 'Identity number'),
    label: t('Số định danh cá nhân (CCCD)', 'Personal identification number'),
    rules: { type: 'string', pattern: '^(\\d{9}|\\d{12})$' },
  },
  'tax-number': {
    name: t('Mã số thuế', 'Tax number'),
    label: t('Mã số thuế', 'Tax number'),
    rules: { type: 'string', pattern: '^(\\d{10}|\\d{12}|\\d{13})$' },
  },
  'insurance-number': {
    name: t('Mã số bảo hiểm', 'Insurance number'),
    label: t('Mã số bảo hiểm xã hội', 'Social insurance number'),
    rules: { type: 'string', pattern: '^\\d{10}$' },
  },
  phone: {
    name: t('Điện thoại', 'Phone'),
    label: t('Số điện thoại', 'Phone number'),
    rules: { type: 'string', pattern: '^0\\d{9,10}$' },
  },
  email: {
    name: t('Thư điện tử', 'E-mail'),
    label: t('Thư điện tử', 'E-mail'),
    rules: { type: 'string', format: 'email', maxLength: 254 },
  },
  commune: {
    name: t('Phường, xã của tỉnh', 'Commune of the province'),
    label: t('Phường, xã', 'Ward or commune'),
    rules: { type: 'string', pattern: '^\\d{5}$' },
  },
  place: {
    name: t('Nơi chốn, cả tên cũ', 'Place, old names too'),
    label: t('Địa danh', 'Place'),
    rules: { type: 'string', minLength: 1, maxLength: 300 },
  },
  country: {
    name: t('Nước', 'Country'),
    label: t('Nước', 'Country'),
    rules: { type: 'string', minLength: 1, maxLength: 60 },
  },
  nationality: {
    name: t('Quốc tịch', 'Nationality'),
    label: t('Quốc tịch', 'Nationality'),
    rules: { type: 'string', minLength: 1, maxLength: 60 },
  },
  ethnicity: {
    name: t('Dân tộc', 'Ethnic group'),
    label: t('Dân tộc', 'Ethnic group'),
    rules: { type: 'string', minLength: 1, maxLength: 60 },
  },
  table: {
    name: t('Bảng nhiều dòng', 'Table of rows'),
    label: t('Danh sách', 'List'),
    rules: { type: 'array', items: { type: 'object', properties: {}, required: [] }, minItems: 1, maxItems: 20 },
  },
  signature: {
    name: t('Ký bằng họ tên', 'Signature by name'),
    label: t('Ký: gõ họ và tên của bạn', 'Sign: type your full name'),
    rules: line,
  },
  consent: {
    name: t('Cam đoan', 'Declaration'),
    label: t('Tôi cam đoan các thông tin là đúng', 'I declare that this is true'),
    rules: { type: 'boolean' },
  },
};

/** A new question of a kind, ready to ask. */
export function newField(kind: FieldKind): FieldSchema {
  const { label, rules } = fieldKinds[kind];
  const options = {
    first: t('Lựa chọn thứ nhất', 'First choice'),
    second: t('Lựa chọn thứ hai', 'Second choice'),
  };
  const firstColumn = { type: 'object', properties: { hoTen: nameColumn() }, required: ['hoTen'] } as const;
  return {
    ...rules,
    ...(kind === 'table' ? { items: { ...firstColumn, required: ['hoTen'] } } : {}),
    field: { kind, label, ...(kind === 'choice' ? { options } : {}) },
  };
}

const nameColumn = (): FieldSchema => ({ ...line, field: { kind: 'text', label: t('Họ và tên', 'Full name') } });

/** The same question as another kind: its words, condition and prefill stay, its rules are those of the new kind. */
export function asKind(field: FieldSchema, kind: FieldKind): FieldSchema {
  const fresh = newField(kind);
  const { options: _, ...look } = field.field;
  return { ...fresh, field: { ...look, ...(fresh.field.options ? { options: fresh.field.options } : {}), kind } };
}
