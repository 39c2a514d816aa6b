import { tidy } from '#platform/text.ts';
import type { RecordChannel } from './record.ts';
import { capitalised, cleanLine, shorten } from './wording.ts';

const longestNote = 500;

/**
 * What the record's table says beside a way of filing that is worth reading: which cases take how long, what is done when.
 * The fee column joined to it, addresses of other offices, opening hours and the plain time again are told elsewhere or do
 * not hold here, and are left out. Undefined where nothing is left; `told` remembers what another way has said already.
 */
export function noteOf(rows: readonly Pick<RecordChannel, 'note'>[], told: Set<string>): string | undefined {
  const said = rows.flatMap(({ note }) => piecesOf(withoutFee(note ?? ''))).filter(isWorthReading);
  const isNew = said.filter((piece) => !told.has(piece));
  for (const piece of isNew) told.add(piece);
  const once = [...new Set(isNew)].map((piece) => (/[.…]$/u.test(piece) ? piece : `${piece}.`));
  return once.length === 0 ? undefined : shorten(once.join(' '), longestNote);
}

const feeInFront = /^[\d.,\s]*(?:Việt Nam Đồng|VNĐ|USD|Miễn phí)?\s*/iu;

/** Without the table's fee column: an amount, and the brackets that describe it. */
function withoutFee(note: string): string {
  let said = note.replace(feeInFront, '');
  for (let end = closing(said); end >= 0; end = closing(said)) said = said.slice(end + 1).replace(feeInFront, '');
  return said;
}

/** Where the bracket closes that the words begin with; -1 where they begin with none. */
function closing(words: string): number {
  if (!words.startsWith('(')) return -1;
  let open = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '(') open += 1;
    if (words[at] === ')') open -= 1;
    if (open === 0) return at;
  }
  return words.length;
}

const label =
  /^(?:(?:trực tuyến|trực tiếp|dịch vụ bưu chính(?: công ích)?|qua bưu chính|cách thức thực hiện|cách thực hiện|thời hạn giải quyết|thời gian giải quyết|bao gồm|bước \d+)\s*:\s*)+/iu;

/** Sentences and list items, without their labels; what ends in a colon belongs to what follows. */
function piecesOf(note: string): string[] {
  const parts = note
    .replace(/:\s+[-+*]\s+/gu, ': ')
    .split(/\n|(?<=[.;])\s+|\s+[-+*]\s*(?=\p{Lu})|(?<=\p{Ll})\.(?=\p{Lu})/u);
  return parts
    .map((part) => cleanLine(tidy(part).replace(/^[*\s]+/u, '')).replace(label, ''))
    .filter((piece) => /^[\p{Lu}\d]/u.test(piece) || /^(?:trong|không quá|trường hợp|đối với)/u.test(piece))
    .map((piece) => capitalised(piece.replace(/(đối với|kể từ ngày) \1/giu, '$1')));
}

/** Says where and how to bring a dossier or fetch the result, or when the counter is open: it is done here. */
const ofFiling =
  /^(?:(?:cơ quan, )?tổ chức(?:, cá nhân)? |công dân (?:việt nam )?|doanh nghiệp |người [\p{L}\s]{0,30} |hồ sơ )?(?:nộp|gửi|trực tiếp|trực tuyến|qua |thông qua|trả kết quả|nhận |cấp lưu động|kê khai|thời gian tiếp nhận|thời gian trả|cách thức|đăng ký trực tuyến|thực hiện (?:đăng ký )?trực|tại |địa chỉ)/iu;
const ofPlaces =
  /cách thực hiện|nộp hồ sơ(?: \p{L}+){0,3} (?:tại|về|thông qua|đến|qua)\s|bộ phận (?:một cửa|tiếp nhận)|bưu chính|cổng dịch vụ công|hệ thống thông tin giải quyết|http|quản lý văn bản|tài khoản định danh/iu;
const saysTime = /\d\)?\s*(?:ngày|giờ|tháng)|chậm nhất|trước ngày/iu;
const ofMoney = /\d\s?(?:đồng|đ\b|đ\/|vnđ)|lệ phí|phí |TT-BTC|HĐND|hội đồng nhân dân|mức thu/iu;

/** "Trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ": the time, which stands in its own column. */
const plainTime =
  /^(?:(?:trong |thời hạn |thời gian |vòng |không quá |tối đa |chậm nhất |là |giải quyết )*\d+\s*(?:\([^()]*\)\s*)?(?:ngày|giờ|tháng|phút)[\p{L}\s]{0,20})?,?\s*(?:(?:kể )?từ (?:khi|ngày|thời điểm)[^;:()]{0,90}|sau khi nhận[^;:()]{0,60}|theo quy định)?$/iu;
const leftover = /^(?:ngày|giờ|tháng|năm|bản|kể từ)\b|^(?:theo quy định|chưa quy định|không quy định|không|không có)/iu;
const dependsOnCase = /trường hợp|đối với|nếu |trừ /iu;

function isWorthReading(piece: string): boolean {
  if (piece.length < 20 || leftover.test(piece) || piece.endsWith(':')) return false;
  if (ofMoney.test(piece) || ofFiling.test(piece) || ofPlaces.test(piece)) return false;
  return !plainTime.test(piece) && (dependsOnCase.test(piece) || saysTime.test(piece));
}
