import type { RecordChannel, RecordFee } from '#modules/provisioning';
import { foldVietnamese } from '#platform/text.ts';

type Duration = Pick<RecordChannel, 'duration' | 'unit'>;

const units: readonly [folded: string, unit: NonNullable<RecordChannel['unit']>][] = [
  ['ngay lam viec', 'working_day'],
  ['ngay', 'day'],
  ['gio', 'hour'],
  ['thang', 'month'],
];

/** "07 Ngày làm việc" → 7 working days; words that give no single time give nothing. */
export function readDuration(words: string): Duration {
  const found = /^(\d{1,4}(?:[.,]\d)?) ?([a-z ]*)/.exec(foldVietnamese(words).replace(/(\d),(\d)/, '$1.$2'));
  if (!found) return {};
  const duration = Number((found[1] ?? '').replace(',', '.'));
  const unit = unitOf(found[2] ?? '');
  if (duration === 0) return {};
  return unit ? { duration, unit } : { duration };
}

/** The unit a word names, if it names one. */
export const unitOf = (words: string): RecordChannel['unit'] => {
  const folded = foldVietnamese(words);
  return units.find(([word]) => folded === word || folded.startsWith(`${word} `))?.[1];
};

/** "Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính". */
export function channelOf(words: string): RecordChannel['channel'] | undefined {
  const folded = foldVietnamese(words);
  if (folded.includes('truc tuyen')) return 'online';
  if (folded.includes('truc tiep')) return 'direct';
  return folded.includes('buu chinh') || folded.includes('buu dien') ? 'post' : undefined;
}

export interface Fees {
  free: boolean;
  fees: RecordFee[];
  /** What gives no amount, word for word: a person settles it. */
  rest: string | undefined;
}

/**
 * "Phí : 2.000.000 Đồng (Thẩm định …)": one line a fee. An amount counts only when it stands there as a figure with its
 * currency and nothing else before the bracket; everything else stays words.
 */
export function readFees(words: string): Fees {
  const cleaned = words.replaceAll('Xem chi tiết', '\n').replace(/\s*((?:Phí|Lệ phí) ?:)/gu, '\n$1');
  const lines = cleaned.split('\n').map((line) => line.trim());
  const found: Fees = { free: false, fees: [], rest: undefined };
  for (const line of lines.filter((one) => one !== '')) {
    const [, kind, said = '', currency = '', description] =
      /^(Phí|Lệ phí|Giá) ?: ?(\S*) *(Đồng|USD)?[ .]*(?:\((.*)\))?$/u.exec(line) ?? [];
    const amount = amountOf(said);
    if (kind === undefined || amount === undefined || currency === '') found.rest = join(found.rest, line);
    else if (amount === 0 && !description) found.free = true;
    else if (amount === 0) found.rest = join(found.rest, line);
    else found.fees.push({ kind, amount, currency, ...(description && { description }) });
  }
  if (!cleaned.replace(/(Phí|Lệ phí) ?: *(Đồng)?/gu, '').trim()) return { ...found, rest: undefined };
  return found;
}

const join = (before: string | undefined, line: string): string => (before ? `${before}\n${line}` : line);

/** "2.000.000", "200000", "1.5", "03", "Không": figures with dots between thousands, or a plain or decimal number. */
function amountOf(said: string): number | undefined {
  if (['không', 'o'].includes(said.toLowerCase())) return 0;
  if (/^\d{1,3}([.,]\d{3})+$/.test(said)) return Number(said.replace(/[.,]/g, ''));
  return /^\d{1,9}(\.\d{1,2})?$/.test(said) ? Number(said) : undefined;
}

/** "Bản chính: 1\nBản sao: 0" */
export function readCopies(words: string): { originals: number; copies: number } {
  const count = (name: RegExp): number => Number(name.exec(words)?.[1] ?? 0);
  return { originals: count(/Bản chính: ?(\d{1,3})/u), copies: count(/Bản sao: ?(\d{1,3})/u) };
}

/** A list in words; a comma inside brackets divides nothing: "Tổ chức (không bao gồm doanh nghiệp, HTX)". */
export const splitWords = (words: string, divider = ','): string[] =>
  words
    .split(divider === ',' ? /,(?![^(]*\))/ : divider)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The national list's only subject with commas in its name. */
const OFFICIALS = 'Cán bộ, công chức, viên chức';

/** Subjects in words: "Công dân Việt Nam, Cán bộ, công chức, viên chức". */
export const splitSubjects = (words: string): string[] =>
  splitWords(words.replace(OFFICIALS, '(,)'), words.includes('|') ? '|' : ',').map((one) =>
    one.replace('(,)', OFFICIALS),
  );

/** "Cấp Bộ", "Cấp Tỉnh", "Cấp Xã", "Cơ quan khác" */
export function levelOf(words: string): 'ministry' | 'province' | 'commune' | 'other' {
  const folded = foldVietnamese(words);
  if (/\bbo\b|ministry/.test(folded)) return 'ministry';
  if (/\btinh\b|province/.test(folded)) return 'province';
  return /\bxa\b|commune/.test(folded) ? 'commune' : 'other';
}
