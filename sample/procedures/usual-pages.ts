import {
  choice,
  commune,
  date,
  email,
  ethnicity,
  identityNumber,
  nationality,
  page,
  phone,
  t,
  taxNumber,
  text,
} from './questions.ts';
import type { Questions } from './questions.ts';
import type { Bilingual } from '#platform/text.ts';

export const genders = { male: t('Nam', 'Male'), female: t('Nữ', 'Female') };

/** Who asks: the signed-in person, or the person the officer files for. */
export const applicantPage = (title: Bilingual = t('Người yêu cầu', 'The applicant'), more: Questions = {}) =>
  page('applicant', title, {
    applicantName: text(t('Họ, chữ đệm và tên', 'Full name'), { prefill: 'fullName', autocomplete: 'name' }),
    applicantBirthOn: date(t('Ngày sinh', 'Date of birth'), { prefill: 'birthOn', autocomplete: 'bday' }),
    applicantIdentityNumber: identityNumber(t('Số định danh cá nhân', 'Personal identification number'), {
      hint: t('12 chữ số trên thẻ căn cước', 'The 12 digits on the identity card'),
      prefill: 'identityNumber',
    }),
    applicantAddress: text(t('Nơi cư trú', 'Place of residence'), {
      hint: t('Số nhà, đường, ấp hoặc khu phố', 'House number, street, hamlet or quarter'),
      prefill: 'address',
      autocomplete: 'street-address',
    }),
    applicantCommune: commune(t('Phường, xã nơi cư trú', 'Ward or commune of residence'), { prefill: 'communeCode' }),
    ...more,
  });

/** The organisation that asks and the person who signs for it. */
export const organisationPage = (more: Questions = {}) =>
  page('organisation', t('Đơn vị đề nghị', 'The organisation'), {
    organisationName: text(t('Tên đơn vị', 'Name of the organisation'), {
      prefill: 'organisationName',
      autocomplete: 'organization',
    }),
    organisationTaxNumber: taxNumber(t('Mã số thuế', 'Tax number'), {
      hint: t(
        '10 hoặc 13 chữ số; hộ kinh doanh dùng 12 số định danh',
        '10 or 13 digits; a household business uses its 12-digit number',
      ),
      prefill: 'taxNumber',
    }),
    organisationAddress: text(t('Trụ sở', 'Head office'), { prefill: 'address', autocomplete: 'street-address' }),
    representativeName: text(t('Người đại diện', 'Representative'), { prefill: 'fullName', autocomplete: 'name' }),
    representativeTitle: text(t('Chức vụ', 'Position'), { hint: t('Ví dụ: Giám đốc', 'For example: Director') }),
    ...more,
  });

/** How the office can reach the person: notices go there. */
export const contactPage = () =>
  page('contact', t('Liên hệ', 'Contact'), {
    contactPhone: phone(t('Số điện thoại', 'Telephone'), {
      hint: t('Để nhận tin khi hồ sơ có thay đổi', 'To hear when something changes'),
      prefill: 'phone',
      autocomplete: 'tel',
    }),
    contactEmail: email(t('Thư điện tử (không bắt buộc)', 'E-mail (optional)'), {
      prefill: 'email',
      autocomplete: 'email',
      optional: true,
    }),
  });

const ways = {
  electronic: t('Bản điện tử có ký số', 'Signed electronic copy'),
  counter: t('Nhận bản giấy tại quầy', 'On paper at the counter'),
  post: t('Nhận bản giấy qua bưu điện', 'On paper by post'),
};

/** How the result should come. The electronic copy is always there; paper comes with it when asked for. */
export const deliveryPage = (more: Questions = {}) =>
  page('delivery', t('Nhận kết quả', 'Receiving the result'), {
    resultDelivery: choice(t('Bạn muốn nhận kết quả thế nào?', 'How do you want to receive the result?'), ways, {
      hint: t('Bản điện tử luôn có trong tài khoản của bạn', 'The electronic copy is always in your account'),
    }),
    deliveryAddress: text(t('Địa chỉ nhận', 'Address for delivery'), {
      when: 'resultDelivery = "post"',
      prefill: 'address',
      autocomplete: 'street-address',
    }),
    ...more,
  });

/**
 * Name, birth, people, nationality and number of somebody the form speaks of; keys begin with `prefix`. `isApplicant`
 * (FEEL) says when that is the applicant: then what the applicant answered stands there already.
 */
export function personQuestions(
  prefix: string,
  who: Bilingual,
  asking: { when?: string; isApplicant?: string } = {},
): Questions {
  const { isApplicant, ...shown } = asking;
  const from = (name: string) => ({
    ...shown,
    ...(isApplicant === undefined ? {} : { suggest: `if ${isApplicant} then ${name} else null` }),
  });
  const of = (vi: string, en: string) => t(`${vi} ${who.vi}`, `${en} ${who.en}`);
  return {
    [`${prefix}Name`]: text(of('Họ, chữ đệm và tên', 'Full name'), from('applicantName')),
    [`${prefix}BirthOn`]: date(of('Ngày sinh', 'Date of birth'), from('applicantBirthOn')),
    [`${prefix}Ethnicity`]: ethnicity(of('Dân tộc', 'Ethnic group'), shown),
    [`${prefix}Nationality`]: nationality(of('Quốc tịch', 'Nationality'), shown),
    [`${prefix}IdentityNumber`]: identityNumber(
      of('Số định danh', 'Identification number'),
      from('applicantIdentityNumber'),
    ),
  };
}
