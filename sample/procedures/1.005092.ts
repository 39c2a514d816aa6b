import {
  channels,
  fullyOnline,
  identityCard,
  law,
  result,
  resultCodeNotFound,
  rows,
  submit,
  usualSteps,
  workingDays,
} from './parts.ts';
import { choice, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const diplomas = {
  secondary: t('Bằng tốt nghiệp trung học cơ sở', 'Lower secondary diploma'),
  'high-school': t('Bằng tốt nghiệp trung học phổ thông', 'Upper secondary diploma'),
  language: t('Chứng chỉ ngoại ngữ, tin học', 'Language or computing certificate'),
  vocational: t('Chứng chỉ nghề phổ thông', 'Vocational certificate'),
};

const diplomaPage = page('diploma', t('Văn bằng', 'The diploma'), {
  diplomaKind: choice(t('Bạn cần bản sao nào?', 'Which diploma?'), diplomas),
  holderName: text(t('Họ tên ghi trên bằng', 'Name on the diploma'), { prefill: 'fullName' }),
  schoolName: text(t('Trường, hội đồng thi', 'School or examination board')),
  examYear: wholeNumber(t('Năm tốt nghiệp', 'Year'), { minimum: 1950, maximum: 2100 }),
  knowsNumber: yesNo(t('Bạn nhớ số hiệu bằng?', 'Do you remember the number?')),
  diplomaNumber: text(t('Số hiệu bằng', 'Diploma number'), { when: 'knowsNumber = true', maxLength: 40 }),
});

const changedPage = page('changed', t('Thay đổi sau khi tốt nghiệp', 'Changes since'), {
  nameChanged: yesNo(t('Bạn đã đổi họ tên, ngày sinh?', 'Have you changed your name or birth date?')),
  changeDecision: text(t('Số, ngày quyết định cải chính', 'Number and date of the correction'), {
    when: 'nameChanged = true',
  }),
});

const copiesPage = page('copies', t('Số bản', 'Copies'), {
  copyCount: wholeNumber(t('Cần mấy bản?', 'How many copies?'), { minimum: 1, maximum: 20 }),
  purpose: text(t('Dùng để làm gì', 'What for'), {
    optional: true,
    hint: t('Ví dụ: nhập học, xin việc', 'For example: enrolment, a job'),
  }),
});

/** One working day; fee "as regulated" in the record read, none is charged here. Code from memory. */
export const diplomaCopies: Bundle = {
  code: '1.005092',
  name: t(
    'Cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
    'Copies of diplomas and certificates from the original register',
  ),
  everydayName: t('Xin bản sao bằng tốt nghiệp', 'Get a copy of your school diploma'),
  summary: t(
    'Mất bằng hoặc cần thêm bản sao: Sở cấp bản sao từ sổ gốc, có giá trị thay bản chính.',
    'Lost your diploma or need a copy? The Department issues one from its register, as good as the original.',
  ),
  keywords: ['bằng tốt nghiệp', 'bản sao bằng', 'mất bằng', 'văn bằng', 'chứng chỉ', 'diploma', 'school'],
  sector: { code: 'G05-VBCC', name: t('Văn bằng, chứng chỉ', 'Diplomas and certificates') },
  prioritySector: 'education',
  lifeEvents: ['study', 'work'],
  subjects: ['citizen', 'foreigner'],
  levels: ['province'],
  competent: { kind: 'department', code: 'education' },
  steps: usualSteps(
    t('Sở Giáo dục và Đào tạo tìm trong sổ gốc.', 'The Department of Education searches its register.'),
    t(
      'Bạn nhận bản sao trong ngày, hoặc ngày làm việc sau nếu nộp sau 15 giờ.',
      'You receive the copy the same day, or the next working day when filed after 15:00.',
    ),
  ),
  channels: channels(workingDays(1)),
  cases: [
    { key: 'holder', label: t('Tôi là người có bằng', 'I am the holder'), papers: [identityCard] },
    {
      key: 'family',
      label: t('Tôi xin thay người thân hoặc theo ủy quyền', 'For a family member or under an authorisation'),
      papers: [
        submit(
          'relation',
          t('Giấy tờ chứng minh quan hệ hoặc văn bản ủy quyền', 'Proof of relation or authorisation'),
          { copies: 1 },
        ),
        identityCard,
      ],
    },
    {
      key: 'many',
      label: t('Xin từ nhiều sổ gốc hoặc bằng cấp đã lâu', 'From several registers or an old diploma'),
      papers: [identityCard],
      limit: workingDays(3),
    },
  ],
  fees: [],
  results: [
    result(resultCodeNotFound, t('Bản sao văn bằng, chứng chỉ', 'Copy of the diploma'), {
      title: 'BẢN SAO VĂN BẰNG, CHỨNG CHỈ',
      series: 'Số vào sổ: {number}/BS',
      legalLines: [],
      rows: rows({
        'Văn bằng': '{diplomaKind}',
        'Họ và tên': '{holderName}',
        'Ngày sinh': '{applicantBirthOn}',
        Trường: '{schoolName}',
        'Năm tốt nghiệp': '{examYear}',
        'Số hiệu': '{diplomaNumber}',
      }),
      closing: 'Bản sao này được cấp từ sổ gốc.',
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('21/2019/TT-BGDĐT', 'Quy chế quản lý văn bằng, chứng chỉ', 'Regulation on diplomas and certificates'),
    law('23/2015/NĐ-CP', 'Nghị định về cấp bản sao từ sổ gốc', 'Decree on copies from registers'),
  ],
  fullyOnline,
  form: form(applicantPage(), diplomaPage, changedPage, copiesPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
