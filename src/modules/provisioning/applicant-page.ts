import type { Subject } from '#modules/procedures';
import type { Bilingual } from '#platform/text.ts';
import {
  choice,
  commune,
  date,
  grouped,
  identityNumber,
  nationality,
  onlyWhen,
  taxNumber,
  text,
  yesNo,
  type Asked,
  type Questions,
} from './questions.ts';
import { t } from './wording.ts';

/** As whom somebody files: what is asked depends on nothing finer. */
export type Filer = 'citizen' | 'foreigner' | 'official' | 'business' | 'organisation';

const filerOf: Record<Subject, Filer> = {
  citizen: 'citizen',
  'party-member': 'citizen',
  'overseas-vietnamese': 'foreigner',
  foreigner: 'foreigner',
  official: 'official',
  business: 'business',
  'household-business': 'business',
  cooperative: 'business',
  organisation: 'organisation',
  'foreign-organisation': 'organisation',
  'party-organisation': 'organisation',
};

const names: Record<Filer, Bilingual> = {
  citizen: t('Công dân Việt Nam', 'A Vietnamese citizen'),
  foreigner: t('Người nước ngoài, người Việt Nam ở nước ngoài', 'A foreigner or a Vietnamese living abroad'),
  official: t('Cán bộ, công chức, viên chức', 'An official'),
  business: t('Doanh nghiệp, hợp tác xã, hộ kinh doanh', 'A business, cooperative or household business'),
  organisation: t('Cơ quan, tổ chức', 'An organisation'),
};

const order = ['citizen', 'foreigner', 'official', 'business', 'organisation'] as const;

/** The kinds of people a procedure is for. An official who may also come as a citizen comes as a citizen. */
export function filersOf(subjects: readonly Subject[]): Filer[] {
  const found = new Set(subjects.map((subject) => filerOf[subject]));
  if (found.has('citizen')) found.delete('official');
  return order.filter((filer) => found.has(filer));
}

/** FEEL that holds for some of the filers; undefined where it holds for all, false where for none. */
function whenFiler(possible: readonly Filer[], wanted: readonly Filer[]): string | undefined | false {
  const fitting = possible.filter((filer) => wanted.includes(filer));
  if (fitting.length === 0) return false;
  if (fitting.length === possible.length) return undefined;
  return fitting.length === 1
    ? `filedAs = "${fitting[0]}"`
    : `filedAs in (${fitting.map((filer) => `"${filer}"`).join(', ')})`;
}

/** Who files, for whom: asked as little as the possible filers allow, filled in from the profile. */
export function applicantPage(subjects: readonly Subject[]): Asked {
  const possible = filersOf(subjects);
  const asked = (wanted: readonly Filer[], questions: Questions): Questions => {
    const when = whenFiler(possible, wanted);
    if (when === false) return {};
    return when === undefined ? questions : onlyWhen(when, questions);
  };
  return {
    page: { key: 'applicant', title: t('Người nộp hồ sơ', 'Who files') },
    questions: {
      ...(possible.length > 1 ? { filedAs: choice(t('Bạn nộp với tư cách', 'You file as'), optionsOf(possible)) } : {}),
      ...grouped(unit, asked(['business', 'organisation'], unitQuestions(possible))),
      ...grouped(person, {
        ...personQuestions,
        ...asked(['official', 'business', 'organisation'], positionQuestion),
        ...asked(['citizen', 'official', 'business', 'organisation'], numberQuestion),
        ...asked(['foreigner'], passportQuestions),
        ...asked(['citizen', 'foreigner', 'official'], homeQuestions),
      }),
      actsForAnother,
      ...grouped(owner, ownerQuestions),
    },
  };
}

const unit = { key: 'unit', title: t('Đơn vị', 'Organisation') };
const person = { key: 'person', title: t('Người nộp', 'Person filing') };
const owner = { key: 'owner', title: t('Người bạn nộp thay', 'Whom you file for') };

const optionsOf = (possible: readonly Filer[]): Record<string, Bilingual> =>
  Object.fromEntries(possible.map((filer) => [filer, names[filer]]));

const unitQuestions = (possible: readonly Filer[]): Questions => ({
  organisationName: text(t('Tên đơn vị', 'Name of the organisation'), {
    prefill: 'organisationName',
    autocomplete: 'organization',
  }),
  organisationTaxNumber: taxNumber(t('Mã số thuế', 'Tax number'), {
    hint: t('10 hoặc 13 chữ số; hộ kinh doanh dùng 12 số định danh', '10 or 13 digits; 12 for a household business'),
    prefill: 'taxNumber',
    // Not every public body has one at hand.
    optional: possible.includes('organisation') ? true : undefined,
  }),
  organisationAddress: text(t('Trụ sở', 'Head office'), {
    hint: t(
      'Ví dụ: 12 đường Cách Mạng Tháng Tám, phường Trấn Biên',
      'For example: 12 Cách Mạng Tháng Tám, Trấn Biên ward',
    ),
    prefill: 'address',
    autocomplete: 'street-address',
  }),
});

const personQuestions: Questions = {
  applicantName: text(t('Họ, chữ đệm và tên', 'Full name'), {
    hint: t('Ví dụ: Nguyễn Thị Lan', 'For example: Nguyễn Thị Lan'),
    prefill: 'fullName',
    autocomplete: 'name',
  }),
};

const positionQuestion: Questions = {
  representativeTitle: text(t('Chức vụ', 'Position'), { hint: t('Ví dụ: Giám đốc', 'For example: Director') }),
};

const numberQuestion: Questions = {
  applicantIdentityNumber: identityNumber(t('Số định danh cá nhân', 'Personal identification number'), {
    hint: t('12 chữ số trên thẻ căn cước', 'The 12 digits on the identity card'),
    prefill: 'identityNumber',
  }),
};

const passportQuestions: Questions = {
  passportNumber: text(t('Số hộ chiếu', 'Passport number'), {
    hint: t('Hoặc số giấy tờ đi lại quốc tế, ví dụ: C1234567', 'Or of the travel document, for example: C1234567'),
  }),
  applicantNationality: nationality(t('Quốc tịch', 'Nationality'), { prefill: 'nationality' }),
};

const homeQuestions: Questions = {
  applicantBirthOn: date(t('Ngày sinh', 'Date of birth'), { prefill: 'birthOn', autocomplete: 'bday' }),
  applicantAddress: text(t('Nơi cư trú', 'Place of residence'), {
    hint: t('Ví dụ: 45 đường Võ Thị Sáu, khu phố 3', 'For example: 45 Võ Thị Sáu street, quarter 3'),
    prefill: 'address',
    autocomplete: 'street-address',
  }),
  applicantCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
};

const actsForAnother = yesNo(t('Bạn nộp thay người khác?', 'Do you file for somebody else?'), {
  hint: t('Cần có văn bản ủy quyền', 'You need their authorisation'),
});

const ownerQuestions: Questions = onlyWhen('actsForAnother = true', {
  ownerName: text(t('Họ tên hoặc tên đơn vị', 'Name of the person or organisation')),
  ownerNumber: text(t('Số định danh hoặc mã số thuế', 'Identification or tax number'), {
    hint: t(
      '12 số trên căn cước, hoặc 10 số của mã số thuế',
      '12 digits of the identity card, or 10 of the tax number',
    ),
  }),
});
