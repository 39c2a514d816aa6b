import { channels, fullyOnline, law, result, rows, submit, usualSteps, workingDays } from './parts.ts';
import { choice, date, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const badges = {
  contract: t('Xe hợp đồng', 'Contract coach'),
  taxi: t('Xe taxi', 'Taxi'),
  route: t('Xe tuyến cố định', 'Fixed route'),
  bus: t('Xe buýt', 'Bus'),
  truck: t('Xe tải', 'Truck'),
  container: t('Xe công-ten-nơ, đầu kéo', 'Container truck or tractor'),
};

const licencePage = page('licence', t('Giấy phép kinh doanh vận tải', 'Transport licence'), {
  licenceNumber: text(t('Số giấy phép', 'Licence number'), { maxLength: 40 }),
  licenceOn: date(t('Ngày cấp', 'Date of issue')),
});

const vehiclePage = page('vehicle', t('Xe', 'The vehicle'), {
  plateNumber: text(t('Biển số', 'Plate number'), {
    pattern: '^\\d{2}[A-Z]{1,2}\\d?-?\\d{3}\\.?\\d{2}$',
    hint: t('Ví dụ: 60B-123.45', 'For example: 60B-123.45'),
  }),
  vehicleMake: text(t('Nhãn hiệu', 'Make')),
  vehicleYear: wholeNumber(t('Năm sản xuất', 'Year built'), { minimum: 1990, maximum: 2100 }),
  badge: choice(t('Loại phù hiệu', 'Kind of badge'), badges),
  seatCount: wholeNumber(t('Số chỗ', 'Seats'), {
    minimum: 1,
    maximum: 100,
    when: 'badge in ("contract", "taxi", "route", "bus")',
  }),
  payload: wholeNumber(t('Tải trọng cho phép (kg)', 'Permitted load (kg)'), {
    minimum: 100,
    maximum: 200_000,
    when: 'badge in ("truck", "container")',
  }),
  routeName: text(t('Tuyến', 'Route'), { when: 'badge in ("route", "bus")' }),
});

const ownerPage = page('owner', t('Chủ xe và định vị', 'Owner and tracker'), {
  isOwned: yesNo(t('Xe đứng tên đơn vị?', 'Is the vehicle in the organisation’s name?')),
  ownerName: text(t('Chủ xe', 'Owner'), { when: 'isOwned = false' }),
  trackerSupplier: text(t('Đơn vị cung cấp thiết bị giám sát hành trình', 'Supplier of the tracker')),
});

const reasonPage = page(
  'reason',
  t('Lý do cấp lại', 'Why again'),
  {
    reason: choice(t('Phù hiệu cũ', 'The old badge'), {
      expired: t('Hết hạn', 'Expired'),
      lost: t('Bị mất', 'Lost'),
      damaged: t('Bị hỏng', 'Damaged'),
      revoked: t('Bị thu hồi', 'Revoked'),
    }),
    oldBadgeNumber: text(t('Số phù hiệu cũ', 'Number of the old badge'), { maxLength: 40 }),
  },
  { when: 'case = "again"' },
);

const papers = [
  submit('registration', t('Chứng nhận đăng ký xe hoặc giấy hẹn', 'Vehicle registration or the appointment slip'), {
    copies: 1,
  }),
  submit('lease', t('Hợp đồng thuê xe hoặc hợp tác kinh doanh', 'Lease or business cooperation contract'), {
    copies: 1,
    when: 'isOwned = false',
  }),
];

/** 2 working days, free: national record. */
export const vehicleBadge: Bundle = {
  code: '2.002288',
  name: t('Cấp, cấp lại phù hiệu cho xe kinh doanh vận tải', 'Badge for a commercial transport vehicle'),
  everydayName: t('Xin phù hiệu xe kinh doanh', 'Badge for a taxi, coach or truck'),
  summary: t(
    'Phù hiệu để xe taxi, xe hợp đồng, xe tải, xe công-ten-nơ được chở khách, chở hàng có thu tiền.',
    'Lets a taxi, coach, truck or container vehicle carry people or goods for pay.',
  ),
  keywords: ['phù hiệu', 'xe hợp đồng', 'xe tải', 'taxi', 'vận tải', 'logistics', 'badge', 'truck'],
  sector: { code: 'G17-DB', name: t('Đường bộ', 'Roads') },
  prioritySector: 'transport-logistics',
  lifeEvents: ['vehicle', 'run-business'],
  subjects: ['business', 'household-business', 'cooperative', 'organisation'],
  levels: ['province'],
  competent: { kind: 'department', code: 'construction' },
  steps: usualSteps(
    t(
      'Sở Xây dựng tra đăng kiểm, dữ liệu giám sát hành trình và giấy phép kinh doanh.',
      'The Department of Construction looks up inspection, tracker data and licence.',
    ),
    t(
      'Trong 2 ngày làm việc bạn nhận phù hiệu có mã QR.',
      'Within 2 working days you receive the badge with its QR code.',
    ),
  ),
  channels: channels(workingDays(2)),
  cases: [
    { key: 'first', label: t('Xe chưa có phù hiệu', 'The vehicle has none yet'), papers },
    {
      key: 'again',
      label: t('Phù hiệu hết hạn, mất, hỏng hoặc bị thu hồi', 'The badge expired, was lost, damaged or revoked'),
      papers,
    },
  ],
  fees: [],
  results: [
    result('KQ.G04.000504', t('Phù hiệu xe kinh doanh vận tải', 'Vehicle badge'), {
      title: 'PHÙ HIỆU XE KINH DOANH VẬN TẢI',
      series: '{number}/PH',
      legalLines: ['Căn cứ Nghị định số 158/2024/NĐ-CP về hoạt động vận tải đường bộ;'],
      rows: rows({
        'Đơn vị': '{organisationName}',
        'Biển số': '{plateNumber}',
        'Loại phù hiệu': '{badge}',
        'Số chỗ': '{seatCount}',
        'Tải trọng (kg)': '{payload}',
        Tuyến: '{routeName}',
      }),
      closing: 'Phù hiệu có giá trị 7 năm và không quá niên hạn sử dụng của xe.',
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [law('158/2024/NĐ-CP', 'Nghị định về hoạt động vận tải đường bộ', 'Decree on road transport')],
  fullyOnline,
  form: form(organisationPage(), licencePage, vehiclePage, ownerPage, reasonPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
