import {
  authorisation,
  channels,
  civilStatus,
  civilStatusLaw,
  fullyOnline,
  identityCard,
  law,
  present,
  result,
  rows,
  submit,
  usualSteps,
  workingDays,
} from './parts.ts';
import { choice, commune, date, form, longText, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage, genders, personQuestions } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const deceased = personQuestions('deceased', t('của người mất', 'of the deceased'));

const deceasedPage = page('deceased', t('Người mất', 'The deceased'), {
  ...deceased,
  deceasedGender: choice(t('Giới tính', 'Sex'), genders),
  deceasedAddress: text(t('Nơi cư trú cuối cùng', 'Last place of residence')),
});

const deathPage = page('death', t('Việc mất', 'The death'), {
  diedOn: date(t('Ngày mất', 'Date of death')),
  diedAtHour: text(t('Giờ, phút (nếu biết)', 'Hour and minute (if known)'), {
    optional: true,
    maxLength: 5,
    hint: t('Ví dụ: 04:30', 'For example: 04:30'),
  }),
  deathPlace: text(t('Nơi mất', 'Place of death')),
  deathCommune: commune(t('Phường, xã nơi mất', 'Ward or commune of death')),
  deathCause: text(t('Nguyên nhân', 'Cause'), { hint: t('Như ghi trong giấy báo tử', 'As on the death notice') }),
});

const noticePage = page('notice', t('Giấy báo tử', 'Death notice'), {
  noticeNumber: text(t('Số giấy báo tử', 'Number of the notice'), { when: 'case != "long-ago"', maxLength: 40 }),
  noticeIssuer: text(t('Nơi cấp', 'Issued by'), { when: 'case != "long-ago"' }),
  whyNoNotice: longText(t('Vì sao không có giấy báo tử', 'Why there is no notice'), { when: 'case = "long-ago"' }),
});

const copiesPage = page('copies', t('Bản sao trích lục', 'Copies of the record'), {
  copyCount: wholeNumber(t('Cần thêm mấy bản sao?', 'How many more copies?'), {
    maximum: 20,
    hint: t('Nhập 0 nếu không cần; mỗi bản 8.000 ₫', 'Enter 0 for none; 8.000 ₫ each'),
  }),
});

/** No fee in time; a council may charge late registration, none was found for Đồng Nai. */
export const deathRegistration: Bundle = {
  code: '1.000656',
  name: t('Đăng ký khai tử', 'Death registration'),
  everydayName: t('Khai tử cho người thân', 'Register the death of a family member'),
  summary: t(
    'Ghi việc mất vào sổ hộ tịch và cấp trích lục khai tử, dùng cho thừa kế, mai táng, chế độ. Làm trong 15 ngày.',
    'Enters the death in the register; the record serves inheritance, burial and benefits. Do it within 15 days.',
  ),
  keywords: ['khai tử', 'giấy chứng tử', 'báo tử', 'người mất', 'qua đời', 'chết', 'death certificate'],
  sector: civilStatus,
  lifeEvents: ['death'],
  subjects: ['citizen'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t(
      'Công chức hộ tịch đối chiếu giấy báo tử, ghi sổ và báo cho dữ liệu dân cư.',
      'The registrar checks the notice, enters the death and tells the population database.',
    ),
    t(
      'Bạn nhận trích lục khai tử trong ngày; nộp sau 15 giờ thì nhận ngày làm việc sau.',
      'You receive the record the same day, or the next working day when filed after 15:00.',
    ),
  ),
  channels: channels(workingDays(1)),
  cases: [
    {
      key: 'notice',
      label: t('Có giấy báo tử của bệnh viện hoặc trạm y tế', 'There is a death notice from a hospital or clinic'),
      papers: [submit('death-notice', t('Giấy báo tử', 'Death notice')), authorisation, identityCard],
    },
    {
      key: 'replacement',
      label: t('Có giấy tờ thay giấy báo tử', 'There is a paper in its place'),
      hint: t('Ví dụ: bản án, biên bản của công an', 'For example: a judgment, a police record'),
      papers: [
        submit('replacement', t('Giấy tờ thay giấy báo tử', 'The paper in place of a notice')),
        authorisation,
        identityCard,
      ],
    },
    {
      key: 'long-ago',
      label: t('Người mất đã lâu, không có giấy báo tử', 'The death was long ago and there is no notice'),
      papers: [
        submit('evidence', t('Giấy tờ, chứng cứ về việc mất', 'Papers or evidence of the death')),
        authorisation,
        identityCard,
        present(
          'last-residence',
          t(
            'Giấy tờ về nơi cư trú cuối cùng, nếu không tra cứu được',
            'Proof of the last residence if it cannot be looked up',
          ),
        ),
      ],
      limit: workingDays(5),
    },
  ],
  fees: [
    {
      key: 'copies',
      name: t('Phí bản sao trích lục khai tử', 'Fee for copies of the death record'),
      amountDong: 8000,
      quantity: 'copyCount',
      when: 'copyCount > 0',
      legalBasis: 'Thông tư 281/2016/TT-BTC, Thông tư 106/2021/TT-BTC',
    },
  ],
  results: [
    result('KQ.G15.000034', t('Trích lục khai tử', 'Death record'), {
      title: 'TRÍCH LỤC KHAI TỬ',
      series: '{number}/TLKT',
      legalLines: [],
      rows: rows({
        'Họ, chữ đệm, tên': '{deceasedName}',
        'Ngày sinh': '{deceasedBirthOn}',
        'Giới tính': '{deceasedGender}',
        'Số định danh': '{deceasedIdentityNumber}',
        'Nơi cư trú cuối cùng': '{deceasedAddress}',
        'Đã chết ngày': '{diedOn}',
        'Nơi chết': '{deathPlace}, {deathCommune}',
        'Nguyên nhân': '{deathCause}',
        'Người đi khai tử': '{applicantName}',
      }),
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    civilStatusLaw,
    law('123/2015/NĐ-CP', 'Nghị định hướng dẫn Luật Hộ tịch', 'Decree detailing the Law on Civil Status'),
    law('87/2020/NĐ-CP', 'Nghị định về đăng ký hộ tịch trực tuyến', 'Decree on online civil registration'),
  ],
  fullyOnline,
  form: form(
    applicantPage(t('Người đi khai tử', 'The person registering'), {
      relation: text(t('Quan hệ với người mất', 'Relation to the deceased'), { maxLength: 60 }),
      actsForAnother: yesNo(t('Bạn làm theo ủy quyền?', 'Do you act under an authorisation?')),
    }),
    deceasedPage,
    deathPage,
    noticePage,
    copiesPage,
    contactPage(),
    deliveryPage(),
  ),
  process: { kind: 'standard' },
  clock: { policy: 'restart' },
};
