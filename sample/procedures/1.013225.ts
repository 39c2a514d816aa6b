import { days, identityCard, law, notFullyOnline, result, rows, submit, usualSteps } from './parts.ts';
import { amount, choice, commune, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const areas = {
  urban: t('Trong đô thị', 'In town'),
  rural: t('Ở nông thôn, có quy hoạch', 'In the country, planned area'),
};

const landPage = page('land', t('Thửa đất', 'The plot'), {
  siteAddress: text(t('Địa chỉ xây nhà', 'Address of the house')),
  siteCommune: commune(t('Phường, xã nơi xây', 'Ward or commune of the site'), { prefill: 'communeCode' }),
  plotNumber: text(t('Số thửa', 'Plot number'), { maxLength: 20 }),
  mapNumber: text(t('Số tờ bản đồ', 'Map sheet'), { maxLength: 20 }),
  plotArea: amount(t('Diện tích thửa đất (m²)', 'Area of the plot (m²)'), { minimum: 1, maximum: 100_000 }),
  certificateNumber: text(t('Số giấy chứng nhận đất', 'Land certificate number'), {
    hint: t('Số in trên "sổ đỏ", "sổ hồng"', 'The number printed on the "red" or "pink book"'),
    maxLength: 40,
  }),
  siteArea: choice(t('Khu vực', 'Area'), areas),
});

const housePage = page('house', t('Ngôi nhà', 'The house'), {
  floorCount: wholeNumber(t('Số tầng', 'Number of storeys'), { minimum: 1, maximum: 50 }),
  groundFloorArea: amount(t('Diện tích xây dựng tầng 1 (m²)', 'Built area of the ground floor (m²)'), {
    minimum: 1,
    maximum: 10_000,
  }),
  totalFloorArea: amount(t('Tổng diện tích sàn (m²)', 'Total floor area (m²)'), { minimum: 1, maximum: 100_000 }),
  buildingHeight: amount(t('Chiều cao (m)', 'Height (m)'), { minimum: 1, maximum: 200 }),
  setback: amount(t('Khoảng lùi (m)', 'Setback (m)'), { maximum: 100, optional: true }),
  hasBasement: yesNo(t('Có tầng hầm?', 'Is there a basement?')),
  basementCount: wholeNumber(t('Số tầng hầm', 'Number of basements'), {
    minimum: 1,
    maximum: 5,
    when: 'hasBasement = true',
  }),
});

const designPage = page('design', t('Thiết kế', 'The design'), {
  designerName: text(t('Cá nhân, đơn vị thiết kế', 'Designer')),
  designerCertificate: text(t('Số chứng chỉ hành nghề', 'Number of the professional certificate'), {
    when: 'totalFloorArea >= 250 or floorCount >= 3',
    hint: t('Bắt buộc với nhà từ 3 tầng hoặc từ 250 m² sàn', 'Required from 3 storeys or 250 m² of floor'),
  }),
});

const neighboursPage = page(
  'neighbours',
  t('Nhà liền kề', 'The neighbours'),
  {
    sharesWall: yesNo(t('Nhà có chung vách với nhà bên cạnh?', 'Does it share a wall with a neighbour?')),
    protectsNeighbours: yesNo(
      t('Bạn cam kết bảo đảm an toàn cho nhà liền kề?', 'Do you undertake to keep the neighbouring house safe?'),
      {
        when: 'sharesWall = true or hasBasement = true',
      },
    ),
  },
  { when: 'siteArea = "urban" or hasBasement = true' },
);

const land = submit('land-certificate', t('Giấy chứng nhận quyền sử dụng đất', 'Land-use certificate'), {
  copies: 1,
  hint: t('Không cần nếu đã có trong cơ sở dữ liệu đất đai', 'Not needed once it is in the land database'),
});
const drawings = submit('drawings', t('Bản vẽ thiết kế xây dựng', 'Construction drawings'), {
  originals: 2,
  hint: t(
    'Mặt bằng, mặt đứng, mặt cắt, móng, điện nước; tệp PDF khi nộp trực tuyến',
    'Plans, elevations, sections, foundations, services; PDF when filing online',
  ),
});
const appraisal = submit('appraisal', t('Báo cáo thẩm tra thiết kế', 'Design appraisal report'), {
  when: 'hasBasement = true or floorCount >= 7',
});

/** Provincial fee: 75.000 ₫ a house is what TT 85/2019 councils mostly set; Đồng Nai's resolution was not found. */
export const housePermit: Bundle = {
  code: '1.013225',
  name: t(
    'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ và công trình cấp III, cấp IV',
    'New construction permit for a private house and works of classes III and IV',
  ),
  everydayName: t('Xin phép xây nhà', 'Permission to build a house'),
  summary: t(
    'Giấy phép để xây nhà ở riêng lẻ. Phường, xã cấp, có ý kiến của Sở Xây dựng về quy hoạch, kiến trúc.',
    'The permit to build a private house. The ward issues it with the opinion of the Department of Construction on planning.',
  ),
  keywords: [
    'xây nhà',
    'xin phép xây dựng',
    'giấy phép xây dựng',
    'cất nhà',
    'nhà ở riêng lẻ',
    'build a house',
    'permit',
  ],
  sector: { code: 'G17-HDXD', name: t('Hoạt động xây dựng', 'Construction') },
  lifeEvents: ['home'],
  subjects: ['citizen', 'business', 'organisation'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t(
      'Cán bộ xem bản vẽ, đến thực địa; Sở Xây dựng cho ý kiến cùng lúc.',
      'The officer studies the drawings and visits the site; the Department of Construction gives its opinion at the same time.',
    ),
    t(
      'Nộp lệ phí, nhận giấy phép kèm bản vẽ đóng dấu.',
      'Pay the fee and receive the permit with the sealed drawings.',
    ),
  ),
  channels: [
    { channel: 'online', limit: days(20) },
    { channel: 'direct', limit: days(15) },
    { channel: 'post', limit: days(20) },
  ],
  cases: [
    { key: 'house', label: t('Xây nhà mới', 'Build a new house'), papers: [land, drawings, appraisal, identityCard] },
    {
      key: 'shared-plot',
      label: t('Xây nhà trên đất mượn hoặc đứng tên chung', 'Build on borrowed or jointly owned land'),
      papers: [
        land,
        submit(
          'owners-consent',
          t('Văn bản đồng ý của người có quyền sử dụng đất', 'Consent of the holders of the land right'),
        ),
        drawings,
        appraisal,
        identityCard,
      ],
    },
  ],
  fees: [
    {
      key: 'permit',
      name: t('Lệ phí cấp giấy phép xây dựng nhà ở', 'Fee for a house permit'),
      amountDong: 75_000,
      legalBasis: 'Thông tư 85/2019/TT-BTC',
    },
  ],
  results: [
    result('KQ.G17.000311', t('Giấy phép xây dựng', 'Construction permit'), {
      title: 'GIẤY PHÉP XÂY DỰNG',
      series: '{number}/GPXD',
      legalLines: [
        'Căn cứ Luật Xây dựng số 50/2014/QH13, được sửa đổi năm 2020;',
        'Căn cứ Nghị định số 175/2024/NĐ-CP;',
      ],
      intro: 'Cấp cho ông/bà {applicantName}, được phép xây dựng nhà ở riêng lẻ với các nội dung sau:',
      rows: rows({
        'Địa điểm': '{siteAddress}, {siteCommune}',
        'Thửa đất số': '{plotNumber}, tờ bản đồ {mapNumber}',
        'Số tầng': '{floorCount}',
        'Diện tích xây dựng tầng 1 (m²)': '{groundFloorArea}',
        'Tổng diện tích sàn (m²)': '{totalFloorArea}',
        'Chiều cao (m)': '{buildingHeight}',
        'Đơn vị thiết kế': '{designerName}',
      }),
      closing: 'Giấy phép này có hiệu lực khởi công trong 12 tháng kể từ ngày cấp.',
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    law('50/2014/QH13', 'Luật Xây dựng', 'Law on Construction'),
    law('62/2020/QH14', 'Luật sửa đổi Luật Xây dựng', 'Law amending the Law on Construction'),
    law('175/2024/NĐ-CP', 'Nghị định về quản lý hoạt động xây dựng', 'Decree on managing construction'),
    law(
      '140/2025/NĐ-CP',
      'Nghị định về phân định thẩm quyền lĩnh vực xây dựng',
      'Decree on two-level authority in construction',
    ),
  ],
  fullyOnline: notFullyOnline('Cán bộ phải đến kiểm tra thực địa.', 'The officer must inspect the site.'),
  form: form(
    applicantPage(t('Chủ nhà', 'The owner')),
    landPage,
    housePage,
    designPage,
    neighboursPage,
    contactPage(),
    deliveryPage(),
  ),
  process: { kind: 'joint', with: 'construction' },
  clock: { policy: 'extend' },
};
