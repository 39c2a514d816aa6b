import { channels, days, fullyOnline, identityCard, law, result, rows, submit, usualSteps } from './parts.ts';
import { choice, form, longText, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage, genders } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const formsOfRecord = {
  first: t('Phiếu số 1: nộp cho nơi tuyển dụng, cơ quan', 'Form 1: for an employer or an agency'),
  second: t('Phiếu số 2: để tự biết, hoặc theo yêu cầu của nước ngoài', 'Form 2: for yourself, or asked for abroad'),
};

const reliefs = {
  none: t('Không thuộc diện nào', 'None of these'),
  student: t('Sinh viên, người có công, thân nhân liệt sĩ', 'Student, person of merit, family of a fallen soldier'),
  exempt: t('Trẻ em, người cao tuổi, người khuyết tật, hộ nghèo', 'Child, elderly or disabled person, poor household'),
};

const recordPage = page('record', t('Loại phiếu', 'Kind of record'), {
  recordForm: choice(t('Bạn cần phiếu nào?', 'Which form do you need?'), formsOfRecord),
  purpose: text(t('Dùng để làm gì', 'What it is for'), {
    hint: t('Ví dụ: xin việc, du học, xuất khẩu lao động', 'For example: work, study abroad'),
  }),
  banInformation: yesNo(
    t(
      'Ghi cả việc cấm đảm nhiệm chức vụ, thành lập doanh nghiệp?',
      'Include bans on holding office or founding a company?',
    ),
    {
      when: 'recordForm = "first"',
    },
  ),
});

const familyPage = page('family', t('Về bạn và gia đình', 'You and your family'), {
  gender: choice(t('Giới tính', 'Sex'), genders, { prefill: 'gender' }),
  birthPlace: text(t('Nơi sinh', 'Place of birth')),
  fatherName: text(t('Họ tên cha', 'Father’s name'), { optional: true }),
  motherName: text(t('Họ tên mẹ', 'Mother’s name')),
  spouseName: text(t('Họ tên vợ hoặc chồng', 'Spouse’s name'), { optional: true }),
});

const historyPage = page('history', t('Nơi ở từ khi đủ 14 tuổi', 'Where you have lived since 14'), {
  history: longText(t('Từ tháng năm – đến tháng năm, nơi ở, nghề nghiệp', 'From – to, place, occupation')),
  livedAbroad: yesNo(t('Bạn từng ở nước ngoài từ 6 tháng trở lên?', 'Have you lived abroad for 6 months or more?')),
  foreignPlaces: longText(t('Ở nước nào, khi nào', 'Where and when'), { when: 'livedAbroad = true' }),
});

const feePage = page('fee', t('Miễn, giảm phí và số phiếu', 'Relief and number of records'), {
  relief: choice(t('Bạn thuộc diện nào?', 'Are you one of these?'), reliefs),
  recordCount: wholeNumber(t('Cần mấy phiếu?', 'How many records?'), {
    minimum: 1,
    maximum: 10,
    hint: t(
      'Phí tính cho hai phiếu; từ phiếu thứ ba thêm 5.000 ₫ mỗi phiếu',
      'The fee covers two; each more costs 5.000 ₫',
    ),
  }),
});

const legalBasis = 'Thông tư 244/2016/TT-BTC';
const papers = [
  submit('relief-proof', t('Giấy tờ chứng minh được miễn hoặc giảm phí', 'Proof of the relief'), {
    copies: 1,
    when: 'relief != "none"',
  }),
  submit('authorisation', t('Văn bản ủy quyền (chỉ Phiếu số 1)', 'Authorisation (form 1 only)'), {
    when: 'case = "authorised"',
  }),
  identityCard,
];

/** 200.000 ₫, 100.000 ₫ reduced, 5.000 ₫ from the third: TT 244/2016. The record itself names only the circular. */
export const criminalRecord: Bundle = {
  code: '3.000333',
  name: t('Cấp Phiếu Lý lịch tư pháp cho cá nhân', 'Criminal record certificate for a person'),
  everydayName: t('Xin lý lịch tư pháp', 'Criminal record check'),
  summary: t(
    'Phiếu cho biết bạn có án tích hay không, dùng khi xin việc, du học, định cư. Công an cấp từ tháng 3/2025.',
    'Says whether you have a criminal record, for work, study or moving abroad. Issued by the police since March 2025.',
  ),
  keywords: ['lý lịch tư pháp', 'án tích', 'phiếu số 1', 'phiếu số 2', 'xin việc', 'criminal record', 'police check'],
  sector: { code: 'G01-LLTP', name: t('Lý lịch tư pháp', 'Criminal records') },
  lifeEvents: ['work', 'study'],
  subjects: ['citizen', 'foreigner', 'overseas-vietnamese'],
  levels: ['province'],
  competent: { kind: 'department', code: 'police' },
  steps: usualSteps(
    t(
      'Trả phí. Công an tra cứu dữ liệu án tích ở những nơi bạn từng ở.',
      'Pay the fee. The police search the records of the places you lived in.',
    ),
    t(
      'Trong 10 ngày bạn nhận phiếu, bản điện tử hoặc giấy.',
      'Within 10 days you receive it, electronically or on paper.',
    ),
  ),
  channels: channels(days(10)),
  cases: [
    { key: 'self', label: t('Tôi xin cho chính mình', 'For myself'), papers },
    { key: 'child', label: t('Tôi xin cho con chưa đủ 18 tuổi', 'For my child under 18'), papers },
    { key: 'authorised', label: t('Tôi được người khác ủy quyền', 'For somebody who authorised me'), papers },
  ],
  fees: [
    {
      key: 'full',
      name: t('Phí cung cấp thông tin lý lịch tư pháp', 'Fee for criminal-record information'),
      amountDong: 200_000,
      when: 'relief = "none"',
      legalBasis,
    },
    {
      key: 'reduced',
      name: t('Phí đã giảm', 'Reduced fee'),
      amountDong: 100_000,
      when: 'relief = "student"',
      legalBasis,
    },
    {
      key: 'more',
      name: t('Phí từ phiếu thứ ba', 'Fee from the third record'),
      amountDong: 5000,
      quantity: 'recordCount - 2',
      when: 'recordCount > 2 and relief != "exempt"',
      legalBasis,
    },
  ],
  results: [
    result('KQ.G01.000200', t('Phiếu Lý lịch tư pháp', 'Criminal record certificate'), {
      title: 'PHIẾU LÝ LỊCH TƯ PHÁP',
      series: '{number}/LLTP',
      legalLines: ['Căn cứ Luật Lý lịch tư pháp ngày 17/6/2009;'],
      rows: rows({
        'Họ và tên': '{applicantName}',
        'Giới tính': '{gender}',
        'Ngày sinh': '{applicantBirthOn}',
        'Nơi sinh': '{birthPlace}',
        'Số định danh': '{applicantIdentityNumber}',
        'Nơi cư trú': '{applicantAddress}, {applicantCommune}',
        'Loại phiếu': '{recordForm}',
      }),
      closing: 'Tình trạng án tích: Không có án tích.',
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('28/2009/QH12', 'Luật Lý lịch tư pháp', 'Law on Criminal Records'),
    law(
      '244/2016/TT-BTC',
      'Thông tư về phí cung cấp thông tin lý lịch tư pháp',
      'Circular on the fee for criminal-record information',
    ),
  ],
  fullyOnline,
  form: form(
    applicantPage(t('Người được cấp phiếu', 'The person concerned')),
    recordPage,
    familyPage,
    historyPage,
    feePage,
    contactPage(),
    deliveryPage(),
  ),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
