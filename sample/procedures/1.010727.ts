import { channels, days, law, notFullyOnline, result, rows, submit, usualSteps } from './parts.ts';
import { amount, choice, commune, form, longText, page, t, text, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const sitePage = page('site', t('Dự án, cơ sở', 'The project or plant'), {
  siteName: text(t('Tên dự án, cơ sở', 'Name')),
  siteAddress: text(t('Địa điểm', 'Address')),
  siteCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
  inZone: yesNo(t('Nằm trong khu công nghiệp?', 'Is it in an industrial zone?')),
  zoneName: text(t('Tên khu công nghiệp', 'Name of the zone'), { when: 'inZone = true' }),
  projectGroup: choice(t('Nhóm dự án theo Luật Bảo vệ môi trường', 'Group under the environmental law'), {
    'group-1': t('Nhóm I', 'Group I'),
    'group-2': t('Nhóm II', 'Group II'),
    'group-3': t('Nhóm III', 'Group III'),
  }),
});

const waterPage = page('water', t('Nước thải', 'Waste water'), {
  hasWasteWater: yesNo(t('Có nước thải phải xử lý?', 'Is there waste water to treat?')),
  wasteWaterFlow: amount(t('Lưu lượng (m³/ngày)', 'Flow (m³ a day)'), { minimum: 0.1, when: 'hasWasteWater = true' }),
  receivedBy: text(t('Nơi tiếp nhận nước thải', 'Where it is discharged'), {
    when: 'hasWasteWater = true',
    hint: t('Sông, suối hoặc hệ thống của khu công nghiệp', 'River, stream or the zone’s sewer'),
  }),
});

const airPage = page('air', t('Bụi, khí thải, tiếng ồn', 'Air and noise'), {
  hasEmissions: yesNo(t('Có bụi, khí thải phải xử lý?', 'Are there emissions to treat?')),
  emissionFlow: amount(t('Lưu lượng khí thải (m³/giờ)', 'Emission flow (m³ an hour)'), {
    minimum: 1,
    when: 'hasEmissions = true',
  }),
  emissionSources: longText(t('Nguồn phát sinh', 'Sources'), { when: 'hasEmissions = true', maxLength: 1000 }),
  isNoisy: yesNo(t('Có nguồn ồn, rung lớn?', 'Is there strong noise or vibration?')),
});

const wastePage = page('waste', t('Chất thải nguy hại', 'Hazardous waste'), {
  hazardousKg: amount(t('Khối lượng mỗi năm (kg)', 'Amount a year (kg)'), {
    hint: t('Nhập 0 nếu không có', 'Enter 0 for none'),
  }),
  hazardousCollector: text(t('Đơn vị thu gom', 'Collector'), { when: 'hazardousKg > 0' }),
  importsScrap: yesNo(t('Có nhập khẩu phế liệu?', 'Is scrap imported?')),
});

const report = (key: string, vi: string, en: string) => [
  submit(key, t(vi, en), {
    hint: t('Theo mẫu của Thông tư 09/2026/TT-BNNMT', 'On the form of Circular 09/2026/TT-BNNMT'),
  }),
  submit('request', t('Văn bản đề nghị cấp giấy phép', 'Letter of request')),
];

/** 30 days on every channel; the appraisal fee is set by the council and was not found, so none is charged here. */
export const environmentalPermit: Bundle = {
  code: '1.010727',
  name: t('Cấp giấy phép môi trường (cấp tỉnh)', 'Environmental permit (provincial level)'),
  everydayName: t('Xin giấy phép môi trường', 'Environmental permit for a plant or project'),
  summary: t(
    'Dự án, nhà máy có nước thải, khí thải hoặc chất thải nguy hại phải có giấy phép trước khi vận hành.',
    'A project or plant with waste water, emissions or hazardous waste needs it before running.',
  ),
  keywords: ['giấy phép môi trường', 'môi trường', 'nước thải', 'khí thải', 'nhà máy', 'environment', 'permit'],
  sector: { code: 'G10-MT', name: t('Môi trường', 'Environment') },
  prioritySector: 'environment',
  lifeEvents: ['start-business', 'run-business'],
  subjects: ['business', 'cooperative', 'organisation', 'household-business'],
  levels: ['province'],
  competent: { kind: 'department', code: 'agriculture-environment' },
  steps: usualSteps(
    t(
      'Công khai báo cáo lấy ý kiến; hội đồng thẩm định hoặc đoàn kiểm tra đến nơi.',
      'The report is published for comment; a board or an inspection team examines it.',
    ),
    t('Trong 30 ngày bạn nhận giấy phép.', 'Within 30 days you receive the permit.'),
  ),
  channels: channels(days(30)),
  cases: [
    {
      key: 'after-eia',
      label: t('Dự án đã được duyệt đánh giá tác động môi trường', 'A project with an approved impact assessment'),
      papers: report('report-22b', 'Báo cáo đề xuất (mẫu 22b)', 'Proposal report (form 22b)'),
    },
    {
      key: 'no-eia',
      label: t('Dự án không phải đánh giá tác động môi trường', 'A project that needs no impact assessment'),
      papers: [
        ...report('report-22c', 'Báo cáo đề xuất (mẫu 22c)', 'Proposal report (form 22c)'),
        submit(
          'feasibility',
          t('Báo cáo nghiên cứu khả thi hoặc tài liệu tương đương', 'Feasibility study or its like'),
          { copies: 1 },
        ),
      ],
    },
    {
      key: 'running',
      label: t('Cơ sở đang hoạt động', 'A plant already running'),
      papers: report('report-22d', 'Báo cáo đề xuất (mẫu 22d)', 'Proposal report (form 22d)'),
    },
  ],
  fees: [],
  results: [
    result('KQ.G10.000894', t('Giấy phép môi trường', 'Environmental permit'), {
      title: 'GIẤY PHÉP MÔI TRƯỜNG',
      series: '{number}/GPMT-SNNMT',
      legalLines: ['Căn cứ Luật Bảo vệ môi trường số 72/2020/QH14;', 'Căn cứ Nghị định số 08/2022/NĐ-CP;'],
      intro: 'Cấp phép cho {organisationName} thực hiện các hoạt động bảo vệ môi trường của {siteName}:',
      rows: rows({
        'Địa điểm': '{siteAddress}, {siteCommune}',
        'Nhóm dự án': '{projectGroup}',
        'Lưu lượng nước thải (m³/ngày)': '{wasteWaterFlow}',
        'Nơi tiếp nhận': '{receivedBy}',
        'Lưu lượng khí thải (m³/giờ)': '{emissionFlow}',
        'Chất thải nguy hại (kg/năm)': '{hazardousKg}',
      }),
      closing: 'Giấy phép có thời hạn 10 năm kể từ ngày ký.',
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('72/2020/QH14', 'Luật Bảo vệ môi trường', 'Law on Environmental Protection'),
    law('08/2022/NĐ-CP', 'Nghị định hướng dẫn Luật Bảo vệ môi trường', 'Decree detailing that law'),
    law('05/2025/NĐ-CP', 'Nghị định sửa đổi Nghị định 08/2022', 'Decree amending Decree 08/2022'),
    law('09/2026/TT-BNNMT', 'Thông tư về biểu mẫu môi trường', 'Circular on environmental forms'),
  ],
  fullyOnline: notFullyOnline('Đoàn thẩm định phải đến cơ sở.', 'The team must visit the site.'),
  form: form(organisationPage(), sitePage, waterPage, airPage, wastePage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
