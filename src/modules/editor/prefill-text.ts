import type { FieldLook } from '#modules/forms';
import type { Bilingual } from '#platform/text.ts';

const t = (vi: string, en: string): Bilingual => ({ vi, en });

/** What a person's profile can fill in. */
export const prefillWords: Record<NonNullable<FieldLook['prefill']>, Bilingual> = {
  fullName: t('Họ và tên', 'Full name'),
  birthOn: t('Ngày sinh', 'Date of birth'),
  gender: t('Giới tính', 'Sex'),
  identityNumber: t('Số định danh cá nhân', 'Personal identification number'),
  phone: t('Số điện thoại', 'Phone number'),
  email: t('Thư điện tử', 'E-mail'),
  address: t('Địa chỉ', 'Address'),
  communeCode: t('Phường, xã', 'Commune'),
  ethnicity: t('Dân tộc', 'Ethnic group'),
  nationality: t('Quốc tịch', 'Nationality'),
  taxNumber: t('Mã số thuế', 'Tax number'),
  organisationName: t('Tên tổ chức', 'Name of the organisation'),
};
