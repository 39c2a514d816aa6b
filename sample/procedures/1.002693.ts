import { channels, law, notFullyOnline, result, rows, submit, usualSteps, workingDays } from './parts.ts';
import { amount, choice, commune, form, longText, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { applicantPage, contactPage, deliveryPage } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const treePage = page('tree', t('Cây xanh', 'The tree'), {
  treeKind: text(t('Loại cây', 'Kind of tree'), {
    hint: t('Ví dụ: dầu, sao đen, me tây', 'For example: dầu, sao đen, rain tree'),
  }),
  treeCount: wholeNumber(t('Số cây', 'Number of trees'), { minimum: 1, maximum: 500 }),
  trunkDiameter: amount(t('Đường kính thân (cm)', 'Trunk diameter (cm)'), { minimum: 1, maximum: 500 }),
  treeHeight: amount(t('Chiều cao (m)', 'Height (m)'), { minimum: 1, maximum: 80 }),
  treeAddress: text(t('Cây ở đâu', 'Where it stands')),
  treeCommune: commune(t('Phường, xã', 'Ward or commune'), { prefill: 'communeCode' }),
});

const reasonPage = page('reason', t('Lý do', 'The reason'), {
  reason: choice(t('Vì sao cần chặt hoặc dời?', 'Why must it go?'), {
    dead: t('Cây chết, sâu bệnh', 'Dead or diseased'),
    danger: t('Có nguy cơ ngã đổ', 'It may fall'),
    building: t('Vướng công trình', 'It stands in the way of works'),
    other: t('Lý do khác', 'Another reason'),
  }),
  permitNumber: text(t('Số giấy phép xây dựng', 'Construction permit number'), { when: 'reason = "building"' }),
  reasonDetail: longText(t('Mô tả', 'Describe it')),
  isUrgent: yesNo(t('Đang đe dọa người, nhà cửa?', 'Is it a danger to people or houses now?'), {
    when: 'reason = "danger"',
    hint: t(
      'Nếu khẩn cấp, gọi ngay UBND phường, xã; xin phép sau',
      'If it is urgent call the ward at once and file later',
    ),
  }),
});

const movingPage = page(
  'moving',
  t('Nơi dời đến', 'Where it goes'),
  {
    newPlace: text(t('Trồng lại ở đâu', 'Where it will be replanted')),
    gardenerName: text(t('Đơn vị thực hiện', 'Who does the work')),
  },
  { when: 'case = "move"' },
);

const workPage = page('work', t('Thi công', 'The work'), {
  closesRoad: yesNo(t('Có phải chặn đường?', 'Must the road be closed?')),
  workPlan: longText(t('Cách làm và giờ làm', 'How and at what hours'), { when: 'closesRoad = true' }),
  replants: yesNo(t('Bạn sẽ trồng cây thay thế?', 'Will you plant another?'), { when: 'case = "fell"' }),
});

const photo = submit('photo', t('Ảnh hiện trạng cây', 'Photograph of the tree'), {
  copies: 1,
  hint: t('Chụp bằng điện thoại, thấy cả gốc và tán', 'By telephone, with foot and crown in view'),
});

/** 10 working days; 20 where the tree is on the list to be preserved. */
export const treePermit: Bundle = {
  code: '1.002693',
  name: t('Cấp giấy phép chặt hạ, dịch chuyển cây xanh', 'Permit to fell or move a tree'),
  everydayName: t('Xin chặt hoặc dời cây trên đường phố', 'Fell or move a street tree'),
  summary: t(
    'Xin phép trước khi chặt hoặc dời cây xanh đô thị. Có thể gửi ảnh từ điện thoại.',
    'Ask before felling or moving an urban tree. A telephone photograph will do.',
  ),
  keywords: ['chặt cây', 'cây xanh', 'dời cây', 'cây ngã', 'đô thị', 'tree', 'fell'],
  sector: { code: 'G17-HTKT', name: t('Hạ tầng kỹ thuật', 'Urban infrastructure') },
  prioritySector: 'smart-city',
  lifeEvents: ['home'],
  subjects: ['citizen', 'business', 'organisation'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t('Cán bộ đến xem cây và chụp ảnh đối chiếu.', 'An officer comes to see the tree.'),
    t(
      'Bạn nhận giấy phép, ghi rõ thời gian được làm.',
      'You receive the permit, which says when the work may be done.',
    ),
  ),
  channels: channels(workingDays(10)),
  cases: [
    { key: 'fell', label: t('Chặt cây', 'Fell it'), papers: [photo] },
    { key: 'move', label: t('Dời cây đi nơi khác', 'Move it'), papers: [photo] },
    {
      key: 'preserved',
      label: t('Cây thuộc danh mục bảo tồn', 'A tree on the preservation list'),
      papers: [
        photo,
        submit('expert-opinion', t('Ý kiến chuyên môn về cây', 'Expert opinion on the tree'), { optional: true }),
      ],
      limit: workingDays(20),
    },
  ],
  fees: [],
  results: [
    result('KQ.H17.000039', t('Giấy phép chặt hạ, dịch chuyển cây xanh', 'Permit to fell or move a tree'), {
      title: 'GIẤY PHÉP CHẶT HẠ, DỊCH CHUYỂN CÂY XANH',
      series: '{number}/GPCX',
      legalLines: ['Căn cứ Nghị định số 258/2025/NĐ-CP về quản lý công viên, cây xanh, mặt nước;'],
      rows: rows({
        'Cấp cho': '{applicantName}',
        'Loại cây': '{treeKind}',
        'Số cây': '{treeCount}',
        'Đường kính thân (cm)': '{trunkDiameter}',
        'Vị trí': '{treeAddress}, {treeCommune}',
        'Lý do': '{reasonDetail}',
        'Nơi dời đến': '{newPlace}',
      }),
      closing: 'Giấy phép có giá trị 30 ngày kể từ ngày cấp.',
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    law(
      '258/2025/NĐ-CP',
      'Nghị định về quản lý công viên, cây xanh, mặt nước',
      'Decree on parks, trees and water surfaces',
    ),
    law('47/2024/QH15', 'Luật Quy hoạch đô thị và nông thôn', 'Law on Urban and Rural Planning'),
  ],
  fullyOnline: notFullyOnline('Cán bộ phải đến kiểm tra cây.', 'An officer must inspect the tree.'),
  form: form(applicantPage(), treePage, reasonPage, movingPage, workPage, contactPage(), deliveryPage()),
  process: { kind: 'standard' },
  clock: { policy: 'extend' },
};
