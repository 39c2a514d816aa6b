import { channels, fullyOnline, identityCard, result, rows, submit, usualSteps, workingDays } from './parts.ts';
import { choice, commune, form, longText, money, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const lines = {
  food: t('Ăn uống', 'Food and drink'),
  retail: t('Bán lẻ, tạp hóa', 'Retail'),
  services: t('Dịch vụ (cắt tóc, sửa chữa…)', 'Services (hairdresser, repairs…)'),
  production: t('Sản xuất, chế biến', 'Production, processing'),
  rental: t('Cho thuê nhà, phòng trọ', 'Letting rooms or houses'),
  other: t('Ngành khác', 'Another line'),
};

const namePage = page('name', t('Tên hộ kinh doanh', 'Name of the business'), {
  businessName: text(t('Tên riêng', 'Proper name'), {
    hint: t(
      'Ví dụ: Tiệm bánh Hoa Lan. Không dùng chữ "công ty", "doanh nghiệp".',
      'For example: Hoa Lan Bakery. Not "company" or "enterprise".',
    ),
    maxLength: 100,
  }),
});

const placePage = page('place', t('Địa điểm', 'Where you trade'), {
  businessAddress: text(t('Số nhà, đường, ấp hoặc khu phố', 'House number, street, hamlet or quarter'), {
    autocomplete: 'street-address',
  }),
  businessCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
  ownsPlace: yesNo(t('Đây là nhà của bạn hoặc của gia đình?', 'Is it your own or your family’s house?')),
  landlordName: text(t('Tên người cho thuê, cho mượn', 'Name of the owner'), { when: 'ownsPlace = false' }),
});

const linePage = page('line', t('Ngành nghề', 'Line of business'), {
  mainLine: choice(t('Việc kinh doanh chính', 'Main line'), lines),
  lineDetail: longText(t('Mô tả rõ hơn', 'Describe it'), {
    hint: t(
      'Bán gì, làm gì. Cán bộ chọn mã ngành giúp bạn.',
      'What you sell or make. The office finds the code for you.',
    ),
    maxLength: 500,
  }),
  capital: money(t('Vốn kinh doanh (đồng)', 'Capital (đồng)'), { minimum: 1 }),
  workers: wholeNumber(t('Số người làm, kể cả bạn', 'People working, you included'), { minimum: 1, maximum: 1000 }),
});

const familyPage = page(
  'family',
  t('Thành viên hộ gia đình', 'Members of the household'),
  {
    memberCount: wholeNumber(t('Số thành viên cùng đăng ký', 'Members registering together'), {
      minimum: 2,
      maximum: 30,
    }),
    memberNames: longText(t('Họ tên và số định danh từng người', 'Name and identification number of each')),
  },
  { when: 'case = "family"' },
);

const taxPage = page('tax', t('Thuế', 'Tax'), {
  taxAddressSame: yesNo(t('Nhận thông báo thuế tại nơi kinh doanh?', 'Receive tax notices at the place of business?')),
  taxAddress: text(t('Địa chỉ nhận thông báo thuế', 'Address for tax notices'), { when: 'taxAddressSame = false' }),
});

const legalBasis = 'Thông tư 85/2019/TT-BTC; mức cụ thể do Hội đồng nhân dân quyết định';

/** 150.000 ₫ online and by post, 50.000 ₫ at the desk: as the national record gives it; Đồng Nai's resolution was not found. */
export const householdBusiness: Bundle = {
  code: '1.001612',
  name: t('Đăng ký thành lập hộ kinh doanh', 'Registration of a household business'),
  everydayName: t('Mở tiệm, đăng ký hộ kinh doanh', 'Open a shop: register a household business'),
  summary: t(
    'Đăng ký để mở quán, tiệm, cơ sở nhỏ do bạn hoặc gia đình làm chủ. Giấy chứng nhận kèm mã số thuế.',
    'To open a stall, shop or workshop owned by you or your family. The certificate comes with the tax number.',
  ),
  keywords: ['hộ kinh doanh', 'mở quán', 'mở tiệm', 'buôn bán', 'giấy phép kinh doanh', 'household business', 'shop'],
  sector: { code: 'G12-HKD', name: t('Hộ kinh doanh', 'Household businesses') },
  lifeEvents: ['start-business', 'work'],
  subjects: ['citizen', 'household-business'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t(
      'Trả lệ phí. Cơ quan đăng ký kinh doanh xem tên, ngành nghề và gửi dữ liệu sang cơ quan thuế.',
      'Pay the fee. The registry checks name and line and sends the data to the tax office.',
    ),
    t(
      'Trong 3 ngày làm việc, bạn nhận giấy chứng nhận có mã số hộ kinh doanh.',
      'Within 3 working days you receive the certificate with its number.',
    ),
  ),
  channels: channels(workingDays(3)),
  cases: [
    { key: 'person', label: t('Tôi làm chủ một mình', 'I own it alone'), papers: [identityCard] },
    {
      key: 'family',
      label: t('Cả gia đình cùng làm chủ', 'My family owns it together'),
      papers: [
        submit(
          'family-authorisation',
          t('Văn bản các thành viên ủy quyền cho chủ hộ kinh doanh', 'Authorisation of the owner by the members'),
          { copies: 1 },
        ),
      ],
    },
  ],
  fees: [
    {
      key: 'registration-online',
      name: t('Lệ phí đăng ký hộ kinh doanh', 'Registration fee'),
      amountDong: 150_000,
      when: 'channel in ("online", "post")',
      legalBasis,
    },
    {
      key: 'registration-direct',
      name: t('Lệ phí đăng ký hộ kinh doanh', 'Registration fee'),
      amountDong: 50_000,
      when: 'channel = "direct"',
      legalBasis,
    },
  ],
  results: [
    result('KQ.G12.001041', t('Giấy chứng nhận đăng ký hộ kinh doanh', 'Household business certificate'), {
      title: 'GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH',
      series: '{number}/GCN-HKD',
      legalLines: ['Căn cứ Nghị định số 168/2025/NĐ-CP về đăng ký doanh nghiệp;'],
      rows: rows({
        'Tên hộ kinh doanh': '{businessName}',
        'Trụ sở': '{businessAddress}, {businessCommune}',
        'Ngành, nghề': '{lineDetail}',
        'Vốn kinh doanh (đồng)': '{capital}',
        'Chủ hộ kinh doanh': '{applicantName}',
        'Số định danh': '{applicantIdentityNumber}',
        'Nơi cư trú': '{applicantAddress}, {applicantCommune}',
      }),
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    { number: '59/2020/QH14', title: t('Luật Doanh nghiệp', 'Law on Enterprises') },
    { number: '168/2025/NĐ-CP', title: t('Nghị định về đăng ký doanh nghiệp', 'Decree on business registration') },
    { number: '68/2025/TT-BTC', title: t('Thông tư về biểu mẫu đăng ký', 'Circular on registration forms') },
    {
      number: '85/2019/TT-BTC',
      title: t(
        'Thông tư về phí, lệ phí do Hội đồng nhân dân quyết định',
        'Circular on fees set by provincial councils',
      ),
    },
  ],
  fullyOnline,
  form: form(
    applicantPage(t('Chủ hộ kinh doanh', 'The owner')),
    namePage,
    placePage,
    linePage,
    familyPage,
    taxPage,
    contactPage(),
    deliveryPage(),
  ),
  process: { kind: 'standard' },
  clock: { policy: 'restart' },
};
