import { channels, fullyOnline, law, result, rows, submit, usualSteps, workingDays } from './parts.ts';
import { amount, choice, commune, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const wellPage = page('well', t('Giếng khoan', 'The well'), {
  wellAddress: text(t('Vị trí giếng', 'Position')),
  wellCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
  wellCount: wholeNumber(t('Số giếng', 'Number of wells'), { minimum: 1, maximum: 50 }),
  wellDepth: amount(t('Chiều sâu (m)', 'Depth (m)'), { minimum: 1, maximum: 500 }),
  drilledYear: wholeNumber(t('Năm khoan', 'Year drilled'), { minimum: 1950, maximum: 2100 }),
  driller: text(t('Đơn vị khoan', 'Driller'), { optional: true }),
});

const usePage = page('use', t('Dùng nước', 'Use of the water'), {
  use: choice(t('Dùng để làm gì?', 'What is it used for?'), {
    farming: t('Tưới tiêu, chăn nuôi', 'Irrigation, livestock'),
    business: t('Kinh doanh, dịch vụ', 'Trade and services'),
    production: t('Sản xuất', 'Production'),
    drainage: t('Bơm tháo khô mỏ', 'Draining a quarry'),
  }),
  dailyFlow: amount(t('Lượng nước mỗi ngày (m³)', 'Water a day (m³)'), {
    minimum: 0.1,
    maximum: 10,
    when: 'case = "small"',
    hint: t('Trên 10 m³ phải xin giấy phép của Sở', 'Above 10 m³ a permit of the Department is needed'),
  }),
  minePit: text(t('Tên moong, mỏ', 'Name of the pit'), { when: 'case = "mine"' }),
  hasTapWater: yesNo(t('Nơi này có nước máy?', 'Is there mains water here?')),
});

const safetyPage = page('safety', t('Bảo vệ giếng', 'Protecting the well'), {
  isTested: yesNo(t('Nước đã xét nghiệm?', 'Has the water been tested?')),
  hasUnusedWells: yesNo(t('Có giếng hỏng, không dùng?', 'Are there broken or unused wells?')),
  unusedWellPlan: text(t('Sẽ trám lấp khi nào', 'When will they be filled in'), { when: 'hasUnusedWells = true' }),
});

const map = submit('map', t('Sơ đồ vị trí giếng', 'Sketch of the well’s position'), { copies: 1, optional: true });

/** 7 working days; no fee in the record. Households drawing water for their own use need not register. */
export const groundwater: Bundle = {
  code: '1.001662',
  name: t('Đăng ký khai thác nước dưới đất', 'Registration of groundwater use'),
  everydayName: t('Đăng ký giếng khoan', 'Register a well'),
  summary: t(
    'Giếng khoan dùng cho kinh doanh, sản xuất không quá 10 m³ mỗi ngày thì đăng ký tại phường, xã.',
    'A well for trade or production of up to 10 m³ a day is registered with the ward.',
  ),
  keywords: ['giếng khoan', 'nước ngầm', 'nước dưới đất', 'khai thác nước', 'well', 'groundwater'],
  sector: { code: 'G10-TNN', name: t('Tài nguyên nước', 'Water resources') },
  prioritySector: 'environment',
  lifeEvents: ['run-business', 'land'],
  subjects: ['citizen', 'business', 'organisation'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t(
      'Công chức phường, xã đối chiếu vùng hạn chế khai thác.',
      'The ward checks the zones where drawing is restricted.',
    ),
    t('Trong 7 ngày làm việc bạn nhận giấy xác nhận đăng ký.', 'Within 7 working days you receive the confirmation.'),
  ),
  channels: channels(workingDays(7)),
  cases: [
    { key: 'small', label: t('Giếng dùng không quá 10 m³ mỗi ngày', 'A well of up to 10 m³ a day'), papers: [map] },
    { key: 'mine', label: t('Nước tự chảy hoặc bơm tháo khô mỏ', 'Water drained from a mine'), papers: [map] },
  ],
  fees: [],
  results: [
    result('KQ.G10.001281', t('Xác nhận đăng ký khai thác nước dưới đất', 'Confirmation of groundwater registration'), {
      title: 'XÁC NHẬN ĐĂNG KÝ KHAI THÁC NƯỚC DƯỚI ĐẤT',
      series: '{number}/XN-UBND',
      legalLines: ['Căn cứ Luật Tài nguyên nước số 28/2023/QH15;'],
      rows: rows({
        'Người đăng ký': '{applicantName}',
        'Vị trí': '{wellAddress}, {wellCommune}',
        'Số giếng': '{wellCount}',
        'Chiều sâu (m)': '{wellDepth}',
        'Mục đích': '{use}',
        'Lượng nước (m³/ngày)': '{dailyFlow}',
      }),
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    law('28/2023/QH15', 'Luật Tài nguyên nước', 'Law on Water Resources'),
    law(
      '54/2024/NĐ-CP',
      'Nghị định về hành nghề khoan, đăng ký, cấp phép',
      'Decree on drilling, registration and permits',
    ),
    law(
      '131/2025/NĐ-CP',
      'Nghị định về phân định thẩm quyền lĩnh vực nông nghiệp và môi trường',
      'Decree on two-level authority in agriculture and environment',
    ),
  ],
  fullyOnline,
  form: form(applicantPage(), wellPage, usePage, safetyPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
