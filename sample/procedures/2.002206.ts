import { fullyOnline, law, result, rows, submit, usualSteps, workingDays } from './parts.ts';
import { choice, date, form, money, page, t, text, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const isProject = 'case in ("project-preparing", "project-running")';

const unitPage = page(
  'unit',
  t('Đơn vị sử dụng ngân sách', 'The budget unit'),
  {
    unitKind: choice(t('Loại đơn vị', 'Kind of unit'), {
      administration: t('Cơ quan hành chính', 'Administration'),
      'public-service': t('Đơn vị sự nghiệp công lập', 'Public service unit'),
      association: t('Hội, tổ chức khác', 'Association or other'),
    }),
    budgetLevel: choice(t('Cấp dự toán', 'Budget level'), {
      first: t('Cấp I', 'Level I'),
      second: t('Cấp II', 'Level II'),
      third: t('Cấp III', 'Level III'),
    }),
    foundingDecision: text(t('Số quyết định thành lập', 'Founding decision number')),
    foundedOn: date(t('Ngày quyết định', 'Date of the decision')),
  },
  { when: `not(${isProject})` },
);

const projectPage = page(
  'project',
  t('Dự án', 'The project'),
  {
    projectName: text(t('Tên dự án', 'Name of the project')),
    projectGroup: choice(t('Nhóm dự án', 'Project group'), {
      a: t('Nhóm A', 'Group A'),
      b: t('Nhóm B', 'Group B'),
      c: t('Nhóm C', 'Group C'),
    }),
    decisionNumber: text(t('Số quyết định chủ trương hoặc quyết định đầu tư', 'Decision on policy or investment')),
    totalInvestment: money(t('Tổng mức đầu tư (đồng)', 'Total investment (đồng)'), { minimum: 1 }),
    hasForeignLoan: yesNo(t('Có vốn vay, viện trợ nước ngoài?', 'Is there foreign loan or aid?')),
    donorName: text(t('Nhà tài trợ', 'Donor'), { when: 'hasForeignLoan = true' }),
    endsOn: date(t('Dự kiến hoàn thành', 'Expected completion'), { when: 'case = "project-running"' }),
  },
  { when: isProject },
);

const managerPage = page('manager', t('Cơ quan quản lý cấp trên', 'Superior body'), {
  hasSuperior: yesNo(t('Có đơn vị cấp trên?', 'Is there a superior body?')),
  superiorName: text(t('Tên đơn vị cấp trên', 'Its name'), { when: 'hasSuperior = true' }),
  chapterCode: text(t('Mã chương ngân sách', 'Budget chapter'), {
    pattern: '^\\d{3}$',
    hint: t('3 chữ số', '3 digits'),
  }),
});

const treasuryPage = page('treasury', t('Kho bạc', 'Treasury'), {
  treasuryOffice: text(t('Kho bạc nơi mở tài khoản', 'Treasury office')),
  accountantName: text(t('Kế toán trưởng', 'Chief accountant')),
});

/** Online 2 working days, otherwise 3; free: national record. The four commonest of its seven cases. */
export const budgetCode: Bundle = {
  code: '2.002206',
  name: t('Đăng ký mã số đơn vị có quan hệ với ngân sách', 'Registration of a budget-unit code'),
  everydayName: t('Xin mã số ngân sách cho đơn vị, dự án', 'Budget code for a unit or a project'),
  summary: t(
    'Mã số để đơn vị hoặc dự án nhận và chi tiền ngân sách qua Kho bạc.',
    'The code a unit or project needs to receive and spend budget money through the Treasury.',
  ),
  keywords: ['mã số ngân sách', 'mã ĐVQHNS', 'dự án đầu tư công', 'kho bạc', 'budget code', 'treasury'],
  sector: { code: 'G12-THTK', name: t('Tin học - Thống kê tài chính', 'Financial informatics and statistics') },
  prioritySector: 'finance-budget',
  lifeEvents: ['run-business'],
  subjects: ['organisation', 'business', 'cooperative'],
  levels: ['province'],
  competent: { kind: 'department', code: 'finance' },
  steps: usualSteps(
    t(
      'Sở Tài chính kiểm tra quyết định và cấp mã.',
      'The Department of Finance checks the decision and assigns the code.',
    ),
    t('Bạn nhận giấy chứng nhận điện tử.', 'You receive an electronic certificate.'),
  ),
  channels: [
    { channel: 'online', limit: workingDays(2) },
    { channel: 'direct', limit: workingDays(3) },
    { channel: 'post', limit: workingDays(3) },
  ],
  cases: [
    {
      key: 'unit',
      label: t('Đơn vị dự toán, đơn vị sử dụng ngân sách', 'A unit that uses the budget'),
      papers: [
        submit(
          'unit-list',
          t('Bảng thống kê đơn vị, có xác nhận của cơ quan chủ quản', 'List of units confirmed by the superior body'),
        ),
      ],
    },
    {
      key: 'other-unit',
      label: t('Đơn vị khác có quan hệ với ngân sách', 'Another unit that deals with the budget'),
      papers: [
        submit('founding', t('Văn bản thành lập và giao nhiệm vụ, kinh phí', 'Founding text and assignment of funds'), {
          copies: 1,
        }),
      ],
    },
    {
      key: 'project-preparing',
      label: t('Dự án đang chuẩn bị đầu tư', 'A project in preparation'),
      papers: [
        submit('policy', t('Quyết định phê duyệt chủ trương đầu tư', 'Decision on the investment policy'), {
          copies: 1,
        }),
      ],
    },
    {
      key: 'project-running',
      label: t('Dự án đang thực hiện', 'A project under way'),
      papers: [submit('investment-decision', t('Quyết định đầu tư dự án', 'Investment decision'), { copies: 1 })],
    },
  ],
  fees: [],
  results: [
    result(
      'KQ.G12.000019',
      t('Giấy chứng nhận mã số đơn vị có quan hệ với ngân sách', 'Budget-unit code certificate'),
      {
        title: 'GIẤY CHỨNG NHẬN MÃ SỐ ĐƠN VỊ CÓ QUAN HỆ VỚI NGÂN SÁCH',
        series: '{number}/GCN-STC',
        legalLines: ['Căn cứ Thông tư số 185/2015/TT-BTC;'],
        rows: rows({
          'Đơn vị, chủ đầu tư': '{organisationName}',
          'Địa chỉ': '{organisationAddress}',
          'Loại đơn vị': '{unitKind}',
          'Tên dự án': '{projectName}',
          'Cơ quan quản lý cấp trên': '{superiorName}',
          'Mã chương': '{chapterCode}',
        }),
        signerTitle: 'GIÁM ĐỐC',
      },
    ),
  ],
  legalBases: [
    law('185/2015/TT-BTC', 'Thông tư về mã số đơn vị có quan hệ với ngân sách', 'Circular on budget-unit codes'),
  ],
  fullyOnline,
  form: form(organisationPage(), unitPage, projectPage, managerPage, treasuryPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
