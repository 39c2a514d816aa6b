import { limitWords, type Bundle, type LifeEvent, type PrioritySector, type Subject } from '#modules/procedures';
import { foldVietnamese, tidy } from '#platform/text.ts';
import type { Bilingual } from '#platform/text.ts';
import { lifeEventsOf } from './life-events.ts';
import type { NationalRecord } from './record.ts';
import { titleOf } from './results.ts';
import { sectorRows, type SectorRow } from './sector-rows.ts';
import { capitalised, cleanLine, keyOf, named, shorten, t } from './wording.ts';

/** The level tells two procedures of one name apart, so it stays, said shortly. */
const level =
  /\s*(?:\((?:thực hiện )?(?:tại |ở )?cấp (trung ương|TW|tỉnh|xã|bộ)\)|[-–,]?\s*thực hiện (?:tại|ở) cấp (trung ương|tỉnh|xã|bộ))\.?$/iu;

/** "Thủ tục cấp lại … (thực hiện tại cấp tỉnh)" is "Cấp lại … (cấp tỉnh)" to whoever wants it. */
export function everydayNameOf(name: string): string {
  const plain = tidy(name)
    .replace(/^(?:thủ tục|TTHC)[:\s]+(?!hải quan|điện tử|đối với|tàu|về )/iu, '')
    .replace(level, (_whole, inside?: string, after?: string) => ` (cấp ${levelWord(inside ?? after ?? '')})`)
    .replace(
      /\s*thuộc (?:phạm vi )?thẩm quyền (?:giải quyết |cấp giấy phép )?của (?:Chủ tịch )?(?:Ủy|Uỷ) ban nhân dân (?:cấp )?(?:tỉnh|xã)\.?$/iu,
      '',
    );
  return shorten(capitalised(cleanLine(plain)), 120);
}

const levelWord = (stated: string): string => stated.toLocaleLowerCase('vi').replace('tw', 'trung ương');

export interface Sector {
  sector: Bundle['sector'];
  priority?: PrioritySector;
  events: LifeEvent[];
}

/** The sector by the published table; one nobody knows keeps its own name. */
export function sectorOf({ sector = 'Lĩnh vực khác', name }: Pick<NationalRecord, 'sector' | 'name'>): Sector {
  const vi = tidy(sector);
  const row = rowOf(foldVietnamese(vi));
  const events = lifeEventsOf(name, row?.[4] ?? []);
  if (!row) return { sector: { code: keyOf(vi, 'sector'), name: named(shorten(vi, 90)) }, events };
  const [, code, en, priority] = row;
  return { sector: { code, name: { vi: shorten(vi, 90), en } }, events, ...(priority ? { priority } : {}) };
}

const rows = new Map<string, SectorRow | undefined>();

/** The longest beginning that fits: "Trồng trọt và Bảo vệ thực vật" before "Trồng trọt". */
function rowOf(words: string): SectorRow | undefined {
  if (!rows.has(words)) {
    if (rows.size > 1000) rows.clear();
    const found = sectorRows.filter(([begins]) => words === begins || words.startsWith(`${begins} `));
    rows.set(words, found.toSorted((a, b) => b[0].length - a[0].length)[0]);
  }
  return rows.get(words);
}

const subjectSigns: readonly [RegExp, Subject][] = [
  [/^công dân/iu, 'citizen'],
  [/^người nước ngoài/iu, 'foreigner'],
  [/định cư ở nước ngoài/iu, 'overseas-vietnamese'],
  [/^doanh nghiệp/iu, 'business'],
  [/hộ kinh doanh/iu, 'household-business'],
  [/^hợp tác xã/iu, 'cooperative'],
  [/^tổ chức nước ngoài/iu, 'foreign-organisation'],
  [/^tổ chức đảng/iu, 'party-organisation'],
  [/^tổ chức/iu, 'organisation'],
  [/^cán bộ/iu, 'official'],
  [/^đảng viên/iu, 'party-member'],
];

/** The closed national list; a record that names nobody is for people and organisations alike. */
export function subjectsOf({ subjects, name }: Pick<NationalRecord, 'subjects' | 'name'>): Subject[] {
  const stated = subjects.flatMap((words) => subjectSigns.find(([sign]) => sign.test(words.trim()))?.[1] ?? []);
  const found = new Set<Subject>(stated.length > 0 ? stated : ['citizen', 'organisation']);
  if (/hộ kinh doanh/iu.test(name)) found.add('household-business');
  return [...found];
}

export interface Introducing {
  agency: Bilingual;
  channels: Bundle['channels'];
  result: Bilingual;
}

const timeOf = (channels: Bundle['channels'], lang: 'vi' | 'en'): string => {
  const limit = channels[0]?.limit;
  if (!limit) return '';
  return lang === 'vi' ? ` trong ${limitWords(limit, 'vi')}` : ` within ${limitWords(limit, 'en')}`;
};

/** What somebody gets, from whom and by when, in two sentences. */
export function summaryOf({ agency, channels, result }: Introducing): Bilingual {
  const received = shorten(titleOf(result.vi), 140);
  return t(
    `Bạn nhận: ${received}. ${agency.vi} giải quyết${timeOf(channels, 'vi')}.`,
    `You receive: ${received}. Handled by ${agency.en}${timeOf(channels, 'en')}.`,
  );
}

/** The four things a person sees happen. */
export function stepsOf({ agency, channels }: Introducing, above: Bilingual | undefined): Bilingual[] {
  const handled = above
    ? t(
        `${agency.vi} xem xét, chuyển ${above.vi} quyết định và nhận kết quả về.`,
        `${capitalised(agency.en)} examines it, forwards it to the ${above.en} and receives the decision.`,
      )
    : t(
        `${agency.vi} xem xét và quyết định${timeOf(channels, 'vi')}.`,
        `${capitalised(agency.en)} examines it and decides${timeOf(channels, 'en')}.`,
      );
  return [
    t(
      'Bạn điền tờ khai, tải giấy tờ lên, hoặc nhờ cán bộ nhập giúp tại quầy.',
      'Fill in the form and upload the papers, or have the desk enter them for you.',
    ),
    t(
      'Bộ phận một cửa kiểm tra hồ sơ. Thiếu gì sẽ báo một lần, rõ từng mục.',
      'The one-stop desk checks the dossier. Anything missing is told once, item by item.',
    ),
    handled,
    t(
      'Bạn nhận kết quả có ký số trong tài khoản, bản giấy tại quầy hoặc qua bưu điện.',
      'You receive the signed result in your account, on paper at the desk or by post.',
    ),
  ];
}

/** Words people look for it by: what they get, the sector, and the papers' everyday names. */
export function keywordsOf(record: NationalRecord, sector: Bundle['sector']): string[] {
  const results = record.results.map(({ name }) => shorten(cleanLine(name), 80));
  const everyday = everydayWords.filter(([sign]) => sign.test(record.name)).flatMap(([, words]) => words);
  return [...new Set([...everyday, ...results, sector.name.vi, sector.name.en])].slice(0, 12);
}

const everydayWords: readonly [RegExp, string[]][] = [
  [/khai sinh/iu, ['giấy khai sinh', 'làm khai sinh']],
  [/tình trạng hôn nhân/iu, ['giấy độc thân', 'xác nhận độc thân']],
  [/khai tử/iu, ['giấy chứng tử', 'báo tử']],
  [/quyền sử dụng đất/iu, ['sổ đỏ', 'sổ hồng']],
  [/giấy phép lái xe/iu, ['bằng lái', 'bằng lái xe']],
  [/căn cước/iu, ['CCCD', 'thẻ căn cước']],
  [/hộ chiếu/iu, ['passport', 'hộ chiếu']],
  [/hộ kinh doanh/iu, ['mở quán', 'mở tiệm', 'buôn bán']],
  [/giấy phép xây dựng/iu, ['xin phép xây nhà', 'giấy phép xây nhà']],
  [/thường trú/iu, ['nhập hộ khẩu', 'hộ khẩu']],
  [/tạm trú/iu, ['đăng ký tạm trú', 'KT3']],
  [/bảo hiểm xã hội|BHXH/iu, ['BHXH', 'sổ bảo hiểm']],
  [/bảo hiểm y tế|BHYT/iu, ['BHYT', 'thẻ bảo hiểm']],
  [/lý lịch tư pháp/iu, ['giấy xác nhận không tiền án']],
  [/đăng ký xe/iu, ['biển số xe', 'cà vẹt', 'sang tên xe']],
  [/thành lập (?:công ty|doanh nghiệp)/iu, ['mở công ty', 'lập công ty']],
];
