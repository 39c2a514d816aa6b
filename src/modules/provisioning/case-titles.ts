import { capitalised, cleanLine, shorten } from './wording.ts';

/** What a group of papers in the record is, by its title. */
export type GroupKind =
  | 'package'
  | 'note'
  | 'present'
  | 'submit'
  | 'authorisation'
  | 'online'
  | 'on-paper'
  | 'aside'
  | 'one-of'
  | 'case';

const begins = (words: string): RegExp => new RegExp(`^(?:${words})`, 'iu');

/** The first that fits; titles are written in a few dozen ways. */
const signs: [GroupKind, RegExp][] = [
  ['note', begins('lưu ý|ghi chú|chú ý')],
  [
    'authorisation',
    /^(?:trường hợp|người|đối với)?[^;]{0,90}(?:ủy|uỷ) quyền[^;]{0,60}(?:thực hiện|thủ tục|đăng ký|nộp|cho )/iu,
  ],
  [
    'aside',
    begins(
      'trường hợp chưa có tài khoản|trường hợp (?:việc|chưa thực hiện việc) kết nối|hồ sơ (?:do )?(?:sở|ủy ban|uỷ ban|cơ quan|bộ|hội đồng)[^;]{0,80}(?:trình|gửi)|\\(?trường hợp khai thác, sử dụng được thông tin',
    ),
  ],
  [
    'online',
    /^(?:trường hợp|đối với)?[^;]{0,70}(?:môi trường điện tử|hình thức trực tuyến|hồ sơ trực tuyến|nộp trực tuyến)$/iu,
  ],
  [
    'on-paper',
    /^(?:trường hợp|đối với)?[^;]{0,50}(?:không được gửi trên môi trường điện tử|hình thức trực tiếp|nộp trực tiếp|gửi trực tiếp|qua (?:dịch vụ )?bưu chính|đường bưu điện)[^;]{0,40}$/iu,
  ],
  ['present', begins('(?:các )?giấy tờ (?:phải|cần) xuất trình(?:[^đ]|$)')],
  ['submit', begins('(?:các )?giấy tờ (?:phải|cần) nộp(?! đối với)')],
  ['one-of', /(?:gồm )?một trong (?:số )?các (?:loại )?(?:giấy tờ|tài liệu|văn bản)/iu],
  [
    'case',
    begins(
      'trường hợp|đối với|hồ sơ (?:đối với|đề nghị|cấp|đăng ký|thanh toán|trường hợp|gia hạn|điều chỉnh)|rường hợp|nếu ',
    ),
  ],
  [
    'package',
    begins(
      'thành phần|bao gồm|gồm|hồ sơ (?:bao )?gồm|hồ sơ(?:$| của| do| năng lực| khác| nộp| rút vốn| gồm| bao gồm)|nhóm \\d|\\d+ bản|phiếu |người yêu cầu|tùy |tuỳ |ngoài (?:hồ sơ|giấy tờ|các)|giấy tờ (?:khác|kèm)|giấy tờ chứng minh|tài liệu|trong phiếu|công dân kê khai|xuất trình|theo quy định|các (?:giấy tờ|tài liệu|loại)',
    ),
  ],
  ['case', /^.{3,}$/u],
];

/** `name`: what the procedure is called, which a group may simply repeat. */
export function kindOf(title: string | undefined, name: string): GroupKind {
  const line = cleanLine(title ?? '');
  if (line === '' || sameWords(line, name)) return 'package';
  const kind = signs.find(([, sign]) => sign.test(line))?.[0] ?? 'package';
  // A whole sentence of instructions is not something to choose by.
  return kind === 'case' && /\. /u.test(line) && line.length > 320 ? 'package' : kind;
}

const bare = (words: string): string => words.toLocaleLowerCase('vi').replace(/^(?:thủ tục|hồ sơ)\s+/u, '');
const sameWords = (a: string, b: string): boolean => bare(a) === bare(cleanLine(b));

const tail =
  /[\s,;:]*(?:(?:thì )?(?:cần có|phải có)|(?:thành phần )?hồ sơ (?:đề nghị )?(?:bao gồm|gồm)(?: có)?|bao gồm(?: các giấy tờ sau)?|gồm(?: có)?(?: (?:một trong )?(?:các|những) (?:loại )?(?:giấy tờ|tài liệu|văn bản|thành phần)(?: sau| chủ yếu sau)?(?: đây)?)?|như sau|sau đây|cụ thể như sau|nộp (?:\d+ )?(?:\(?một\)? )?bộ hồ sơ|kèm theo hồ sơ[^,;]{0,40}phải có|khi làm thủ tục[^,;]{0,20}phải nộp|thì hồ sơ .*)\s*$/iu;

const head =
  /^(?:(?:hồ sơ )?(?:trong |đối với )?(?:các )?trường hợp(?! \d)\s+|rường hợp\s+|hồ sơ đối với\s+|hồ sơ (?=đề nghị|cấp|đăng ký)|đối với\s+|giấy tờ chứng minh\s+|trường hợp\s+(?!\d))(?:là\s+)?/iu;

/** The title as a person chooses by it: no number, no "Trường hợp", no "hồ sơ gồm". */
export function plainTitle(title: string): string {
  let line = cleanLine(title.replace(/\((?:bản chính|khoản|điểm|theo)[^()]*\)/giu, ''));
  for (let before = ''; before !== line;) {
    before = line;
    line = cleanLine(line.replace(tail, ''));
  }
  const plain = cleanLine(line.replace(head, ''));
  return capitalised(plain.length > 3 ? plain : line);
}

const longestLabel = 110;

/** Labels nobody mistakes for one another: where long titles begin alike, what differs is shown. */
export function labelsOf(titles: readonly string[]): string[] {
  const short = titles.map((title) => shorten(title, longestLabel));
  const apart = short.map((label, index) => {
    const alike = titles.filter((_, other) => short[other] === label);
    return alike.length < 2 ? label : differing(titles[index] ?? label, alike);
  });
  return apart.map((label, index) => {
    const before = apart.slice(0, index).filter((other) => other === label).length;
    return before === 0 ? label : `${label} (${before + 1})`;
  });
}

/** The beginning all share in a few words, then what this title alone goes on to say. */
function differing(title: string, alike: readonly string[]): string {
  const rest = title.slice(commonBeginning(alike)).trim();
  const rests = alike.map((other) => other.slice(commonBeginning(alike)).trim());
  const stillAlike = rests.filter((other) => shorten(other, longestLabel - 20) === shorten(rest, longestLabel - 20));
  const tail = stillAlike.length > 1 ? rest.slice(commonBeginning(stillAlike)).trim() : rest;
  return tail === '' ? shorten(title, longestLabel) : `${shorten(title, 40)} ${shorten(tail, longestLabel - 20)}`;
}

/** How many characters the titles share, to the last whole word. */
function commonBeginning(titles: readonly string[]): number {
  const [first = ''] = titles;
  let same = 0;
  while (same < first.length && titles.every((title) => title[same] === first[same])) same += 1;
  // A title that is the beginning of another shares it whole.
  return same >= first.length ? first.length : Math.max(0, first.lastIndexOf(' ', same));
}

/** `2)`, `(ii)`, `b)`, `III.`: the place the record gave the group; undefined without one. */
export function placeOf(title: string | undefined): number | undefined {
  const mark = /^[\s*+-]*\(?([ivx]{1,4}|[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s?[).]/u.exec(title ?? '')?.[1];
  if (mark === undefined) return undefined;
  if (/^\d/u.test(mark)) return mark.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
  if (/^[ivx]+$/iu.test(mark)) return roman.indexOf(mark.toLowerCase()) + 1 || undefined;
  return 'abcdđeghiklmnopqrstuvxy'.indexOf(mark) + 1;
}

const roman = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
