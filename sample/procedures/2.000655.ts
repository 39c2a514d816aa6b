import {
  channels,
  fullyOnline,
  law,
  result,
  resultCodeNotFound,
  rows,
  submit,
  usualSteps,
  workingDays,
} from './parts.ts';
import { choice, commune, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const placePage = page('place', t('Điểm tiêm', 'The vaccination site'), {
  siteName: text(t('Tên điểm tiêm', 'Name of the site')),
  siteAddress: text(t('Địa chỉ', 'Address')),
  siteCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
  siteKind: choice(t('Loại điểm tiêm', 'Kind of site'), {
    fixed: t('Cố định', 'Fixed'),
    mobile: t('Lưu động', 'Mobile'),
  }),
  campaignPlace: text(t('Nơi tiêm lưu động', 'Where the mobile site works'), { when: 'siteKind = "mobile"' }),
});

const staffPage = page('staff', t('Nhân lực', 'Staff'), {
  headName: text(t('Người chịu trách nhiệm chuyên môn', 'Person in charge')),
  headLicence: text(t('Số giấy phép hành nghề', 'Practice licence number'), { maxLength: 40 }),
  staffCount: wholeNumber(t('Số nhân viên tiêm chủng', 'Number of staff'), {
    minimum: 3,
    maximum: 500,
    hint: t('Ít nhất 3 người với điểm cố định', 'At least 3 at a fixed site'),
  }),
  allTrained: yesNo(t('Tất cả đã tập huấn tiêm chủng?', 'Are all trained in vaccination?')),
});

const equipmentPage = page('equipment', t('Phòng ốc và thiết bị', 'Rooms and equipment'), {
  hasFourAreas: yesNo(
    t('Có đủ nơi chờ, khám, tiêm và theo dõi?', 'Are there areas to wait, examine, inject and observe?'),
  ),
  fridgeCount: wholeNumber(t('Số tủ lạnh vắc xin', 'Number of vaccine refrigerators'), { minimum: 1, maximum: 100 }),
  hasThermometer: yesNo(t('Có thiết bị ghi nhiệt độ tự động?', 'Is temperature recorded automatically?')),
  hasShockKit: yesNo(t('Có hộp chống sốc phản vệ?', 'Is there an anaphylaxis kit?')),
});

const changePage = page(
  'change',
  t('Lần công bố trước', 'The earlier announcement'),
  {
    earlierNumber: text(t('Số văn bản đã công bố', 'Number of the earlier announcement')),
    whatChanged: text(t('Điều gì thay đổi', 'What changed')),
  },
  { when: 'case = "change"' },
);

const papers = [
  submit(
    'announcement',
    t('Thông báo cơ sở đủ điều kiện tiêm chủng', 'Announcement that the site meets the conditions'),
    {
      hint: t('Có chữ ký và dấu, hoặc ký số', 'Signed and sealed, or signed electronically'),
    },
  ),
  submit('staff-list', t('Danh sách nhân viên và giấy xác nhận tập huấn', 'List of staff and training certificates'), {
    copies: 1,
    optional: true,
  }),
];

/** The Department of Health posts it within 3 working days (NĐ 104/2016 art. 11); no fee. */
export const vaccinationSite: Bundle = {
  code: '2.000655',
  name: t('Công bố cơ sở đủ điều kiện tiêm chủng', 'Announcement of a vaccination site'),
  everydayName: t('Mở điểm tiêm chủng', 'Open a vaccination site'),
  summary: t(
    'Bệnh viện, phòng khám, trạm y tế báo Sở Y tế trước khi tiêm chủng; Sở đăng tên lên danh sách công khai.',
    'A hospital, clinic or health station tells the Department of Health before vaccinating; it is put on the public list.',
  ),
  keywords: ['tiêm chủng', 'vắc xin', 'điểm tiêm', 'phòng khám', 'vaccination', 'clinic'],
  sector: { code: 'G18-YTDP', name: t('Y tế dự phòng', 'Preventive health') },
  prioritySector: 'health',
  lifeEvents: ['health', 'run-business'],
  subjects: ['business', 'organisation'],
  levels: ['province'],
  competent: { kind: 'department', code: 'health' },
  steps: usualSteps(
    t('Sở Y tế kiểm tra nội dung công bố.', 'The Department of Health checks the announcement.'),
    t(
      'Trong 3 ngày làm việc tên điểm tiêm có trong danh sách công khai; bạn nhận thông báo.',
      'Within 3 working days the site is on the public list and you are told.',
    ),
  ),
  channels: channels(workingDays(3)),
  cases: [
    { key: 'first', label: t('Công bố lần đầu', 'First announcement'), papers },
    { key: 'change', label: t('Công bố lại khi có thay đổi', 'Announcement after a change'), papers },
  ],
  fees: [],
  results: [
    result(resultCodeNotFound, t('Thông báo đã đăng tải điểm tiêm chủng', 'Notice that the site is listed'), {
      title: 'THÔNG BÁO ĐĂNG TẢI CƠ SỞ ĐỦ ĐIỀU KIỆN TIÊM CHỦNG',
      series: '{number}/SYT-NVY',
      legalLines: ['Căn cứ Nghị định số 104/2016/NĐ-CP về hoạt động tiêm chủng;'],
      rows: rows({
        'Cơ sở': '{organisationName}',
        'Điểm tiêm': '{siteName}',
        'Địa chỉ': '{siteAddress}, {siteCommune}',
        'Người phụ trách': '{headName}',
        'Số nhân viên': '{staffCount}',
      }),
      closing: 'Cơ sở tự chịu trách nhiệm về nội dung đã công bố.',
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('104/2016/NĐ-CP', 'Nghị định về hoạt động tiêm chủng', 'Decree on vaccination'),
    law(
      '155/2018/NĐ-CP',
      'Nghị định sửa đổi điều kiện kinh doanh ngành y tế',
      'Decree amending conditions in the health sector',
    ),
  ],
  fullyOnline,
  form: form(organisationPage(), placePage, staffPage, equipmentPage, changePage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
