import {
  authorisation,
  channels,
  civilStatus,
  fullyOnline,
  identityCard,
  result,
  rows,
  submit,
  usualSteps,
  workingDays,
} from './parts.ts';
import { choice, commune, date, ethnicity, form, nationality, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage, genders, personQuestions } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const relations = {
  mother: t('Mẹ', 'Mother'),
  father: t('Cha', 'Father'),
  grandparent: t('Ông hoặc bà', 'Grandparent'),
  relative: t('Người thân khác', 'Another relative'),
  carer: t('Người đang nuôi dưỡng', 'The person raising the child'),
};

const childPage = page('child', t('Thông tin của trẻ', 'The child'), {
  childName: text(t('Họ, chữ đệm và tên của trẻ', 'Child’s full name'), {
    hint: t('Viết đúng dấu như bạn muốn in trên giấy khai sinh', 'With the tone marks as they should be printed'),
  }),
  childGender: choice(t('Giới tính của trẻ', 'Child’s sex'), genders),
  childBirthOn: date(t('Ngày sinh của trẻ', 'Child’s date of birth'), {
    hint: t('Nên đăng ký trong 60 ngày từ ngày sinh', 'Best registered within 60 days of birth'),
  }),
  childEthnicity: ethnicity(t('Dân tộc của trẻ', 'Child’s ethnic group')),
  childNationality: nationality(t('Quốc tịch của trẻ', 'Child’s nationality')),
  childHomePlace: text(t('Quê quán của trẻ', 'Child’s ancestral home'), {
    hint: t('Theo quê cha hoặc mẹ, như hai người thỏa thuận', 'That of the father or the mother, as they agree'),
  }),
});

const birthPlacePage = page('birth-place', t('Nơi sinh', 'Place of birth'), {
  hospitalName: text(t('Tên cơ sở y tế', 'Name of the hospital'), {
    when: 'case = "hospital" or case = "surrogacy"',
  }),
  bornHere: yesNo(t('Trẻ sinh ở Đồng Nai?', 'Was the child born in Đồng Nai?')),
  birthCommune: commune(t('Phường, xã nơi sinh', 'Ward or commune of birth'), { when: 'bornHere = true' }),
  birthPlace: text(t('Địa chỉ nơi sinh', 'Address of the place of birth'), {
    hint: t(
      'Số nhà, đường; nơi khác thì ghi thêm phường xã, tỉnh hoặc nước',
      'House and street; elsewhere also the commune and province or country',
    ),
  }),
});

const parentsPage = page('parents', t('Cha mẹ của trẻ', 'The parents'), {
  parentsMarried: yesNo(t('Cha mẹ đã đăng ký kết hôn?', 'Are the parents registered as married?'), {
    hint: t(
      'Nếu đã kết hôn, cán bộ tự tra cứu giấy chứng nhận kết hôn',
      'If they are, the office looks the certificate up itself',
    ),
  }),
  fatherKnown: yesNo(t('Ghi tên cha vào giấy khai sinh?', 'Is the father to be named?'), {
    when: 'parentsMarried = false',
  }),
});

const motherPage = page(
  'mother',
  t('Mẹ của trẻ', 'The mother'),
  personQuestions('mother', t('của mẹ', 'of the mother'), { isApplicant: 'applicantRelation = "mother"' }),
  { when: 'case != "abandoned"' },
);

const fatherPage = page(
  'father',
  t('Cha của trẻ', 'The father'),
  personQuestions('father', t('của cha', 'of the father'), { isApplicant: 'applicantRelation = "father"' }),
  { when: 'case != "abandoned" and (parentsMarried = true or fatherKnown = true)' },
);

const copies = {
  wantsCopies: yesNo(t('Bạn cần thêm bản sao giấy khai sinh?', 'Do you need copies of the certificate?'), {
    hint: t('Giấy khai sinh miễn phí; mỗi bản sao 8.000 ₫', 'The certificate is free; each copy costs 8.000 ₫'),
  }),
  copyCount: wholeNumber(t('Số bản sao', 'Number of copies'), { minimum: 1, maximum: 20, when: 'wantsCopies = true' }),
};

const birthForm = form(
  applicantPage(t('Người đi khai sinh', 'The person registering'), {
    applicantRelation: choice(t('Bạn là ai với trẻ?', 'Who are you to the child?'), relations),
    actsForAnother: yesNo(t('Cha hoặc mẹ ủy quyền cho bạn?', 'Do you act under an authorisation from a parent?'), {
      when: 'applicantRelation = "relative" or applicantRelation = "carer"',
    }),
  }),
  childPage,
  birthPlacePage,
  { ...parentsPage, page: { ...parentsPage.page, when: 'case != "abandoned"' } },
  motherPage,
  fatherPage,
  contactPage(),
  deliveryPage(copies),
);

const birthNotice = submit('birth-notice', t('Giấy chứng sinh', 'Birth notice from the hospital'), {
  hint: t('Có bản điện tử ký số thì tải bản đó', 'Upload the signed electronic one if you have it'),
});

/** Births have no fee when in time; late ones are free too in the record read. Copies are 8.000 ₫ (TT 281/2016, 106/2021). */
export const birthRegistration: Bundle = {
  code: '1.001193',
  name: t('Đăng ký khai sinh', 'Birth registration'),
  everydayName: t('Làm giấy khai sinh cho con', 'Get your child’s birth certificate'),
  summary: t(
    'Ghi việc sinh vào sổ, cấp giấy khai sinh và số định danh cho trẻ. Làm trong 60 ngày từ ngày sinh.',
    'Enters the birth in the register and gives the child a certificate and an identification number. Do it within 60 days.',
  ),
  keywords: ['khai sinh', 'giấy khai sinh', 'đăng ký khai sinh', 'sinh con', 'em bé', 'birth certificate', 'newborn'],
  sector: civilStatus,
  lifeEvents: ['birth'],
  subjects: ['citizen', 'overseas-vietnamese'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t(
      'Công chức hộ tịch đối chiếu giấy chứng sinh, tra cứu kết hôn của cha mẹ, lấy số định danh cho trẻ.',
      'The registrar checks the notice, looks up the parents’ marriage and obtains the child’s number.',
    ),
    t(
      'Lãnh đạo phường, xã ký; bạn thường nhận giấy khai sinh ngay trong ngày, chậm nhất hết ngày làm việc sau.',
      'The chair signs; you mostly get the certificate the same day, at the latest by the end of the next working day.',
    ),
  ),
  channels: channels(workingDays(1)),
  cases: [
    {
      key: 'hospital',
      label: t('Trẻ sinh ở cơ sở y tế', 'Born in a hospital or clinic'),
      hint: t('Bạn có giấy chứng sinh', 'You have a birth notice'),
      papers: [birthNotice, authorisation, identityCard],
    },
    {
      key: 'home',
      label: t('Trẻ sinh ở nhà hoặc trên đường', 'Born at home or on the way'),
      papers: [
        submit(
          'witness',
          t(
            'Văn bản của người làm chứng việc sinh, hoặc giấy cam đoan',
            'Statement of a witness of the birth, or your own declaration',
          ),
        ),
        authorisation,
        identityCard,
      ],
    },
    {
      key: 'surrogacy',
      label: t('Trẻ sinh do mang thai hộ', 'Born by surrogacy'),
      papers: [
        birthNotice,
        submit(
          'surrogacy-confirmation',
          t('Xác nhận của cơ sở y tế về việc mang thai hộ', 'The clinic’s confirmation of the surrogacy'),
        ),
        authorisation,
        identityCard,
      ],
    },
    {
      key: 'abandoned',
      label: t('Trẻ bị bỏ rơi', 'An abandoned child'),
      hint: t('UBND niêm yết 7 ngày trước khi đăng ký', 'The ward posts a notice for 7 days before registering'),
      papers: [
        submit('abandonment-record', t('Biên bản về việc trẻ bị bỏ rơi', 'Record of the finding of the child')),
        identityCard,
      ],
    },
  ],
  fees: [
    {
      key: 'copies',
      name: t('Phí bản sao giấy khai sinh', 'Fee for copies of the certificate'),
      amountDong: 8000,
      when: 'wantsCopies = true',
      quantity: 'copyCount',
      legalBasis: 'Thông tư 281/2016/TT-BTC, Thông tư 106/2021/TT-BTC',
    },
  ],
  results: [
    result('KQ.G15.000031', t('Giấy khai sinh', 'Birth certificate'), {
      title: 'GIẤY KHAI SINH',
      series: '{number}/GKS',
      legalLines: [],
      rows: rows({
        'Họ, chữ đệm, tên': '{childName}',
        'Ngày sinh': '{childBirthOn}',
        'Giới tính': '{childGender}',
        'Dân tộc': '{childEthnicity}',
        'Quốc tịch': '{childNationality}',
        'Nơi sinh': '{hospitalName}, {birthPlace}, {birthCommune}',
        'Quê quán': '{childHomePlace}',
        'Họ, chữ đệm, tên người mẹ': '{motherName}',
        'Họ, chữ đệm, tên người cha': '{fatherName}',
        'Người đi khai sinh': '{applicantName}',
      }),
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    { number: '60/2014/QH13', title: t('Luật Hộ tịch', 'Law on Civil Status') },
    {
      number: '123/2015/NĐ-CP',
      title: t('Nghị định hướng dẫn Luật Hộ tịch', 'Decree detailing the Law on Civil Status'),
    },
    {
      number: '87/2020/NĐ-CP',
      title: t(
        'Nghị định về cơ sở dữ liệu và đăng ký hộ tịch trực tuyến',
        'Decree on the civil-status database and online registration',
      ),
    },
    {
      number: '120/2025/NĐ-CP',
      title: t(
        'Nghị định về phân định thẩm quyền hai cấp trong lĩnh vực tư pháp',
        'Decree on two-level authority in justice matters',
      ),
    },
  ],
  fullyOnline,
  form: birthForm,
  process: { kind: 'standard' },
  clock: { policy: 'restart' },
};
