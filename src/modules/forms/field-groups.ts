import type { Bilingual } from '#platform/text.ts';
import type { FieldLook, FieldSchema } from './form-definition.ts';

/** Questions that belong together: flat fields whose keys begin with the same word and that stand in one frame. */
export interface FieldGroup {
  properties: Record<string, FieldSchema>;
  required: string[];
  /** In the order asked, for a page's `fields`. */
  fields: string[];
}

export interface GroupOptions {
  /** FEEL: the whole group is asked only when it is true. */
  when?: string | undefined;
  /** Filled in from the profile of whoever is signed in: the group is about them. */
  own?: boolean | undefined;
  /** Nothing in the group has to be answered. */
  optional?: boolean | undefined;
}

const t = (vi: string, en: string): Bilingual => ({ vi, en });
const line = { type: 'string', minLength: 1, maxLength: 200 } as const;

/** One question before it gets its prefix: last part of the key, schema, and what the profile knows of it. */
interface Part {
  name: string;
  schema: Omit<FieldSchema, 'field'>;
  look: Omit<FieldLook, 'prefill' | 'autocomplete'>;
  prefill?: NonNullable<FieldLook['prefill']>;
  autocomplete?: string;
}

const genders = { male: t('Nam', 'Male'), female: t('Nữ', 'Female') };

const person: Part[] = [
  {
    name: 'name',
    schema: line,
    look: { kind: 'text', label: t('Họ, chữ đệm và tên', 'Full name') },
    prefill: 'fullName',
    autocomplete: 'name',
  },
  {
    name: 'birthOn',
    schema: { type: 'string', format: 'date' },
    look: { kind: 'date', label: t('Ngày sinh', 'Date of birth') },
    prefill: 'birthOn',
    autocomplete: 'bday',
  },
  {
    name: 'gender',
    schema: { type: 'string', enum: Object.keys(genders) },
    look: { kind: 'choice', label: t('Giới tính', 'Sex'), options: genders },
    prefill: 'gender',
  },
  {
    name: 'identityNumber',
    schema: { type: 'string' },
    look: {
      kind: 'identity-number',
      label: t('Số định danh cá nhân', 'Personal identification number'),
      hint: t('12 chữ số trên thẻ căn cước', 'The 12 digits on the identity card'),
    },
    prefill: 'identityNumber',
  },
  {
    name: 'nationality',
    schema: { type: 'string', minLength: 1, maxLength: 60 },
    look: { kind: 'nationality', label: t('Quốc tịch', 'Nationality') },
    prefill: 'nationality',
  },
];

const business: Part[] = [
  {
    name: 'name',
    schema: line,
    look: { kind: 'text', label: t('Tên đơn vị', 'Name of the organisation') },
    prefill: 'organisationName',
    autocomplete: 'organization',
  },
  {
    name: 'taxNumber',
    schema: { type: 'string' },
    look: {
      kind: 'tax-number',
      label: t('Mã số thuế', 'Tax number'),
      hint: t(
        '10 hoặc 13 chữ số; hộ kinh doanh dùng 12 số định danh',
        '10 or 13 digits; a household business uses its 12-digit number',
      ),
    },
    prefill: 'taxNumber',
  },
  {
    name: 'headOffice',
    schema: line,
    look: { kind: 'text', label: t('Trụ sở', 'Head office') },
    prefill: 'address',
    autocomplete: 'street-address',
  },
  {
    name: 'representative',
    schema: line,
    look: { kind: 'text', label: t('Người đại diện', 'Representative') },
    prefill: 'fullName',
    autocomplete: 'name',
  },
  { name: 'representativeTitle', schema: line, look: { kind: 'text', label: t('Chức vụ', 'Position') } },
];

const street: Part = {
  name: 'street',
  schema: line,
  look: {
    kind: 'text',
    label: t('Số nhà, đường', 'House number and street'),
    hint: t('Số nhà, đường, ấp hoặc khu phố', 'House number, street, hamlet or quarter'),
  },
  prefill: 'address',
  autocomplete: 'street-address',
};

const commune: Part = {
  name: 'commune',
  schema: { type: 'string' },
  look: { kind: 'commune', label: t('Phường, xã', 'Ward or commune') },
  prefill: 'communeCode',
};

const place: Part = {
  name: 'place',
  schema: { type: 'string', minLength: 2, maxLength: 200 },
  look: { kind: 'place', label: t('Phường, xã, huyện, tỉnh', 'Commune, district, province') },
};

/** Name, birth, sex, personal number and nationality of one person: `motherName`, `motherBirthOn` … */
export const personFields = (prefix: string, who: Bilingual, options: GroupOptions = {}): FieldGroup =>
  group(prefix, who, person, options);

/** Name, tax number, head office, representative and position: `companyName`, `companyTaxNumber` … */
export const businessFields = (prefix: string, who: Bilingual, options: GroupOptions = {}): FieldGroup =>
  group(prefix, who, business, options);

/**
 * Street and commune: `homeStreet`, `homeCommune`. With `anywhere` the place may be outside the province or bear an older
 * name: `birthStreet`, `birthPlace`.
 */
export const addressFields = (
  prefix: string,
  what: Bilingual,
  { anywhere, ...options }: GroupOptions & { anywhere?: boolean | undefined } = {},
): FieldGroup => group(prefix, what, [street, anywhere ? place : commune], options);

function group(prefix: string, title: Bilingual, parts: readonly Part[], options: GroupOptions): FieldGroup {
  const keyOf = (name: string): string => (prefix ? prefix + name.charAt(0).toUpperCase() + name.slice(1) : name);
  const properties = parts.map(({ name, schema, look, prefill, autocomplete }): [string, FieldSchema] => [
    keyOf(name),
    {
      ...schema,
      field: {
        ...look,
        ...(options.when === undefined ? {} : { when: options.when }),
        ...(options.own && prefill ? { prefill } : {}),
        ...(options.own && autocomplete ? { autocomplete } : {}),
        group: { key: prefix || 'group', title },
      },
    },
  ]);
  const fields = properties.map(([key]) => key);
  return { properties: Object.fromEntries(properties), required: options.optional ? [] : fields, fields };
}
