import { identityCard, law, notFullyOnline, result, rows, submit, usualSteps, workingDays } from './parts.ts';
import { amount, choice, commune, form, longText, page, t, text, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const plotPage = page('plot', t('Thửa đất', 'The plot'), {
  certificateNumber: text(t('Số giấy chứng nhận', 'Certificate number'), {
    maxLength: 40,
    hint: t('Số in trên sổ, ví dụ: CH 012345', 'As printed, for example: CH 012345'),
  }),
  plotNumber: text(t('Số thửa', 'Plot number'), { maxLength: 20 }),
  mapNumber: text(t('Số tờ bản đồ', 'Map sheet'), { maxLength: 20 }),
  plotArea: amount(t('Diện tích (m²)', 'Area (m²)'), { minimum: 1 }),
  plotAddress: text(t('Địa chỉ thửa đất', 'Address of the plot')),
  plotCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
});

const changeOfPerson = page(
  'person-change',
  t('Thông tin của bạn thay đổi thế nào', 'What changed about you'),
  {
    personChange: choice(t('Điều gì đã đổi?', 'What changed?'), {
      name: t('Họ tên', 'Name'),
      'identity-paper': t('Số giấy tờ (CMND sang căn cước)', 'Identity number (old card to new)'),
      address: t('Địa chỉ', 'Address'),
    }),
    oldValue: text(t('Trên giấy chứng nhận ghi', 'The certificate says')),
    newValue: text(t('Nay là', 'It is now')),
    isInDatabase: yesNo(
      t('Thông tin mới đã có trong căn cước của bạn?', 'Is the new information on your identity card?'),
      {
        hint: t(
          'Nếu có, cán bộ tự tra cứu, bạn không phải nộp giấy tờ',
          'If so the office looks it up and you hand in nothing',
        ),
        when: 'personChange != "address"',
      },
    ),
  },
  { when: 'case = "person"' },
);

const changeOfPlot = page(
  'plot-change',
  t('Thửa đất thay đổi thế nào', 'What changed about the plot'),
  {
    newPlotNumber: text(t('Số thửa mới', 'New plot number'), { when: 'case = "plot"', maxLength: 20 }),
    newPlotAddress: text(t('Địa chỉ mới', 'New address'), { when: 'case = "plot"' }),
    lostArea: amount(t('Diện tích bị sạt lở (m²)', 'Area lost (m²)'), { when: 'case = "erosion"' }),
    lostHow: longText(t('Sạt lở từ khi nào, ở đâu', 'When and where'), { when: 'case = "erosion"' }),
    wantsSurvey: yesNo(t('Bạn muốn đo đạc lại thửa đất?', 'Do you want the plot surveyed?')),
  },
  { when: 'case in ("plot", "erosion")' },
);

const bookPage = page('book', t('Giấy chứng nhận', 'The certificate'), {
  certificateWish: choice(t('Bạn muốn', 'You would like'), {
    note: t('Ghi thay đổi vào giấy cũ', 'The change noted on the old one'),
    new: t('Cấp giấy mới', 'A new one'),
  }),
  isMortgaged: yesNo(t('Đất đang thế chấp ngân hàng?', 'Is the land mortgaged?')),
  bankName: text(t('Tên ngân hàng', 'Name of the bank'), { when: 'isMortgaged = true' }),
});

const certificate = submit('certificate', t('Bản gốc giấy chứng nhận đã cấp', 'The original certificate'));
const survey = submit('survey', t('Mảnh trích đo bản đồ địa chính', 'Extract of the cadastral survey'), {
  when: 'wantsSurvey = true',
});

/** Only the desk is named in the national record; the fee is the council's and none was found. */
export const landChange: Bundle = {
  code: '1.013833',
  name: t(
    'Đăng ký biến động đất đai do đổi thông tin người sử dụng đất hoặc thửa đất',
    'Registering changed particulars of a land user or a plot',
  ),
  everydayName: t('Sửa thông tin trên sổ đỏ', 'Correct what your land certificate says'),
  summary: t(
    'Đổi họ tên, số giấy tờ, địa chỉ, số thửa hoặc diện tích sạt lở trên giấy chứng nhận đất.',
    'Changes the name, identity number, address, plot number or eroded area on a land certificate.',
  ),
  keywords: [
    'sổ đỏ',
    'sổ hồng',
    'biến động đất',
    'đổi thông tin',
    'giấy chứng nhận quyền sử dụng đất',
    'land certificate',
  ],
  sector: { code: 'G10-DD', name: t('Đất đai', 'Land') },
  lifeEvents: ['land', 'home'],
  subjects: ['citizen', 'overseas-vietnamese', 'business', 'organisation'],
  levels: ['province'],
  competent: { kind: 'department', code: 'agriculture-environment' },
  steps: usualSteps(
    t(
      'Văn phòng đăng ký đất đai đối chiếu hồ sơ địa chính; cần thì đo lại.',
      'The land office checks the cadastral file and surveys again if needed.',
    ),
    t(
      'Bạn nhận lại giấy chứng nhận đã ghi thay đổi, hoặc giấy mới.',
      'You receive the certificate with the change noted, or a new one.',
    ),
  ),
  channels: [{ channel: 'direct', limit: workingDays(10) }],
  cases: [
    {
      key: 'person',
      label: t('Họ tên, số giấy tờ hoặc địa chỉ của tôi đã đổi', 'My name, identity number or address changed'),
      papers: [
        certificate,
        submit('proof', t('Giấy tờ về việc đổi tên, đổi thông tin', 'Proof of the change'), {
          copies: 1,
          when: 'isInDatabase = false or personChange = "address"',
        }),
        identityCard,
      ],
    },
    {
      key: 'plot',
      label: t('Số thửa hoặc địa chỉ thửa đất đã đổi', 'The plot’s number or address changed'),
      papers: [certificate, survey, identityCard],
    },
    {
      key: 'erosion',
      label: t('Đất bị sạt lở tự nhiên', 'Part of the land was lost to erosion'),
      papers: [certificate, survey, identityCard],
    },
  ],
  fees: [],
  results: [
    result('KQ.G10.001147', t('Giấy chứng nhận quyền sử dụng đất', 'Land-use certificate'), {
      title: 'XÁC NHẬN THAY ĐỔI TRÊN GIẤY CHỨNG NHẬN',
      series: '{number}/VPĐKĐĐ',
      legalLines: ['Căn cứ Luật Đất đai số 31/2024/QH15;', 'Căn cứ Nghị định số 101/2024/NĐ-CP;'],
      rows: rows({
        'Người sử dụng đất': '{applicantName}',
        'Số định danh': '{applicantIdentityNumber}',
        'Số giấy chứng nhận': '{certificateNumber}',
        'Thửa đất': '{plotNumber}, tờ bản đồ {mapNumber}',
        'Địa chỉ thửa đất': '{plotAddress}, {plotCommune}',
        'Thông tin cũ': '{oldValue}',
        'Thông tin mới': '{newValue}',
        'Số thửa mới': '{newPlotNumber}',
        'Diện tích giảm (m²)': '{lostArea}',
      }),
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('31/2024/QH15', 'Luật Đất đai', 'Land Law'),
    law('101/2024/NĐ-CP', 'Nghị định về đăng ký, cấp giấy chứng nhận', 'Decree on registration and certificates'),
    law(
      '151/2025/NĐ-CP',
      'Nghị định về phân định thẩm quyền lĩnh vực đất đai',
      'Decree on two-level authority in land matters',
    ),
  ],
  fullyOnline: notFullyOnline(
    'Bạn phải nộp lại bản gốc giấy chứng nhận.',
    'You must hand in the original certificate.',
  ),
  form: form(
    applicantPage(t('Người sử dụng đất', 'The land user')),
    plotPage,
    changeOfPerson,
    changeOfPlot,
    bookPage,
    contactPage(),
    deliveryPage(),
  ),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
