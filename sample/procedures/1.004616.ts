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

const degrees = {
  university: t('Đại học dược', 'University degree in pharmacy'),
  college: t('Cao đẳng dược', 'College diploma'),
  secondary: t('Trung cấp dược', 'Secondary diploma'),
  other: t('Bằng khác (y, hóa, sinh học)', 'Another degree (medicine, chemistry, biology)'),
};

const scopes = {
  retail: t('Nhà thuốc, quầy thuốc', 'Pharmacy, drugstore'),
  wholesale: t('Bán buôn thuốc', 'Wholesale'),
  clinical: t('Dược lâm sàng', 'Clinical pharmacy'),
  traditional: t('Dược liệu, thuốc cổ truyền', 'Herbal and traditional medicine'),
};

const degreePage = page('degree', t('Bằng cấp', 'Your degree'), {
  degree: choice(t('Bạn có bằng nào?', 'Which degree do you hold?'), degrees),
  degreeDetail: text(t('Tên bằng', 'Name of the degree'), { when: 'degree = "other"' }),
  schoolName: text(t('Trường cấp bằng', 'School')),
  graduationYear: wholeNumber(t('Năm tốt nghiệp', 'Year of graduation'), { minimum: 1950, maximum: 2100 }),
  isForeignDegree: yesNo(t('Bằng do nước ngoài cấp?', 'Is it a foreign degree?')),
});

const practicePage = page('practice', t('Thời gian thực hành', 'Practice'), {
  practicePlace: text(t('Nơi thực hành', 'Place of practice')),
  practiceFrom: date(t('Từ ngày', 'From')),
  practiceTo: date(t('Đến ngày', 'To')),
  practiceMonths: wholeNumber(t('Tổng số tháng', 'Months in all'), {
    minimum: 1,
    maximum: 600,
    hint: t('Đại học làm nhà thuốc: từ 24 tháng', 'University degree for a pharmacy: 24 months or more'),
  }),
});

const scopePage = page('scope', t('Phạm vi hành nghề', 'Scope of practice'), {
  scope: choice(t('Bạn muốn hành nghề gì?', 'What will you practise?'), scopes),
  wasConvicted: yesNo(t('Bạn đang bị cấm hành nghề dược?', 'Are you barred from practising?')),
});

const earlierPage = page(
  'earlier',
  t('Chứng chỉ trước đây', 'The earlier certificate'),
  {
    earlierNumber: text(t('Số chứng chỉ', 'Certificate number'), { maxLength: 40 }),
    revokedOn: date(t('Ngày bị thu hồi', 'Date of revocation')),
    revokedWhy: text(t('Lý do bị thu hồi', 'Reason')),
  },
  { when: 'case = "revoked"' },
);

const papers = [
  submit('photo', t('Ảnh chân dung 4 × 6 cm', 'Portrait photograph 4 × 6 cm'), { copies: 1 }),
  submit('degree', t('Bằng tốt nghiệp chuyên môn', 'Professional degree'), { copies: 1 }),
  submit('recognition', t('Giấy công nhận bằng nước ngoài', 'Recognition of the foreign degree'), {
    copies: 1,
    when: 'isForeignDegree = true',
  }),
  submit('health', t('Giấy khám sức khỏe', 'Health certificate')),
  submit('practice', t('Giấy xác nhận thời gian thực hành', 'Confirmation of practice')),
  identityCard,
];

/** Code, 20 days and 500.000 ₫ (TT 41/2023) are from memory; the rules were amended by NĐ 163/2025. */
export const pharmacistCertificate: Bundle = {
  code: '1.004616',
  name: t('Cấp Chứng chỉ hành nghề dược', 'Pharmacy practice certificate'),
  everydayName: t('Xin chứng chỉ để mở nhà thuốc', 'The certificate to run a pharmacy'),
  summary: t(
    'Chứng chỉ cho người chịu trách nhiệm chuyên môn ở nhà thuốc, quầy thuốc, cơ sở dược.',
    'For the person in charge of a pharmacy, drugstore or other pharmaceutical business.',
  ),
  keywords: ['chứng chỉ hành nghề dược', 'dược sĩ', 'nhà thuốc', 'quầy thuốc', 'pharmacist', 'pharmacy'],
  sector: { code: 'G18-DP', name: t('Dược phẩm', 'Pharmacy') },
  prioritySector: 'health',
  lifeEvents: ['work', 'start-business'],
  subjects: ['citizen', 'foreigner'],
  levels: ['province'],
  competent: { kind: 'department', code: 'health' },
  steps: usualSteps(
    t(
      'Trả phí. Hội đồng của Sở Y tế xét bằng cấp và thời gian thực hành.',
      'Pay the fee. A board of the Department of Health considers degree and practice.',
    ),
    t('Trong 20 ngày bạn nhận chứng chỉ có ký số.', 'Within 20 days you receive the signed certificate.'),
  ),
  channels: channels(days(20)),
  cases: [
    { key: 'first', label: t('Cấp lần đầu', 'First certificate'), papers },
    { key: 'revoked', label: t('Cấp lại sau khi bị thu hồi', 'After a revocation'), papers },
  ],
  fees: [
    {
      key: 'appraisal',
      name: t('Phí thẩm định cấp chứng chỉ hành nghề dược', 'Appraisal fee'),
      amountDong: 500_000,
      legalBasis: 'Thông tư 41/2023/TT-BTC',
    },
  ],
  results: [
    result(resultCodeNotFound, t('Chứng chỉ hành nghề dược', 'Pharmacy practice certificate'), {
      title: 'CHỨNG CHỈ HÀNH NGHỀ DƯỢC',
      series: '{number}/CCHN-D-SYT-ĐNAI',
      legalLines: ['Căn cứ Luật Dược số 105/2016/QH13, được sửa đổi năm 2024;'],
      rows: rows({
        'Họ và tên': '{applicantName}',
        'Ngày sinh': '{applicantBirthOn}',
        'Số định danh': '{applicantIdentityNumber}',
        'Trình độ': '{degree}',
        'Phạm vi hành nghề': '{scope}',
      }),
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('105/2016/QH13', 'Luật Dược', 'Law on Pharmacy'),
    law('54/2017/NĐ-CP', 'Nghị định hướng dẫn Luật Dược', 'Decree detailing the Law on Pharmacy'),
    law('41/2023/TT-BTC', 'Thông tư về phí trong lĩnh vực dược', 'Circular on fees in pharmacy'),
  ],
  fullyOnline,
  form: form(applicantPage(), degreePage, practicePage, scopePage, earlierPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'restart' },
};
