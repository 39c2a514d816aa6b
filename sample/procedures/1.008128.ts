import { channels, law, notFullyOnline, result, rows, submit, usualSteps, workingDays } from './parts.ts';
import { amount, choice, commune, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const farmPage = page('farm', t('Trang trại', 'The farm'), {
  farmAddress: text(t('Vị trí', 'Position')),
  farmCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
  farmArea: amount(t('Diện tích (ha)', 'Area (ha)'), { minimum: 0.1, maximum: 10_000 }),
  distanceToHouses: wholeNumber(t('Cách khu dân cư gần nhất (m)', 'Distance to the nearest housing (m)'), {
    maximum: 100_000,
    hint: t('Quy mô lớn: từ 400 m', 'Large scale: 400 m or more'),
  }),
});

const animalsPage = page('animals', t('Vật nuôi', 'The animals'), {
  species: choice(t('Nuôi con gì?', 'Which animals?'), {
    pigs: t('Heo', 'Pigs'),
    poultry: t('Gà, vịt', 'Poultry'),
    cattle: t('Bò, trâu', 'Cattle'),
    other: t('Con khác', 'Others'),
  }),
  otherSpecies: text(t('Con gì', 'Which'), { when: 'species = "other"' }),
  headCount: wholeNumber(t('Số con', 'Number of head'), { minimum: 1, maximum: 10_000_000 }),
  livestockUnits: amount(t('Số đơn vị vật nuôi', 'Livestock units'), {
    minimum: 300,
    maximum: 1_000_000,
    hint: t('Quy mô lớn là từ 300 đơn vị', 'Large scale begins at 300 units'),
  }),
});

const environmentPage = page('environment', t('Nước thải, chất thải', 'Waste'), {
  wasteMethod: choice(t('Xử lý chất thải bằng', 'Waste is treated by'), {
    biogas: t('Hầm biogas', 'Biogas'),
    compost: t('Ủ phân', 'Composting'),
    bedding: t('Đệm lót sinh học', 'Deep litter'),
    plant: t('Hệ thống xử lý nước thải', 'Treatment plant'),
  }),
  treatmentCapacity: wholeNumber(t('Công suất (m³/ngày)', 'Capacity (m³ a day)'), {
    when: 'wasteMethod in ("biogas", "plant")',
  }),
  environmentPermit: text(t('Số giấy phép, đăng ký môi trường', 'Environmental permit or registration')),
});

const vetPage = page('vet', t('Thú y', 'Veterinary care'), {
  hasOwnVet: yesNo(t('Trang trại có nhân viên thú y?', 'Does the farm have a veterinarian?')),
  vetName: text(t('Họ tên nhân viên thú y', 'Name of the veterinarian'), { when: 'hasOwnVet = true' }),
  vetContract: text(t('Đơn vị thú y có hợp đồng', 'Contracted veterinary service'), { when: 'hasOwnVet = false' }),
});

const description = submit(
  'description',
  t('Bản thuyết minh điều kiện chăn nuôi', 'Description of the farming conditions'),
);

/** 15 working days, 2.300.000 ₫ for the first appraisal (TT 24/2021). The 1.500.000 ₫ of later monitoring is another procedure. */
export const largeFarm: Bundle = {
  code: '1.008128',
  name: t('Cấp Giấy chứng nhận đủ điều kiện chăn nuôi trang trại quy mô lớn', 'Certificate for a large livestock farm'),
  everydayName: t('Xin giấy đủ điều kiện chăn nuôi trang trại lớn', 'Certificate to run a large livestock farm'),
  summary: t(
    'Trang trại từ 300 đơn vị vật nuôi phải có giấy này trước khi hoạt động.',
    'A farm of 300 livestock units or more needs it before it starts.',
  ),
  keywords: ['chăn nuôi', 'trang trại', 'nuôi heo', 'nuôi gà', 'livestock', 'farm'],
  sector: { code: 'G10-CN', name: t('Chăn nuôi', 'Livestock') },
  prioritySector: 'agriculture',
  lifeEvents: ['start-business', 'run-business'],
  subjects: ['business', 'cooperative', 'household-business', 'citizen'],
  levels: ['province'],
  competent: { kind: 'department', code: 'agriculture-environment' },
  steps: usualSteps(
    t('Trả phí. Đoàn đánh giá đến trang trại.', 'Pay the fee. A team assesses the farm.'),
    t('Trong 15 ngày làm việc bạn nhận giấy chứng nhận.', 'Within 15 working days you receive the certificate.'),
  ),
  channels: channels(workingDays(15)),
  cases: [
    { key: 'new', label: t('Trang trại mới', 'A new farm'), papers: [description] },
    {
      key: 'corrected',
      label: t('Đã khắc phục sau khi bị từ chối', 'After mending what was refused'),
      papers: [description, submit('correction', t('Báo cáo khắc phục', 'Report on what was mended'))],
    },
  ],
  fees: [
    {
      key: 'appraisal',
      name: t('Phí thẩm định điều kiện chăn nuôi', 'Appraisal fee'),
      amountDong: 2_300_000,
      legalBasis: 'Thông tư 24/2021/TT-BTC',
    },
  ],
  results: [
    result('KQ.G10.000259', t('Giấy chứng nhận đủ điều kiện chăn nuôi', 'Livestock farm certificate'), {
      title: 'GIẤY CHỨNG NHẬN ĐỦ ĐIỀU KIỆN CHĂN NUÔI',
      series: '{number}/GCN-ĐKCN',
      legalLines: ['Căn cứ Luật Chăn nuôi số 32/2018/QH14;', 'Căn cứ Nghị định số 13/2020/NĐ-CP;'],
      rows: rows({
        'Chủ trang trại': '{organisationName}',
        'Vị trí': '{farmAddress}, {farmCommune}',
        'Loại vật nuôi': '{species}',
        'Số con': '{headCount}',
        'Đơn vị vật nuôi': '{livestockUnits}',
      }),
      signerTitle: 'GIÁM ĐỐC',
    }),
  ],
  legalBases: [
    law('32/2018/QH14', 'Luật Chăn nuôi', 'Law on Animal Husbandry'),
    law('13/2020/NĐ-CP', 'Nghị định hướng dẫn Luật Chăn nuôi', 'Decree detailing that law'),
    law('46/2022/NĐ-CP', 'Nghị định sửa đổi Nghị định 13/2020', 'Decree amending Decree 13/2020'),
    law('24/2021/TT-BTC', 'Thông tư về phí trong chăn nuôi', 'Circular on livestock fees'),
  ],
  fullyOnline: notFullyOnline('Đoàn đánh giá phải đến trang trại.', 'The team must visit the farm.'),
  form: form(organisationPage(), farmPage, animalsPage, environmentPage, vetPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
