import type { Bilingual } from '#platform/text.ts';

const t = (vi: string, en: string): Bilingual => ({ vi, en });

/** Plain words for what a version says, for those who compare two of them. */
export const versionWords = {
  text: {
    name: t('Tên chính thức', 'Official name'),
    everydayName: t('Tên thường gọi', 'Everyday name'),
    summary: t('Tóm tắt', 'Summary'),
    sector: t('Lĩnh vực', 'Sector'),
    subjects: t('Đối tượng, cấp giải quyết', 'Who may file, which level decides'),
    conditions: t('Yêu cầu, điều kiện', 'Conditions'),
    decidedAbove: t('Cơ quan trung ương quyết định', 'Ministry that decides'),
    routing: t('Nơi giải quyết', 'Who decides'),
    fullyOnline: t('Mức độ trực tuyến', 'How far online'),
    legalBasis: t('Căn cứ pháp lý', 'Legal basis'),
    keywords: t('Từ khóa', 'Keywords'),
  },
  step: (n: number): Bilingual => t(`Trình tự, bước ${n}`, `Step ${n} people read`),
  fullyOnline: t('Toàn trình', 'Wholly online'),
  partlyOnline: t('Một phần', 'Partly online'),
  case: t('Trường hợp', 'Case'),
  page: t('Trang tờ khai', 'Page of the form'),
  paper: { submit: t('nộp', 'to submit'), present: t('xuất trình', 'to show') },
  counts: (originals: number, copies: number): Bilingual =>
    t(`${originals} bản chính, ${copies} bản sao`, `${originals} originals, ${copies} copies`),
  required: t('bắt buộc', 'required'),
  optional: t('không bắt buộc', 'optional'),
  oneOf: t('một trong các giấy thay thế nhau', 'one of several alternatives'),
  when: (condition: string): Bilingual => t(`khi ${condition}`, `when ${condition}`),
  kind: (kind: string): Bilingual => t(`kiểu ${kind}`, `kind ${kind}`),
  bounds: (bounds: string): Bilingual => t(`giới hạn ${bounds}`, `bounds ${bounds}`),
  pattern: (pattern: string): Bilingual => t(`mẫu ${pattern}`, `pattern ${pattern}`),
  onPage: (page: string): Bilingual => t(`ở trang “${page}”`, `on “${page}”`),
  unsettled: t('chờ thông báo', 'to be notified'),
  from: (day: string): Bilingual => t(`từ ${day}`, `from ${day}`),
  to: (day: string): Bilingual => t(`đến trước ${day}`, `until before ${day}`),
  channel: {
    online: t('Nộp trực tuyến', 'Filed online'),
    direct: t('Nộp trực tiếp', 'Filed at the counter'),
    post: t('Nộp qua bưu chính', 'Filed by post'),
  },
  noLimit: t('không quy định thời hạn', 'no time limit'),
  clock: t('Khi chờ bổ sung', 'While a supplement is awaited'),
  policy: {
    extend: t('dừng tính giờ, cộng thêm thời gian chờ', 'the clock stops and goes on afterwards'),
    restart: t('tính lại từ đầu khi nhận bổ sung', 'the clock begins anew when it comes'),
  },
  byItself: t('hệ thống tự làm', 'done by the system'),
  way: t('Đường đi', 'Way'),
  role: {
    'receiving-officer': t('cán bộ tiếp nhận', 'receiving officer'),
    specialist: t('chuyên viên', 'specialist'),
    leader: t('lãnh đạo', 'leader'),
  },
  agency: {
    receiving: t('nơi tiếp nhận', 'where it is received'),
    competent: t('nơi giải quyết', 'where it is decided'),
    joint: t('cơ quan phối hợp', 'the joint agency'),
  },
} as const;
