import {
  authorisation,
  channels,
  civilStatus,
  fullyOnline,
  identityCard,
  result,
  rows,
  submit,
  usualSteps,
  workingDays,
} from './parts.ts';
import { choice, date, form, longText, page, t, text, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage, personQuestions } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const statuses = {
  single: t('Chưa từng kết hôn', 'Never married'),
  married: t('Đang có vợ hoặc chồng', 'Married'),
  divorced: t('Đã ly hôn', 'Divorced'),
  widowed: t('Vợ hoặc chồng đã chết', 'Widowed'),
};

const purposePage = page('purpose', t('Dùng giấy để làm gì', 'What it is for'), {
  otherPurpose: longText(t('Mục đích sử dụng', 'Purpose'), {
    hint: t(
      'Ví dụ: mua nhà, vay vốn ngân hàng. Giấy sẽ ghi rõ không dùng để kết hôn.',
      'For example: buying a house, a bank loan. The paper will say it is not for marrying.',
    ),
    when: 'case = "other"',
  }),
  foreignPlace: text(t('Kết hôn ở nước nào', 'Country of the marriage'), { when: 'case = "marry-abroad"' }),
});

const partnerPage = page(
  'partner',
  t('Người dự định kết hôn', 'The person you will marry'),
  {
    ...personQuestions('partner', t('của người ấy', 'of that person')),
    partnerIdentityNumber: text(t('Số giấy tờ tùy thân của người ấy', 'Number of that person’s identity paper'), {
      maxLength: 30,
    }),
    weddingPlace: text(t('Nơi dự định đăng ký kết hôn', 'Where you will register')),
  },
  { when: 'case != "other"' },
);

const statusPage = page('status', t('Tình trạng hôn nhân', 'Marriage status'), {
  maritalStatus: choice(t('Hiện nay bạn', 'At present you are'), statuses),
  spouseName: text(t('Họ tên vợ hoặc chồng hiện nay', 'Name of your present spouse'), {
    when: 'maritalStatus = "married"',
  }),
  endedBy: text(
    t('Số, ngày bản án ly hôn hoặc giấy khai tử', 'Number and date of the divorce judgment or death record'),
    {
      hint: t('Cán bộ tự tra cứu theo số này', 'The office looks it up by this number'),
      when: 'maritalStatus = "divorced" or maritalStatus = "widowed"',
    },
  ),
  statusSince: date(t('Từ ngày', 'Since'), { when: 'maritalStatus != "single"' }),
  livedElsewhere: yesNo(
    t(
      'Từ khi đủ tuổi kết hôn, bạn có thường trú ở nơi khác?',
      'Have you lived elsewhere since reaching marriageable age?',
    ),
  ),
  earlierPlaces: longText(t('Các nơi đã thường trú, từ năm nào đến năm nào', 'Where and from which year to which'), {
    when: 'livedElsewhere = true',
  }),
});

const reissuePage = page('reissue', t('Giấy đã cấp trước đây', 'An earlier certificate'), {
  hadCertificate: yesNo(t('Bạn đã được cấp giấy này trong 6 tháng qua?', 'Were you given one in the last 6 months?')),
  canReturnIt: yesNo(t('Bạn nộp lại được giấy cũ?', 'Can you hand the old one in?'), { when: 'hadCertificate = true' }),
  whyNotReturned: longText(t('Vì sao không nộp lại được', 'Why you cannot'), {
    when: 'hadCertificate = true and canReturnIt = false',
  }),
});

const papers = [
  submit('old-certificate', t('Giấy xác nhận đã cấp trước đây', 'The earlier certificate'), {
    when: 'hadCertificate = true and canReturnIt = true',
  }),
  authorisation,
  identityCard,
];

/** Free in the national record read; a provincial council may set a fee, none was found for Đồng Nai. */
export const marriageStatus: Bundle = {
  code: '1.004873',
  name: t('Cấp Giấy xác nhận tình trạng hôn nhân', 'Marriage-status certificate'),
  everydayName: t('Xin giấy xác nhận độc thân', 'Prove whether you are married'),
  summary: t(
    'Giấy cho biết bạn đang độc thân hay đã có vợ, chồng; dùng để kết hôn hoặc mua bán nhà đất, vay vốn. Có giá trị 6 tháng.',
    'Says whether you are single or married, for marrying, selling a house or taking a loan. Valid for 6 months.',
  ),
  keywords: ['độc thân', 'xác nhận độc thân', 'tình trạng hôn nhân', 'giấy độc thân', 'single', 'marital status'],
  sector: civilStatus,
  lifeEvents: ['marriage', 'home'],
  subjects: ['citizen', 'overseas-vietnamese'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t(
      'Công chức hộ tịch tra cứu dữ liệu; cần thì hỏi nơi bạn từng thường trú.',
      'The registrar searches the database and, if needed, asks where you lived before.',
    ),
    t(
      'Bạn xem lại bản nháp một ngày, lãnh đạo ký, bạn nhận giấy.',
      'You have a day to check the draft, the chair signs and you receive it.',
    ),
  ),
  channels: channels(workingDays(3)),
  cases: [
    { key: 'marry', label: t('Để đăng ký kết hôn trong nước', 'To marry in Việt Nam'), papers },
    {
      key: 'marry-abroad',
      label: t('Để kết hôn ở nước ngoài hoặc với người nước ngoài', 'To marry abroad or a foreigner'),
      papers,
    },
    {
      key: 'other',
      label: t('Để làm việc khác (mua bán nhà đất, vay vốn…)', 'For something else (property, a loan…)'),
      papers,
    },
  ],
  fees: [],
  results: [
    result('KQ.G15.000038', t('Giấy xác nhận tình trạng hôn nhân', 'Marriage-status certificate'), {
      title: 'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
      series: '{number}/UBND-XNTTHN',
      legalLines: [],
      intro: 'Xét đề nghị của ông/bà {applicantName} về việc cấp Giấy xác nhận tình trạng hôn nhân,\nXÁC NHẬN:',
      rows: rows({
        'Họ, chữ đệm, tên': '{applicantName}',
        'Ngày sinh': '{applicantBirthOn}',
        'Giấy tờ tùy thân': '{applicantIdentityNumber}',
        'Nơi cư trú': '{applicantAddress}, {applicantCommune}',
        'Tình trạng hôn nhân': '{maritalStatus}',
        'Vợ/chồng hiện nay': '{spouseName}',
        'Kết hôn với': '{partnerName}',
        'Mục đích khác': '{otherPurpose}',
      }),
      closing: 'Giấy này có giá trị 6 tháng kể từ ngày cấp.',
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    { number: '60/2014/QH13', title: t('Luật Hộ tịch', 'Law on Civil Status') },
    { number: '52/2014/QH13', title: t('Luật Hôn nhân và gia đình', 'Law on Marriage and Family') },
    {
      number: '123/2015/NĐ-CP',
      title: t('Nghị định hướng dẫn Luật Hộ tịch', 'Decree detailing the Law on Civil Status'),
    },
    {
      number: '07/2025/NĐ-CP',
      title: t(
        'Nghị định sửa đổi các nghị định về hộ tịch, chứng thực',
        'Decree amending those on civil status and certification',
      ),
    },
  ],
  fullyOnline,
  form: form(
    applicantPage(undefined, {
      actsForAnother: yesNo(
        t('Bạn làm thay người khác theo ủy quyền?', 'Do you act for another person under an authorisation?'),
      ),
    }),
    { ...purposePage, page: { ...purposePage.page, when: 'case != "marry"' } },
    statusPage,
    partnerPage,
    reissuePage,
    contactPage(),
    deliveryPage(),
  ),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
