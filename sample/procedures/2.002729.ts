import { channels, days, fullyOnline, law, result, rows, submit, usualSteps } from './parts.ts';
import { choice, form, longText, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const zonePage = page('zone', t('Khu công nghiệp', 'The industrial zone'), {
  zoneName: text(t('Tên khu công nghiệp', 'Name of the zone')),
  isEcoZone: yesNo(t('Khu đã được chứng nhận sinh thái?', 'Is the zone certified as ecological?')),
  plotName: text(t('Lô, đường', 'Plot and road')),
  industry: choice(t('Ngành sản xuất', 'Industry'), {
    electronics: t('Điện, điện tử', 'Electrical and electronic'),
    textiles: t('Dệt may, da giày', 'Textiles, footwear'),
    mechanical: t('Cơ khí', 'Mechanical'),
    food: t('Chế biến thực phẩm', 'Food'),
    chemical: t('Hóa chất, nhựa', 'Chemicals, plastics'),
    other: t('Ngành khác', 'Other'),
  }),
});

const resourcePage = page('resources', t('Tài nguyên và năng lượng', 'Resources and energy'), {
  electricityMwh: wholeNumber(t('Điện dùng mỗi năm (MWh)', 'Electricity a year (MWh)'), { minimum: 1 }),
  usesRenewable: yesNo(t('Có dùng năng lượng tái tạo?', 'Is renewable energy used?')),
  renewablePercent: wholeNumber(t('Tỷ lệ năng lượng tái tạo (%)', 'Share of renewable energy (%)'), {
    minimum: 1,
    maximum: 100,
    when: 'usesRenewable = true',
  }),
  recycledWaterPercent: wholeNumber(t('Tỷ lệ nước tái sử dụng (%)', 'Share of water reused (%)'), { maximum: 100 }),
});

const symbiosisPage = page('symbiosis', t('Cộng sinh công nghiệp', 'Industrial symbiosis'), {
  takesPart: yesNo(
    t(
      'Có trao đổi phế phẩm, nhiệt, nước với doanh nghiệp khác?',
      'Do you exchange by-products, heat or water with others?',
    ),
  ),
  partners: longText(t('Với doanh nghiệp nào, trao đổi gì', 'With whom and what'), {
    when: 'takesPart = true',
    maxLength: 1000,
  }),
  standard: choice(t('Hệ thống quản lý đang dùng', 'Management system in use'), {
    iso14001: t('ISO 14001', 'ISO 14001'),
    iso50001: t('ISO 50001', 'ISO 50001'),
    both: t('Cả hai', 'Both'),
    none: t('Chưa có', 'None yet'),
  }),
});

const reissuePage = page(
  'reissue',
  t('Giấy chứng nhận cũ', 'The earlier certificate'),
  {
    earlierNumber: text(t('Số giấy chứng nhận', 'Its number'), { maxLength: 40 }),
    reissueReason: text(t('Lý do cấp lại', 'Why again')),
  },
  { when: 'case = "again"' },
);

const papers = [
  submit('request', t('Văn bản đăng ký chứng nhận doanh nghiệp sinh thái', 'Application for the certificate'), {
    originals: 1,
    copies: 4,
  }),
  submit('activity-report', t('Báo cáo hoạt động của doanh nghiệp', 'Report on the enterprise’s activity'), {
    originals: 1,
    copies: 4,
  }),
  submit('criteria', t('Giải trình đáp ứng tiêu chí doanh nghiệp sinh thái', 'How the criteria are met'), {
    originals: 1,
    copies: 4,
  }),
  submit('monitoring', t('Tài liệu về trách nhiệm môi trường, xã hội', 'Papers on environmental and social duties'), {
    originals: 1,
    copies: 4,
    optional: true,
  }),
];

/** 30 days, free: national record, one original and four copies of each paper. */
export const ecoEnterprise: Bundle = {
  code: '2.002729',
  name: t('Cấp, cấp lại Giấy chứng nhận doanh nghiệp sinh thái', 'Eco-enterprise certificate'),
  everydayName: t('Chứng nhận doanh nghiệp sinh thái trong khu công nghiệp', 'Certify a factory as an eco-enterprise'),
  summary: t(
    'Doanh nghiệp trong khu công nghiệp sản xuất sạch, dùng lại tài nguyên được chứng nhận và hưởng ưu đãi.',
    'A factory in a zone that produces cleanly and reuses resources is certified and gains benefits.',
  ),
  keywords: ['doanh nghiệp sinh thái', 'khu công nghiệp', 'sản xuất sạch', 'công nghiệp', 'eco-industrial', 'factory'],
  sector: { code: 'G12-KCN', name: t('Khu công nghiệp, khu kinh tế', 'Industrial and economic zones') },
  prioritySector: 'industry',
  lifeEvents: ['run-business'],
  subjects: ['business'],
  levels: ['province'],
  competent: { kind: 'department', code: 'industrial-zones' },
  steps: usualSteps(
    t(
      'Ban Quản lý lấy ý kiến các sở và đánh giá tại doanh nghiệp nếu cần.',
      'The Board asks the departments and assesses on the spot if needed.',
    ),
    t(
      'Trong 30 ngày bạn nhận giấy chứng nhận có giá trị 5 năm.',
      'Within 30 days you receive a certificate valid for 5 years.',
    ),
  ),
  channels: channels(days(30)),
  cases: [
    { key: 'first', label: t('Cấp lần đầu', 'First certificate'), papers },
    { key: 'again', label: t('Cấp lại', 'Again'), papers },
  ],
  fees: [],
  results: [
    result('KQ.G12.001374', t('Giấy chứng nhận doanh nghiệp sinh thái', 'Eco-enterprise certificate'), {
      title: 'GIẤY CHỨNG NHẬN DOANH NGHIỆP SINH THÁI',
      series: '{number}/GCN-BQL',
      legalLines: ['Căn cứ Nghị định số 35/2022/NĐ-CP về quản lý khu công nghiệp và khu kinh tế;'],
      rows: rows({
        'Doanh nghiệp': '{organisationName}',
        'Mã số thuế': '{organisationTaxNumber}',
        'Khu công nghiệp': '{zoneName}',
        'Ngành sản xuất': '{industry}',
        'Năng lượng tái tạo (%)': '{renewablePercent}',
        'Nước tái sử dụng (%)': '{recycledWaterPercent}',
      }),
      closing: 'Giấy chứng nhận có giá trị 5 năm kể từ ngày cấp.',
      signerTitle: 'TRƯỞNG BAN',
    }),
  ],
  legalBases: [
    law('35/2022/NĐ-CP', 'Nghị định về khu công nghiệp và khu kinh tế', 'Decree on industrial and economic zones'),
  ],
  fullyOnline,
  form: form(organisationPage(), zonePage, resourcePage, symbiosisPage, reissuePage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
