import { days, identityCard, law, notFullyOnline, onPaper, result, rows, usualSteps } from './parts.ts';
import { choice, form, longText, money, page, t, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const householdPage = page('household', t('Gia đình', 'The household'), {
  memberCount: wholeNumber(t('Nhà có mấy người?', 'How many people live in the house?'), { minimum: 1, maximum: 30 }),
  childCount: wholeNumber(t('Mấy trẻ dưới 16 tuổi?', 'How many are under 16?'), { maximum: 30 }),
  elderlyCount: wholeNumber(t('Mấy người từ 60 tuổi?', 'How many are 60 or over?'), { maximum: 30 }),
  unableCount: wholeNumber(t('Mấy người không còn khả năng lao động?', 'How many cannot work?'), { maximum: 30 }),
});

const incomePage = page('income', t('Thu nhập', 'Income'), {
  monthlyIncome: money(t('Thu nhập cả nhà mỗi tháng (đồng)', 'Income of the household a month (đồng)')),
  mainWork: choice(t('Sống chủ yếu bằng', 'Mainly living from'), {
    farming: t('Làm nông', 'Farming'),
    wages: t('Làm thuê, làm công', 'Wages'),
    trade: t('Buôn bán nhỏ', 'Small trade'),
    support: t('Trợ cấp, người thân giúp', 'Benefits or help from family'),
  }),
});

const housingPage = page('housing', t('Nhà ở và sinh hoạt', 'Housing and living'), {
  hasHouse: yesNo(t('Gia đình có nhà ở của mình?', 'Does the family own its house?')),
  houseState: choice(
    t('Nhà thế nào?', 'What is it like?'),
    {
      solid: t('Kiên cố', 'Solid'),
      fair: t('Bán kiên cố', 'Partly solid'),
      poor: t('Tạm, dột nát', 'Makeshift, leaking'),
    },
    { when: 'hasHouse = true' },
  ),
  hasCleanWater: yesNo(t('Có nước sạch?', 'Is there clean water?')),
  hasToilet: yesNo(t('Có nhà vệ sinh hợp vệ sinh?', 'Is there a proper toilet?')),
  allInsured: yesNo(t('Mọi người đều có bảo hiểm y tế?', 'Is everybody health-insured?')),
  allAtSchool: yesNo(t('Trẻ em đều được đi học?', 'Do all children go to school?'), { when: 'childCount > 0' }),
});

const reasonPage = page('reason', t('Hoàn cảnh', 'What happened'), {
  reason: longText(t('Khó khăn của gia đình', 'The household’s difficulties'), {
    hint: t('Ví dụ: bệnh nặng, mất việc, thiên tai', 'For example: illness, lost work, a disaster'),
  }),
  lostHouseToDisaster: yesNo(
    t('Có thiệt hại do thiên tai trong năm nay?', 'Was there damage by a disaster this year?'),
    {
      when: 'case = "sudden"',
    },
  ),
});

/** 15 days, free, on paper: as the national record gives it. */
export const poorHousehold: Bundle = {
  code: '1.011607',
  name: t(
    'Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm',
    'Recognition as a poor or near-poor household during the year',
  ),
  everydayName: t('Xin xét hộ nghèo, hộ cận nghèo', 'Ask to be recognised as a poor household'),
  summary: t(
    'Khi gia đình gặp khó khăn, phường, xã đến xem xét và công nhận để được hỗ trợ y tế, học phí, nhà ở.',
    'When a family falls on hard times the ward visits and recognises it, which opens help with health, school and housing.',
  ),
  keywords: ['hộ nghèo', 'hộ cận nghèo', 'khó khăn', 'trợ giúp', 'sổ hộ nghèo', 'poor household', 'support'],
  sector: { code: 'G10-GN', name: t('Giảm nghèo', 'Poverty reduction') },
  lifeEvents: ['health', 'study', 'retirement'],
  subjects: ['citizen'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t(
      'Tổ rà soát đến nhà, họp dân ở ấp, khu phố và niêm yết kết quả.',
      'A team visits, the neighbourhood meets and the outcome is posted.',
    ),
    t(
      'Chủ tịch phường, xã ký quyết định; bạn nhận giấy chứng nhận.',
      'The chair signs the decision; you receive the certificate.',
    ),
  ),
  channels: onPaper(days(15)),
  cases: [
    { key: 'ordinary', label: t('Gia đình khó khăn đã lâu', 'Hardship of long standing'), papers: [identityCard] },
    {
      key: 'sudden',
      label: t('Khó khăn mới xảy ra (bệnh, mất việc, thiên tai)', 'Sudden hardship (illness, lost work, disaster)'),
      papers: [identityCard],
    },
  ],
  fees: [],
  results: [
    result(
      'KQ.G10.001158',
      t('Quyết định công nhận hộ nghèo, hộ cận nghèo', 'Decision recognising a poor or near-poor household'),
      {
        title: 'QUYẾT ĐỊNH CÔNG NHẬN HỘ NGHÈO, HỘ CẬN NGHÈO',
        series: '{number}/QĐ-UBND',
        legalLines: ['Căn cứ Quyết định số 24/2021/QĐ-TTg của Thủ tướng Chính phủ;'],
        rows: rows({
          'Chủ hộ': '{applicantName}',
          'Số định danh': '{applicantIdentityNumber}',
          'Nơi cư trú': '{applicantAddress}, {applicantCommune}',
          'Số người trong hộ': '{memberCount}',
        }),
        closing: 'Quyết định có hiệu lực kể từ ngày ký.',
        signerTitle: 'CHỦ TỊCH',
      },
    ),
  ],
  legalBases: [
    law('24/2021/QĐ-TTg', 'Quyết định về quy trình rà soát hộ nghèo', 'Decision on reviewing poor households'),
    law('07/2021/TT-BLĐTBXH', 'Thông tư hướng dẫn rà soát hộ nghèo', 'Circular on reviewing poor households'),
  ],
  fullyOnline: notFullyOnline(
    'Phường, xã phải đến nhà và họp dân lấy ý kiến.',
    'The ward must visit the home and hold a neighbourhood meeting.',
  ),
  form: form(
    applicantPage(t('Chủ hộ', 'Head of the household')),
    householdPage,
    incomePage,
    housingPage,
    reasonPage,
    contactPage(),
    deliveryPage(),
  ),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
