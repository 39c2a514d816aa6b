import {
  channels,
  days,
  fullyOnline,
  identityCard,
  law,
  result,
  resultCodeNotFound,
  rows,
  submit,
  usualSteps,
} from './parts.ts';
import { choice, date, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const trainings = {
  'guide-degree': t('Trung cấp trở lên ngành hướng dẫn du lịch', 'A degree in tour guiding'),
  'other-degree': t('Trung cấp trở lên ngành khác', 'A degree in another subject'),
};

const trainingPage = page('training', t('Trình độ', 'Your training'), {
  training: choice(t('Bạn có bằng nào?', 'Which degree do you hold?'), trainings),
  schoolName: text(t('Trường cấp bằng', 'School')),
  graduationYear: wholeNumber(t('Năm tốt nghiệp', 'Year of graduation'), { minimum: 1950, maximum: 2100 }),
  courseNumber: text(t('Số chứng chỉ nghiệp vụ hướng dẫn nội địa', 'Number of the domestic guiding certificate'), {
    when: 'training = "other-degree"',
    maxLength: 40,
  }),
  courseOn: date(t('Ngày cấp chứng chỉ nghiệp vụ', 'Date of that certificate'), { when: 'training = "other-degree"' }),
});

const healthPage = page('health', t('Sức khỏe và năng lực', 'Health and capacity'), {
  examinedOn: date(t('Ngày khám sức khỏe', 'Date of the health check'), {
    hint: t('Trong vòng 6 tháng', 'Within 6 months'),
  }),
  usesDrugs: yesNo(
    t('Bạn đang mắc bệnh truyền nhiễm hoặc sử dụng chất ma túy?', 'Do you have an infectious disease or use drugs?'),
  ),
});

const workPage = page('work', t('Công việc', 'Your work'), {
  isEmployed: yesNo(t('Bạn đã có nơi nhận làm?', 'Do you have an employer?')),
  employerName: text(t('Tên doanh nghiệp lữ hành', 'Name of the tour operator'), { when: 'isEmployed = true' }),
  languages: text(t('Ngôn ngữ biết thêm', 'Other languages'), { optional: true }),
});

/** Code seen in a public source; 15 days (Law on Tourism art. 60) and 650.000 ₫ (TT 33/2018) from memory, reductions not applied. */
export const tourGuideCard: Bundle = {
  code: '1.004623',
  name: t('Cấp thẻ hướng dẫn viên du lịch nội địa', 'Domestic tour guide card'),
  everydayName: t('Xin thẻ hướng dẫn viên du lịch', 'Become a tour guide'),
  summary: t(
    'Thẻ để dẫn khách du lịch trong nước, có giá trị 5 năm.',
    'Lets you guide tourists inside the country; valid for 5 years.',
  ),
  keywords: ['hướng dẫn viên', 'thẻ hướng dẫn viên', 'du lịch', 'hdv', 'tour guide', 'tourism'],
  sector: { code: 'G16-DL', name: t('Du lịch', 'Tourism') },
  prioritySector: 'tourism',
  lifeEvents: ['work'],
  subjects: ['citizen'],
  levels: ['province'],
  competent: { kind: 'department', code: 'culture-tourism' },
  steps: usualSteps(
    t(
      'Trả phí. Sở Văn hóa, Thể thao và Du lịch thẩm định bằng cấp.',
      'Pay the fee. The Department of Culture, Sports and Tourism appraises your degrees.',
    ),
    t(
      'Trong 15 ngày bạn nhận thẻ; tên bạn có trên trang quản lý hướng dẫn viên.',
      'Within 15 days you receive the card and are listed as a guide.',
    ),
  ),
  channels: channels(days(15)),
  cases: [
    {
      key: 'first',
      label: t('Cấp lần đầu', 'First card'),
      papers: [
        submit('degree', t('Bằng tốt nghiệp', 'Degree'), { copies: 1 }),
        submit('course', t('Chứng chỉ nghiệp vụ hướng dẫn du lịch nội địa', 'Domestic guiding certificate'), {
          copies: 1,
          when: 'training = "other-degree"',
        }),
        submit('health', t('Giấy chứng nhận sức khỏe trong 6 tháng', 'Health certificate of the last 6 months')),
        submit('photo', t('Ảnh chân dung 3 × 4 cm', 'Portrait photograph 3 × 4 cm'), { copies: 2 }),
        identityCard,
      ],
    },
  ],
  fees: [
    {
      key: 'appraisal',
      name: t('Phí thẩm định cấp thẻ hướng dẫn viên du lịch', 'Appraisal fee for a guide card'),
      amountDong: 650_000,
      legalBasis: 'Thông tư 33/2018/TT-BTC',
    },
  ],
  results: [
    result(resultCodeNotFound, t('Thẻ hướng dẫn viên du lịch nội địa', 'Domestic tour guide card'), {
      title: 'THẺ HƯỚNG DẪN VIÊN DU LỊCH NỘI ĐỊA',
      series: 'Số thẻ: {number}',
      legalLines: ['Căn cứ Luật Du lịch số 09/2017/QH14;'],
      rows: rows({
        'Họ và tên': '{applicantName}',
        'Ngày sinh': '{applicantBirthOn}',
        'Số định danh': '{applicantIdentityNumber}',
        'Nơi cư trú': '{applicantAddress}, {applicantCommune}',
        'Trình độ': '{training}',
      }),
      closing: 'Thẻ có giá trị 5 năm kể từ ngày cấp.',
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('09/2017/QH14', 'Luật Du lịch', 'Law on Tourism'),
    law('06/2017/TT-BVHTTDL', 'Thông tư hướng dẫn Luật Du lịch', 'Circular detailing the Law on Tourism'),
    law('33/2018/TT-BTC', 'Thông tư về phí trong lĩnh vực du lịch', 'Circular on tourism fees'),
  ],
  fullyOnline,
  form: form(applicantPage(), trainingPage, healthPage, workPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
