import {
  channels,
  law,
  notFullyOnline,
  result,
  resultCodeNotFound,
  rows,
  submit,
  usualSteps,
  workingDays,
} from './parts.ts';
import { choice, date, form, longText, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const workersPage = page('workers', t('Người lao động', 'The workers'), {
  workerCount: wholeNumber(t('Số người cần huấn luyện', 'Number to be trained'), { minimum: 1, maximum: 500 }),
  workerList: longText(
    t('Họ tên, công việc, bậc an toàn hiện tại của từng người', 'Name, work and present safety grade of each'),
  ),
  workKind: choice(t('Công việc', 'Work'), {
    operation: t('Quản lý vận hành lưới điện, trạm điện', 'Running grids and substations'),
    installation: t('Xây lắp, sửa chữa điện', 'Installing and repairing'),
    testing: t('Thử nghiệm, kiểm định', 'Testing'),
    solar: t('Điện mặt trời, điện gió', 'Solar and wind power'),
  }),
  voltage: choice(t('Cấp điện áp', 'Voltage'), {
    low: t('Hạ áp', 'Low'),
    medium: t('Trung áp', 'Medium'),
    high: t('Cao áp', 'High'),
  }),
});

const gradePage = page('grade', t('Bậc an toàn', 'Safety grade'), {
  wantedGrade: choice(t('Bậc đề nghị', 'Grade asked for'), {
    'grade-1': t('Bậc 1', 'Grade 1'),
    'grade-2': t('Bậc 2', 'Grade 2'),
    'grade-3': t('Bậc 3', 'Grade 3'),
    'grade-4': t('Bậc 4', 'Grade 4'),
    'grade-5': t('Bậc 5', 'Grade 5'),
  }),
  presentGrade: text(t('Bậc hiện tại và số thẻ', 'Present grade and card number'), {
    when: 'wantedGrade != "grade-1"',
  }),
});

const trainingPage = page('training', t('Nơi huấn luyện', 'Where to train'), {
  trainsAtWork: yesNo(t('Muốn huấn luyện tại đơn vị?', 'Train at your place?')),
  trainingPlace: text(t('Địa điểm, thiết bị thực hành', 'Place and equipment for practice'), {
    when: 'trainsAtWork = true',
  }),
  preferredOn: date(t('Ngày mong muốn', 'Preferred day')),
});

/** 20 working days as the 2021 record has it; the code is from memory and the electricity law of 2024 may have changed it. */
export const electricalSafetyCard: Bundle = {
  code: '2.000621',
  name: t('Huấn luyện và cấp mới thẻ an toàn điện', 'Training and issue of electrical safety cards'),
  everydayName: t('Xin thẻ an toàn điện cho người lao động', 'Electrical safety cards for workers'),
  summary: t(
    'Người làm việc với điện phải được huấn luyện, sát hạch và có thẻ an toàn điện.',
    'People who work with electricity must be trained, tested and hold a safety card.',
  ),
  keywords: ['an toàn điện', 'thẻ an toàn điện', 'thợ điện', 'điện mặt trời', 'electric', 'safety', 'energy'],
  sector: { code: 'G02-ATD', name: t('An toàn điện', 'Electrical safety') },
  prioritySector: 'energy',
  lifeEvents: ['work', 'run-business'],
  subjects: ['business', 'organisation', 'household-business'],
  levels: ['province'],
  competent: { kind: 'department', code: 'industry-trade' },
  steps: usualSteps(
    t(
      'Sở Công Thương xếp lớp, huấn luyện và sát hạch.',
      'The Department of Industry and Trade holds the course and the test.',
    ),
    t(
      'Người đạt được cấp thẻ; nộp trong 20 ngày làm việc là có.',
      'Those who pass receive cards, within 20 working days.',
    ),
  ),
  channels: channels(workingDays(20)),
  cases: [
    {
      key: 'new',
      label: t('Người lao động chưa có thẻ', 'Workers without a card'),
      papers: [
        submit('request', t('Văn bản đề nghị của người sử dụng lao động', 'Letter of the employer')),
        submit('photos', t('Ảnh 2 × 3 cm của từng người', 'Photograph 2 × 3 cm of each'), { copies: 2 }),
      ],
    },
  ],
  fees: [],
  results: [
    result(resultCodeNotFound, t('Thẻ an toàn điện', 'Electrical safety card'), {
      title: 'QUYẾT ĐỊNH CẤP THẺ AN TOÀN ĐIỆN',
      series: '{number}/TATĐ-SCT',
      legalLines: ['Căn cứ quy định của pháp luật điện lực về an toàn điện;'],
      rows: rows({
        'Đơn vị': '{organisationName}',
        'Số người': '{workerCount}',
        'Danh sách': '{workerList}',
        'Công việc': '{workKind}',
        'Bậc an toàn': '{wantedGrade}',
      }),
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('61/2024/QH15', 'Luật Điện lực', 'Law on Electricity'),
    law('05/2021/TT-BCT', 'Thông tư về an toàn điện', 'Circular on electrical safety'),
  ],
  fullyOnline: notFullyOnline(
    'Người lao động phải dự huấn luyện và sát hạch.',
    'The workers must attend the course and the test.',
  ),
  form: form(organisationPage(), workersPage, gradePage, trainingPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
