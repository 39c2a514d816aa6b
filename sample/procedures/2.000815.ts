import { identityCard, law, notFullyOnline, present, result, rows, usualSteps, workingDays } from './parts.ts';
import { choice, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const documentPage = page('document', t('Giấy tờ cần chứng thực', 'The document'), {
  documentName: text(t('Tên giấy tờ', 'Name of the document'), {
    hint: t('Ví dụ: Bằng tốt nghiệp đại học', 'For example: university degree'),
  }),
  documentIssuer: text(t('Nơi cấp', 'Issued by')),
  isForeign: yesNo(t('Giấy tờ do nước ngoài cấp?', 'Was it issued abroad?')),
  isLegalised: yesNo(t('Đã hợp pháp hóa lãnh sự?', 'Is it legalised by a consulate?'), { when: 'isForeign = true' }),
});

const copiesPage = page('copies', t('Số trang, số bản', 'Pages and copies'), {
  pageCount: wholeNumber(t('Bản chính có mấy trang?', 'How many pages has the original?'), {
    minimum: 1,
    maximum: 500,
  }),
  copyCount: wholeNumber(t('Cần mấy bản sao?', 'How many copies?'), {
    minimum: 1,
    maximum: 100,
    hint: t(
      '2.000 ₫ mỗi trang, từ trang thứ ba 1.000 ₫; không quá 200.000 ₫ mỗi bản',
      '2.000 ₫ a page, 1.000 ₫ from the third page; at most 200.000 ₫ a copy',
    ),
  }),
});

const visitPage = page('visit', t('Mang bản chính đến', 'Bringing the original'), {
  visitTime: choice(t('Bạn định đến lúc nào?', 'When will you come?'), {
    morning: t('Buổi sáng', 'In the morning'),
    afternoon: t('Buổi chiều, trước 15 giờ', 'In the afternoon before 15:00'),
    late: t('Sau 15 giờ (nhận hôm sau)', 'After 15:00 (ready the next day)'),
  }),
});

const legalBasis = 'Thông tư 226/2016/TT-BTC';

/** From the third page 1.000 ₫, and no more than 200.000 ₫ a copy: 2 × 2.000 and at most 196 × 1.000. */
export const certifiedCopies: Bundle = {
  code: '2.000815',
  name: t('Chứng thực bản sao từ bản chính', 'Certification of copies against the original'),
  everydayName: t('Sao y, chứng thực giấy tờ', 'Certified copies of papers'),
  summary: t(
    'Chứng nhận bản sao đúng với bản chính. Làm ở phường, xã nào cũng được, lấy ngay trong ngày.',
    'Certifies that a copy matches its original. Any ward or commune does it, the same day.',
  ),
  keywords: ['sao y', 'chứng thực', 'công chứng bản sao', 'photo công chứng', 'bản sao', 'certified copy'],
  sector: { code: 'G15-CT', name: t('Chứng thực', 'Certification') },
  lifeEvents: ['study', 'work', 'home'],
  subjects: ['citizen', 'foreigner', 'business', 'organisation'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t(
      'Mang bản chính đến quầy; cán bộ đối chiếu từng trang.',
      'Bring the original to the desk; the officer compares every page.',
    ),
    t('Bản sao được ký, đóng dấu và trả trong ngày.', 'The copies are signed, sealed and returned the same day.'),
  ),
  channels: [{ channel: 'direct', limit: workingDays(1) }],
  cases: [
    {
      key: 'ordinary',
      label: t('Giấy tờ bằng tiếng Việt hoặc song ngữ', 'A document in Vietnamese or bilingual'),
      papers: [present('original', t('Bản chính để đối chiếu', 'The original, for comparison')), identityCard],
    },
    {
      key: 'many',
      label: t('Trên 20 bản hoặc giấy tờ nhiều trang', 'More than 20 copies or a long document'),
      hint: t('Có thể hẹn thêm tối đa 2 ngày làm việc', 'May take up to 2 more working days'),
      papers: [present('original', t('Bản chính để đối chiếu', 'The original, for comparison')), identityCard],
      limit: workingDays(2),
    },
  ],
  fees: [
    {
      key: 'first-pages',
      name: t('Phí chứng thực hai trang đầu', 'Fee for the first two pages'),
      amountDong: 2000,
      quantity: 'min(pageCount, 2) * copyCount',
      legalBasis,
    },
    {
      key: 'more-pages',
      name: t('Phí chứng thực từ trang thứ ba', 'Fee from the third page'),
      amountDong: 1000,
      quantity: 'min(pageCount - 2, 196) * copyCount',
      when: 'pageCount > 2',
      legalBasis,
    },
  ],
  results: [
    result('KQ.G15.000021', t('Bản sao được chứng thực', 'Certified copy'), {
      title: 'LỜI CHỨNG THỰC BẢN SAO',
      series: 'Số chứng thực: {number} SCT/BS',
      legalLines: [],
      rows: rows({
        'Giấy tờ': '{documentName}',
        'Nơi cấp': '{documentIssuer}',
        'Số trang': '{pageCount}',
        'Số bản': '{copyCount}',
        'Người yêu cầu': '{applicantName}',
      }),
      closing: 'Chứng thực bản sao đúng với bản chính.',
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    law(
      '23/2015/NĐ-CP',
      'Nghị định về cấp bản sao từ sổ gốc, chứng thực',
      'Decree on copies from registers and certification',
    ),
    law('280/2025/NĐ-CP', 'Nghị định sửa đổi quy định về chứng thực', 'Decree amending the rules on certification'),
    law('226/2016/TT-BTC', 'Thông tư về phí chứng thực', 'Circular on certification fees'),
  ],
  fullyOnline: notFullyOnline(
    'Cán bộ phải đối chiếu với bản chính bằng giấy của bạn.',
    'The officer must compare the copy with your paper original.',
  ),
  form: form(applicantPage(), documentPage, copiesPage, visitPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
