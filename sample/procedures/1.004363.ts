import { channels, law, notFullyOnline, result, rows, submit, usualSteps, workingDays } from './parts.ts';
import { choice, commune, date, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { contactPage, deliveryPage, organisationPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const shopPage = page('shop', t('Cửa hàng', 'The shop'), {
  shopName: text(t('Tên cửa hàng', 'Name of the shop')),
  shopAddress: text(t('Địa chỉ bán', 'Address')),
  shopCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
  hasStore: yesNo(t('Có kho riêng?', 'Is there a separate store?')),
  storeAddress: text(t('Địa chỉ kho', 'Address of the store'), { when: 'hasStore = true' }),
  distanceToWater: wholeNumber(t('Kho cách sông, kênh, giếng (m)', 'Distance of the store from water (m)'), {
    when: 'hasStore = true',
    hint: t('Ít nhất 20 m', 'At least 20 m'),
  }),
});

const sellerPage = page('seller', t('Người bán hàng', 'The seller'), {
  sellerName: text(t('Họ tên người trực tiếp bán', 'Name of the person selling')),
  sellerTraining: choice(t('Trình độ', 'Training'), {
    degree: t(
      'Trung cấp trở lên về trồng trọt, bảo vệ thực vật, sinh học, hóa',
      'Degree in crops, plant protection, biology or chemistry',
    ),
    course: t('Giấy chứng nhận bồi dưỡng chuyên môn', 'Certificate of a training course'),
  }),
  courseNumber: text(t('Số giấy chứng nhận bồi dưỡng', 'Course certificate number'), {
    when: 'sellerTraining = "course"',
    maxLength: 40,
  }),
  courseOn: date(t('Ngày cấp', 'Date of issue'), { when: 'sellerTraining = "course"' }),
});

const safetyPage = page('safety', t('An toàn', 'Safety'), {
  hasFireTools: yesNo(t('Có phương tiện chữa cháy?', 'Is there fire-fighting equipment?')),
  sellsFood: yesNo(
    t('Có bán thực phẩm, thức ăn chăn nuôi cùng chỗ?', 'Is food or animal feed sold in the same place?'),
    {
      hint: t('Thuốc bảo vệ thực vật phải để riêng', 'Pesticides must be kept apart'),
    },
  ),
  separation: text(t('Ngăn cách thế nào', 'How are they kept apart'), { when: 'sellsFood = true' }),
});

const description = submit(
  'description',
  t('Bản thuyết minh điều kiện buôn bán', 'Description of the trading conditions'),
);

/** 15 working days, 800.000 ₫ a time: national record and TT 33/2021. */
export const pesticideShop: Bundle = {
  code: '1.004363',
  name: t('Cấp Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật', 'Certificate to trade in pesticides'),
  everydayName: t('Mở cửa hàng thuốc bảo vệ thực vật', 'Open a pesticide shop'),
  summary: t(
    'Cửa hàng bán thuốc trừ sâu, trừ cỏ phải có giấy này và người bán được đào tạo.',
    'A shop selling pesticides or herbicides needs it, and a trained seller.',
  ),
  keywords: [
    'thuốc bảo vệ thực vật',
    'thuốc trừ sâu',
    'vật tư nông nghiệp',
    'phân thuốc',
    'pesticide',
    'farm supplies',
  ],
  sector: { code: 'G10-BVTV', name: t('Trồng trọt và Bảo vệ thực vật', 'Crops and plant protection') },
  prioritySector: 'agriculture',
  lifeEvents: ['start-business', 'run-business'],
  subjects: ['business', 'household-business', 'cooperative', 'citizen'],
  levels: ['province'],
  competent: { kind: 'department', code: 'agriculture-environment' },
  steps: usualSteps(
    t('Trả phí. Đoàn đánh giá đến cửa hàng, kho.', 'Pay the fee. A team visits shop and store.'),
    t(
      'Trong 15 ngày làm việc bạn nhận giấy chứng nhận có giá trị 5 năm.',
      'Within 15 working days you receive a certificate valid for 5 years.',
    ),
  ),
  channels: channels(workingDays(15)),
  cases: [
    { key: 'first', label: t('Cửa hàng mới', 'A new shop'), papers: [description] },
    { key: 'renew', label: t('Giấy sắp hết hạn', 'The certificate is about to expire'), papers: [description] },
  ],
  fees: [
    {
      key: 'appraisal',
      name: t('Phí thẩm định điều kiện buôn bán thuốc bảo vệ thực vật', 'Appraisal fee'),
      amountDong: 800_000,
      legalBasis: 'Thông tư 33/2021/TT-BTC',
    },
  ],
  results: [
    result(
      'KQ.G10.001350',
      t('Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật', 'Pesticide trade certificate'),
      {
        title: 'GIẤY CHỨNG NHẬN ĐỦ ĐIỀU KIỆN BUÔN BÁN THUỐC BẢO VỆ THỰC VẬT',
        series: '{number}/GCN-BVTV',
        legalLines: ['Căn cứ Luật Bảo vệ và kiểm dịch thực vật số 41/2013/QH13;'],
        rows: rows({
          'Cơ sở': '{shopName}',
          'Chủ cơ sở': '{organisationName}',
          'Địa chỉ bán': '{shopAddress}, {shopCommune}',
          'Địa chỉ kho': '{storeAddress}',
          'Người trực tiếp bán': '{sellerName}',
        }),
        closing: 'Giấy chứng nhận có giá trị 5 năm kể từ ngày ký.',
        signerTitle: 'GIÁM ĐỐC',
      },
    ),
  ],
  legalBases: [
    law('41/2013/QH13', 'Luật Bảo vệ và kiểm dịch thực vật', 'Law on Plant Protection and Quarantine'),
    law('66/2016/NĐ-CP', 'Nghị định về điều kiện kinh doanh bảo vệ thực vật', 'Decree on conditions for the trade'),
    law(
      '33/2026/NĐ-CP',
      'Nghị định sửa đổi quy định trồng trọt và bảo vệ thực vật',
      'Decree amending the rules on crops and plant protection',
    ),
    law('33/2021/TT-BTC', 'Thông tư về phí trong trồng trọt, bảo vệ thực vật', 'Circular on fees'),
  ],
  fullyOnline: notFullyOnline('Đoàn đánh giá phải đến cửa hàng.', 'The team must visit the shop.'),
  form: form(organisationPage(), shopPage, sellerPage, safetyPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
