import type { Lang } from '#platform/text.ts';

const vi = {
  usage: `npm run import -- TỆP… [--yes] [--whole] [--json]
  TỆP      danh mục thủ tục: JSON mỗi dòng một thủ tục, mảng JSON, gói LayThuTuc, hoặc CSV
  --yes    xác nhận luôn, không hỏi
  --whole  tệp là toàn bộ danh mục: thủ tục không có trong tệp được coi là đã bãi bỏ
  --json   in kết quả dạng JSON`,
  reading: 'đang đọc',
  applying: 'đang áp dụng',
  left: (seconds: number) => `còn khoảng ${seconds} giây`,
  heads: {
    new: 'mới',
    changed: 'thay đổi',
    renamed: 'đổi tên',
    vanished: 'không còn trong danh mục',
    unchanged: 'giữ nguyên',
    problems: 'dòng bị bỏ ra vì có lỗi',
  },
  byHand: (count: number) => `${count} dịch vụ soạn tay được giữ nguyên, chỉ ghi lại bản ghi của danh mục`,
  unfit: (count: number) =>
    `${count} thủ tục có quyết định về phí hoặc lý do không còn khớp, cần xem lại ở trang Mức độ dịch vụ`,
  provisional: (count: number) => `${count} thủ tục không có mã, nhận mã tạm TAM.…`,
  doubted: (count: number) => `${count} dòng không rõ mã, nên không thủ tục nào bị coi là đã bãi bỏ`,
  perhapsWas: (code: string) => `có lẽ là ${code} đổi mã`,
  line: (line: number) => `dòng ${line}`,
  more: (count: number) => `… và ${count} nữa`,
  nothing: 'Không có gì thay đổi.',
  ask: (count: number) => `Áp dụng ${count} thay đổi? [c/K] `,
  yes: ['c', 'có', 'co', 'y', 'yes'],
  notConfirmed: 'Chưa xác nhận, không có gì thay đổi. Chạy lại với --yes để xác nhận.',
  done: (seconds: string) => `Xong trong ${seconds} giây.`,
  broken: 'Đã dừng, không có gì thay đổi.',
};

const en: typeof vi = {
  usage: `npm run import -- FILE… [--yes] [--whole] [--json]
  FILE     a catalogue of procedures: JSON with one procedure a line, a JSON array, LayThuTuc replies, or CSV
  --yes    confirm without being asked
  --whole  the file is the whole catalogue: what is not in it is taken for abolished
  --json   print the outcome as JSON`,
  reading: 'reading',
  applying: 'applying',
  left: (seconds) => `about ${seconds} s left`,
  heads: {
    new: 'new',
    changed: 'changed',
    renamed: 'renamed',
    vanished: 'no longer in the catalogue',
    unchanged: 'unchanged',
    problems: 'rows left out because something is wrong',
  },
  byHand: (count) => `${count} services made by hand are kept; only the catalogue's record is written down`,
  unfit: (count) =>
    `${count} procedures have a decided fee or reason that no longer fits; look at them on the services page`,
  provisional: (count) => `${count} procedures have no code and get a provisional one, TAM.…`,
  doubted: (count) => `the code of ${count} rows cannot be told, so nothing is taken for abolished`,
  perhapsWas: (code) => `perhaps ${code} under a new code`,
  line: (line) => `line ${line}`,
  more: (count) => `… and ${count} more`,
  nothing: 'Nothing to do.',
  ask: (count) => `Apply ${count} changes? [y/N] `,
  yes: ['y', 'yes', 'c', 'có', 'co'],
  notConfirmed: 'Not confirmed, nothing has changed. Run it again with --yes to confirm.',
  done: (seconds) => `Done in ${seconds} s.`,
  broken: 'Broken off, nothing has changed.',
};

export const wording = (lang: Lang): typeof vi => ({ vi, en })[lang];
export type Wording = typeof vi;
