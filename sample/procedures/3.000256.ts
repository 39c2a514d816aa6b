import { days, law, notFullyOnline, onPaper, result, rows, submit, usualSteps } from './parts.ts';
import { choice, commune, date, form, money, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const projectPage = page('project', t('Dự án', 'The project'), {
  projectName: text(t('Tên dự án', 'Name of the project')),
  projectAddress: text(t('Địa điểm', 'Address')),
  projectCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
  projectKind: choice(t('Loại dự án', 'Kind of project'), {
    urban: t('Khu đô thị', 'Urban area'),
    housing: t('Khu dân cư', 'Housing area'),
    other: t('Dự án khác', 'Another'),
  }),
  approvalNumber: text(t('Số quyết định phê duyệt dự án', 'Decision approving the project')),
});

const worksPage = page('works', t('Công trình điện', 'The power works'), {
  hasMediumVoltage: yesNo(t('Có đường dây trung áp?', 'Is there a medium-voltage line?')),
  mediumVoltageMetres: wholeNumber(t('Chiều dài trung áp (m)', 'Length of the medium-voltage line (m)'), {
    minimum: 1,
    when: 'hasMediumVoltage = true',
  }),
  lowVoltageMetres: wholeNumber(t('Chiều dài hạ áp (m)', 'Length of the low-voltage line (m)'), {}),
  substationCount: wholeNumber(t('Số trạm biến áp', 'Number of substations'), { maximum: 1000 }),
  substationPower: wholeNumber(t('Tổng công suất (kVA)', 'Total power (kVA)'), {
    minimum: 1,
    when: 'substationCount > 0',
  }),
  acceptedOn: date(t('Ngày nghiệm thu', 'Date of acceptance')),
});

const valuePage = page('value', t('Giá trị', 'Value'), {
  originalValue: money(t('Nguyên giá (đồng)', 'Original value (đồng)')),
  remainingValue: money(t('Giá trị còn lại (đồng)', 'Remaining value (đồng)')),
  isAudited: yesNo(t('Đã quyết toán, kiểm toán?', 'Is it settled and audited?')),
  settlementNumber: text(t('Số văn bản phê duyệt quyết toán', 'Settlement approval'), { when: 'isAudited = true' }),
});

const receiverPage = page('receiver', t('Bên nhận', 'The receiver'), {
  powerCompany: text(t('Đơn vị điện lực nhận bàn giao', 'Power company that takes over')),
  companyAgrees: yesNo(t('Đơn vị điện lực đã đồng ý?', 'Has it agreed?')),
  agreementNumber: text(t('Số văn bản đồng ý', 'Letter of agreement'), { when: 'companyAgrees = true' }),
});

/** 44 days, by post or at the desk; free: national record. A joint opinion of Industry and Trade is our reading. */
export const powerWorksTransfer: Bundle = {
  code: '3.000256',
  name: t(
    'Chuyển giao công trình điện là hạ tầng kỹ thuật dùng chung của dự án',
    'Transfer of shared power works of a project',
  ),
  everydayName: t('Bàn giao lưới điện khu dân cư cho ngành điện', 'Hand over a housing area’s power grid'),
  summary: t(
    'Chủ đầu tư khu đô thị, khu dân cư bàn giao đường dây, trạm biến áp để ngành điện quản lý.',
    'The investor of an urban or housing area hands lines and substations over to the power company.',
  ),
  keywords: ['công trình điện', 'bàn giao lưới điện', 'trạm biến áp', 'năng lượng', 'điện lực', 'energy', 'power grid'],
  sector: { code: 'G12-QLCS', name: t('Quản lý công sản', 'Public assets') },
  prioritySector: 'energy',
  lifeEvents: ['run-business'],
  subjects: ['business', 'organisation'],
  levels: ['province'],
  competent: { kind: 'department', code: 'finance' },
  steps: usualSteps(
    t(
      'Sở Tài chính thẩm tra giá trị; Sở Công Thương cho ý kiến kỹ thuật cùng lúc.',
      'The Department of Finance examines the value while Industry and Trade gives a technical opinion.',
    ),
    t(
      'Quyết định chuyển giao được ký; hai bên lập biên bản tại hiện trường.',
      'The transfer is decided; both sides sign a record on the spot.',
    ),
  ),
  channels: onPaper(days(44)),
  cases: [
    {
      key: 'complete',
      label: t('Công trình đã hoàn thành, đủ hồ sơ', 'Works completed, documents complete'),
      papers: [
        submit('request', t('Văn bản đề nghị chuyển giao', 'Request for the transfer')),
        submit(
          'works-file',
          t('Hồ sơ quản lý, vận hành, bảo trì công trình', 'Operation and maintenance file of the works'),
          { copies: 1 },
        ),
        submit('fire-safety', t('Giấy tờ về phòng cháy, chữa cháy (nếu có)', 'Fire safety papers (if any)'), {
          copies: 1,
          optional: true,
        }),
        submit('settlement', t('Văn bản phê duyệt quyết toán', 'Settlement approval'), {
          copies: 1,
          when: 'isAudited = true',
        }),
        submit('land-file', t('Hồ sơ đất đai (nếu có)', 'Land papers (if any)'), { copies: 1, optional: true }),
      ],
    },
  ],
  fees: [],
  results: [
    result('KQ.G12.000783', t('Quyết định chuyển giao công trình điện', 'Decision transferring the power works'), {
      title: 'QUYẾT ĐỊNH CHUYỂN GIAO CÔNG TRÌNH ĐIỆN',
      series: '{number}/QĐ-STC',
      legalLines: ['Căn cứ Nghị định số 02/2024/NĐ-CP về việc chuyển giao công trình điện;'],
      rows: rows({
        'Bên giao': '{organisationName}',
        'Bên nhận': '{powerCompany}',
        'Dự án': '{projectName}',
        'Địa điểm': '{projectAddress}, {projectCommune}',
        'Đường dây trung áp (m)': '{mediumVoltageMetres}',
        'Đường dây hạ áp (m)': '{lowVoltageMetres}',
        'Số trạm biến áp': '{substationCount}',
        'Nguyên giá (đồng)': '{originalValue}',
        'Giá trị còn lại (đồng)': '{remainingValue}',
      }),
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law(
      '02/2024/NĐ-CP',
      'Nghị định về việc chuyển giao công trình điện là tài sản công',
      'Decree on transferring power works that are public assets',
    ),
  ],
  fullyOnline: notFullyOnline(
    'Hồ sơ gồm bản vẽ hoàn công khổ lớn và phải bàn giao tại hiện trường.',
    'The file holds large as-built drawings and the handover is on the spot.',
  ),
  form: form(organisationPage(), projectPage, worksPage, valuePage, receiverPage, contactPage(), deliveryPage()),
  process: { kind: 'joint', with: 'industry-trade' },
  clock: { policy: 'extend' },
};
