import { channels, days, fullyOnline, law, result, rows, submit, usualSteps } from './parts.ts';
import { amount, choice, commune, form, longText, page, t, text, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const purposes = {
  building: t('Xây hoặc sửa nhà', 'Building or altering a house'),
  buying: t('Mua bán nhà đất', 'Buying or selling land'),
  investing: t('Lập dự án đầu tư', 'An investment project'),
  other: t('Việc khác', 'Something else'),
};

const plotPage = page('plot', t('Lô đất cần hỏi', 'The plot'), {
  plotAddress: text(t('Địa chỉ hoặc vị trí', 'Address or position')),
  plotCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
  knowsPlot: yesNo(t('Bạn biết số tờ, số thửa?', 'Do you know map sheet and plot numbers?')),
  mapNumber: text(t('Số tờ bản đồ', 'Map sheet'), { when: 'knowsPlot = true', maxLength: 20 }),
  plotNumber: text(t('Số thửa', 'Plot number'), { when: 'knowsPlot = true', maxLength: 20 }),
  coordinates: text(t('Tọa độ VN-2000 hoặc mô tả ranh giới', 'VN-2000 coordinates or a description of the bounds'), {
    when: 'knowsPlot = false',
  }),
  plotArea: amount(t('Diện tích (m²)', 'Area (m²)'), { minimum: 1, optional: true }),
});

const askedPage = page('asked', t('Điều bạn cần biết', 'What you need to know'), {
  purpose: choice(t('Bạn hỏi để làm gì?', 'What is it for?'), purposes),
  otherPurpose: text(t('Nói rõ', 'Please say'), { when: 'purpose = "other"' }),
  wantsLandUse: yesNo(t('Chức năng sử dụng đất theo quy hoạch?', 'Planned use of the land?')),
  wantsHeights: yesNo(t('Tầng cao, mật độ, khoảng lùi được xây?', 'Heights, density and setbacks allowed?')),
  wantsRoads: yesNo(t('Lộ giới, đường dự phóng?', 'Road lines and planned roads?')),
  moreQuestions: longText(t('Câu hỏi thêm', 'Other questions'), { optional: true }),
});

const scalePage = page(
  'scale',
  t('Loại quy hoạch', 'Kind of plan'),
  {
    planKind: choice(t('Bạn cần loại nào?', 'Which plan do you need?'), {
      zoning: t('Quy hoạch phân khu', 'Zoning plan'),
      detailed: t('Quy hoạch chi tiết', 'Detailed plan'),
      unknown: t('Tôi không rõ', 'I am not sure'),
    }),
    projectName: text(t('Tên dự án dự kiến', 'Name of the intended project'), { when: 'purpose = "investing"' }),
  },
  { when: 'purpose in ("building", "investing")' },
);

const sketch = submit('sketch', t('Sơ đồ vị trí lô đất', 'Sketch of the plot'), {
  copies: 1,
  optional: true,
  hint: t('Ảnh chụp màn hình bản đồ cũng được', 'A screenshot of a map will do'),
});

/** 10 days, no fee charged in the record read. Answered from the city's planning data: a smart-city service. */
export const planningInformation: Bundle = {
  code: '1.014159',
  name: t('Cung cấp thông tin quy hoạch đô thị và nông thôn', 'Information on urban and rural planning'),
  everydayName: t('Hỏi quy hoạch lô đất', 'Ask what is planned for a plot'),
  summary: t(
    'Cho biết lô đất được quy hoạch làm gì, xây được bao nhiêu tầng, có dính lộ giới không.',
    'Tells what a plot is planned for, how high one may build and whether a road will cross it.',
  ),
  keywords: [
    'quy hoạch',
    'lộ giới',
    'thông tin quy hoạch',
    'chứng chỉ quy hoạch',
    'đô thị thông minh',
    'planning',
    'zoning',
    'smart city',
  ],
  sector: { code: 'G17-QH', name: t('Quy hoạch đô thị và nông thôn', 'Urban and rural planning') },
  prioritySector: 'smart-city',
  lifeEvents: ['land', 'home', 'run-business'],
  subjects: ['citizen', 'overseas-vietnamese', 'business', 'organisation'],
  levels: ['province', 'commune'],
  competent: { kind: 'department', code: 'construction' },
  steps: usualSteps(
    t(
      'Sở Xây dựng tra bản đồ quy hoạch số và quy chế đã duyệt.',
      'The Department of Construction reads the digital plans and approved rules.',
    ),
    t(
      'Trong 10 ngày bạn nhận văn bản trả lời kèm trích bản đồ.',
      'Within 10 days you receive an answer with a map extract.',
    ),
  ),
  channels: channels(days(10)),
  cases: [
    { key: 'plot', label: t('Hỏi về một thửa đất', 'About one plot'), papers: [sketch] },
    {
      key: 'area',
      label: t('Hỏi về một khu vực để làm dự án', 'About an area for a project'),
      papers: [submit('area-map', t('Bản đồ ranh giới khu vực', 'Map of the area’s bounds'), { copies: 1 })],
    },
  ],
  fees: [],
  results: [
    result('KQ.G17.000348', t('Văn bản cung cấp thông tin quy hoạch', 'Planning information letter'), {
      title: 'VĂN BẢN CUNG CẤP THÔNG TIN QUY HOẠCH',
      series: '{number}/SXD-QH',
      legalLines: ['Căn cứ Luật Quy hoạch đô thị và nông thôn số 47/2024/QH15;'],
      intro: 'Trả lời đề nghị của ông/bà {applicantName}:',
      rows: rows({
        'Vị trí': '{plotAddress}, {plotCommune}',
        'Thửa đất': '{plotNumber}, tờ bản đồ {mapNumber}',
        'Diện tích (m²)': '{plotArea}',
        'Mục đích hỏi': '{purpose}',
        'Nội dung hỏi thêm': '{moreQuestions}',
      }),
      closing: 'Chi tiết theo trích lục bản đồ quy hoạch kèm theo.',
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('47/2024/QH15', 'Luật Quy hoạch đô thị và nông thôn', 'Law on Urban and Rural Planning'),
    law('178/2025/NĐ-CP', 'Nghị định hướng dẫn Luật Quy hoạch đô thị và nông thôn', 'Decree detailing that law'),
    law(
      '145/2025/NĐ-CP',
      'Nghị định về phân định thẩm quyền lĩnh vực quy hoạch',
      'Decree on two-level authority in planning',
    ),
  ],
  fullyOnline,
  form: form(applicantPage(), plotPage, askedPage, scalePage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
