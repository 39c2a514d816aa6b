import {
  authorisation,
  channels,
  civilStatus,
  fullyOnline,
  identityCard,
  result,
  rows,
  usualSteps,
  workingDays,
} from './parts.ts';
import { choice, date, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const records = {
  birth: t('Giấy khai sinh', 'Birth certificate'),
  marriage: t('Trích lục kết hôn', 'Marriage record'),
  death: t('Trích lục khai tử', 'Death record'),
  correction: t('Trích lục thay đổi, cải chính hộ tịch', 'Record of a change or correction'),
  recognition: t('Trích lục nhận cha, mẹ, con', 'Record of recognition of parent and child'),
};

const applicant = applicantPage(undefined, {
  relation: choice(
    t('Bạn là ai với người được đăng ký?', 'Who are you to the person registered?'),
    {
      self: t('Chính tôi', 'Myself'),
      family: t(
        'Cha mẹ, con, vợ chồng, ông bà, anh chị em ruột',
        'Parent, child, spouse, grandparent, brother or sister',
      ),
      other: t('Người khác được ủy quyền', 'Somebody else, authorised'),
    },
    { when: 'case = "person"' },
  ),
  actsForAnother: yesNo(t('Bạn có văn bản ủy quyền?', 'Do you have a written authorisation?'), {
    when: 'case = "person" and relation != "self"',
  }),
  organisationName: text(t('Cơ quan, tổ chức yêu cầu', 'Organisation asking'), {
    when: 'case = "organisation"',
    prefill: 'organisationName',
  }),
  requestNumber: text(t('Số, ngày văn bản yêu cầu', 'Number and date of the request letter'), {
    when: 'case = "organisation"',
  }),
});

const recordPage = page('record', t('Giấy tờ cần bản sao', 'The record'), {
  recordKind: choice(t('Bạn cần bản sao giấy nào?', 'Which record do you need?'), records),
  registeredAt: text(t('Nơi đăng ký trước đây', 'Where it was registered'), {
    hint: t(
      'Tên xã, phường, huyện cũ như trên giấy, ví dụ: UBND xã Phú Hội, huyện Nhơn Trạch',
      'The old commune and district as on the paper',
    ),
  }),
  knowsNumber: yesNo(t('Bạn biết số và ngày đăng ký?', 'Do you know the number and date of registration?')),
  recordNumber: text(t('Số đăng ký', 'Registration number'), { when: 'knowsNumber = true', maxLength: 30 }),
  recordOn: date(t('Ngày đăng ký', 'Date of registration'), { when: 'knowsNumber = true' }),
});

const subjectPage = page('subject', t('Người được đăng ký', 'The person registered'), {
  subjectName: text(t('Họ, chữ đệm và tên', 'Full name'), { prefill: 'fullName' }),
  subjectBirthOn: date(t('Ngày sinh', 'Date of birth'), { prefill: 'birthOn' }),
  spouseName: text(t('Họ tên vợ hoặc chồng trên giấy', 'Name of the spouse on the record'), {
    when: 'recordKind = "marriage"',
  }),
  diedOn: date(t('Ngày chết', 'Date of death'), { when: 'recordKind = "death"' }),
});

const copiesPage = page('copies', t('Số bản sao', 'Number of copies'), {
  copyCount: wholeNumber(t('Bạn cần mấy bản?', 'How many copies?'), {
    minimum: 1,
    maximum: 50,
    hint: t('8.000 ₫ mỗi bản', '8.000 ₫ each'),
  }),
  isExempt: yesNo(
    t(
      'Bạn thuộc hộ nghèo, người có công hoặc là người khuyết tật?',
      'Are you of a poor household, a person of merit or disabled?',
    ),
    {
      hint: t('Được miễn phí; cán bộ tự tra cứu', 'No fee is due then; the office looks it up'),
      when: 'case = "person"',
    },
  ),
});

/** 8.000 ₫ a copy on every channel. "At once, or the next working day after 15:00" is entered as one working day. */
export const registerCopies: Bundle = {
  code: '2.000635',
  name: t(
    'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
    'Copies of civil-status records and birth certificates',
  ),
  everydayName: t('Xin bản sao giấy khai sinh, kết hôn, khai tử', 'Copies of birth, marriage and death records'),
  summary: t(
    'Bản sao lấy từ sổ hộ tịch, có giá trị như bản chính trong giao dịch. Xin ở đâu cũng được, không cần về nơi đăng ký.',
    'Copies taken from the register, good for any dealing. Ask anywhere, not only where it was registered.',
  ),
  keywords: [
    'bản sao khai sinh',
    'trích lục',
    'trích lục khai sinh',
    'trích lục kết hôn',
    'trích lục khai tử',
    'bản sao hộ tịch',
    'copy',
  ],
  sector: civilStatus,
  lifeEvents: ['birth', 'marriage', 'death', 'study'],
  subjects: ['citizen', 'organisation'],
  levels: ['province', 'commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t(
      'Trả phí bản sao. Công chức hộ tịch tìm trong cơ sở dữ liệu hoặc sổ giấy.',
      'Pay for the copies. The registrar searches the database or the paper book.',
    ),
    t(
      'Bạn xem lại nội dung, lãnh đạo ký, bạn nhận bản sao.',
      'You check the text, the chair signs and you receive the copies.',
    ),
  ),
  channels: channels(workingDays(1)),
  cases: [
    {
      key: 'person',
      label: t('Tôi xin cho mình hoặc người thân', 'For myself or my family'),
      papers: [authorisation, identityCard],
    },
    {
      key: 'organisation',
      label: t('Cơ quan, tổ chức yêu cầu', 'For an organisation'),
      papers: [identityCard],
    },
  ],
  fees: [
    {
      key: 'copies',
      name: t('Phí cấp bản sao trích lục hộ tịch', 'Fee for copies of civil-status records'),
      amountDong: 8000,
      quantity: 'copyCount',
      when: 'not(isExempt = true)',
      legalBasis: 'Thông tư 281/2016/TT-BTC, Thông tư 106/2021/TT-BTC',
    },
  ],
  results: [
    result('KQ.G15.000342', t('Bản sao trích lục hộ tịch', 'Copy of the civil-status record'), {
      title: 'TRÍCH LỤC HỘ TỊCH (BẢN SAO)',
      series: '{number}/TLHT-BS',
      legalLines: [],
      rows: rows({
        'Loại việc hộ tịch': '{recordKind}',
        'Họ, chữ đệm, tên': '{subjectName}',
        'Ngày sinh': '{subjectBirthOn}',
        'Vợ/chồng': '{spouseName}',
        'Ngày chết': '{diedOn}',
        'Nơi đã đăng ký': '{registeredAt}',
        'Số đăng ký': '{recordNumber}',
        'Ngày đăng ký': '{recordOn}',
        'Số bản cấp': '{copyCount}',
      }),
      closing: 'Bản sao này được cấp từ Cơ sở dữ liệu hộ tịch điện tử.',
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    { number: '60/2014/QH13', title: t('Luật Hộ tịch', 'Law on Civil Status') },
    {
      number: '104/2022/NĐ-CP',
      title: t('Nghị định bỏ sổ hộ khẩu giấy khi làm thủ tục', 'Decree ending the paper household book in procedures'),
    },
    {
      number: '281/2016/TT-BTC',
      title: t('Thông tư về phí khai thác dữ liệu hộ tịch', 'Circular on fees for using civil-status data'),
    },
  ],
  fullyOnline,
  form: form(applicant, recordPage, subjectPage, copiesPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
