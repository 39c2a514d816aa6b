import { channels, days, law, notFullyOnline, result, rows, submit, usualSteps } from './parts.ts';
import { choice, commune, form, longText, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const sitePage = page('site', t('Cơ sở', 'The establishment'), {
  siteName: text(t('Tên cơ sở', 'Name')),
  siteAddress: text(t('Địa chỉ', 'Address')),
  siteCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
  activity: choice(t('Việc chính', 'Main activity'), {
    production: t('Sơ chế, chế biến', 'Processing'),
    trade: t('Buôn bán, kho lạnh', 'Trade, cold store'),
    both: t('Cả hai', 'Both'),
  }),
});

const productPage = page('product', t('Sản phẩm', 'Products'), {
  products: longText(t('Sản xuất, bán những gì', 'What is made or sold'), { maxLength: 500 }),
  origin: choice(t('Nguyên liệu từ đâu?', 'Where do the raw materials come from?'), {
    own: t('Tự nuôi, trồng', 'Own farm'),
    bought: t('Mua trong nước', 'Bought in the country'),
    imported: t('Nhập khẩu', 'Imported'),
  }),
  importCountry: text(t('Nhập từ nước nào', 'From which country'), { when: 'origin = "imported"' }),
  yearlyTonnes: wholeNumber(t('Sản lượng mỗi năm (tấn)', 'Yearly output (tonnes)'), {
    when: 'activity in ("production", "both")',
  }),
});

const conditionsPage = page('conditions', t('Điều kiện', 'Conditions'), {
  workerCount: wholeNumber(t('Số người làm', 'Number of workers'), { minimum: 1, maximum: 10_000 }),
  allHealthy: yesNo(t('Tất cả đã khám sức khỏe?', 'Have all had a health check?')),
  waterSource: choice(t('Nguồn nước', 'Water'), { tap: t('Nước máy', 'Mains'), well: t('Nước giếng', 'Well') }),
  wellTested: yesNo(t('Nước giếng đã xét nghiệm?', 'Has the well water been tested?'), {
    when: 'waterSource = "well"',
  }),
  hasHaccp: yesNo(t('Đã có chứng nhận HACCP, ISO 22000 hoặc tương đương?', 'Is there HACCP, ISO 22000 or the like?')),
});

const earlierPage = page(
  'earlier',
  t('Giấy chứng nhận cũ', 'The earlier certificate'),
  {
    earlierNumber: text(t('Số giấy chứng nhận', 'Its number'), { maxLength: 40 }),
    reissueReason: text(t('Lý do cấp lại', 'Why again')),
  },
  { when: 'case = "again"' },
);

const description = submit(
  'description',
  t('Bản thuyết minh cơ sở vật chất, trang thiết bị', 'Description of premises and equipment'),
);

/** 15 days; 700.000 ₫ an establishment (the record prints "700" and explains 700.000). The competent level here is the city. */
export const foodSafety: Bundle = {
  code: '2.001827',
  name: t(
    'Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm nông, lâm, thủy sản',
    'Food safety certificate for agricultural, forestry and fishery products',
  ),
  everydayName: t('Xin giấy an toàn thực phẩm cho cơ sở nông sản', 'Food safety certificate for a farm-food business'),
  summary: t(
    'Giấy cần có trước khi sơ chế, chế biến hoặc kinh doanh nông sản, thịt, cá.',
    'Needed before processing or trading farm produce, meat or fish.',
  ),
  keywords: ['an toàn thực phẩm', 'vệ sinh thực phẩm', 'nông sản', 'thủy sản', 'attp', 'food safety'],
  sector: {
    code: 'G10-CLNLTS',
    name: t('Chất lượng nông lâm sản và thủy sản', 'Quality of farm, forest and fishery products'),
  },
  prioritySector: 'agriculture',
  lifeEvents: ['start-business', 'run-business'],
  subjects: ['business', 'household-business', 'cooperative'],
  levels: ['province', 'commune'],
  competent: { kind: 'department', code: 'agriculture-environment' },
  steps: usualSteps(
    t(
      'Trả phí. Đoàn thẩm định đến cơ sở kiểm tra và lập biên bản.',
      'Pay the fee. A team visits, inspects and writes a report.',
    ),
    t(
      'Trong 15 ngày bạn nhận giấy chứng nhận có giá trị 3 năm.',
      'Within 15 days you receive a certificate valid for 3 years.',
    ),
  ),
  channels: channels(days(15)),
  cases: [
    { key: 'first', label: t('Cấp lần đầu', 'First certificate'), papers: [description] },
    { key: 'again', label: t('Cấp lại khi hết hạn hoặc thay đổi', 'Again, expired or changed'), papers: [description] },
  ],
  fees: [
    {
      key: 'appraisal',
      name: t('Phí thẩm định an toàn thực phẩm', 'Food safety appraisal fee'),
      amountDong: 700_000,
      legalBasis: 'Thông tư 286/2016/TT-BTC, Thông tư 44/2018/TT-BTC',
    },
  ],
  results: [
    result('KQ.G10.000559', t('Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm', 'Food safety certificate'), {
      title: 'GIẤY CHỨNG NHẬN CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM',
      series: '{number}/NNMT-ĐNAI',
      legalLines: ['Căn cứ Luật An toàn thực phẩm số 55/2010/QH12;'],
      rows: rows({
        'Cơ sở': '{siteName}',
        Thuộc: '{organisationName}',
        'Địa chỉ': '{siteAddress}, {siteCommune}',
        'Sản phẩm': '{products}',
      }),
      closing: 'Giấy chứng nhận có giá trị 3 năm kể từ ngày ký.',
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('55/2010/QH12', 'Luật An toàn thực phẩm', 'Law on Food Safety'),
    law(
      '38/2018/TT-BNNPTNT',
      'Thông tư về thẩm định cơ sở nông lâm thủy sản',
      'Circular on appraising such establishments',
    ),
    law(
      '17/2025/TT-BNNMT',
      'Thông tư sửa đổi quy định an toàn thực phẩm',
      'Circular amending the rules on food safety',
    ),
  ],
  fullyOnline: notFullyOnline('Đoàn thẩm định phải đến cơ sở.', 'The team must visit the establishment.'),
  form: form(organisationPage(), sitePage, productPage, conditionsPage, earlierPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
