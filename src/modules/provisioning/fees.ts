import type { Bundle, Case, Channel, Fee, UnsettledFee } from '#modules/procedures';
import { foldVietnamese } from '#platform/text.ts';
import {
  amountsIn,
  byCouncil,
  doubts,
  isByQuantity,
  namesAFee,
  saysNone,
  speaksOfFee,
  waivedByResolution,
  waiver,
  type FeeDoubt,
} from './fee-words.ts';
import type { NationalRecord, RecordChannel, RecordFee } from './record.ts';
import { cleanLine, named, shorten, t } from './wording.ts';

interface Settling {
  cases: readonly Case[];
  channels: readonly Channel[];
}

interface Row extends RecordFee {
  channel: RecordChannel['channel'];
  /** Everything said beside the amount. */
  words: string;
}

/**
 * What is charged: only amounts of structured rows about which nothing contradicts. Anything else is left unsettled with
 * the record's own words, and nothing is charged until a person has decided: "Miễn phí" alone neither charges nor waives.
 */
export function feesOf(record: NationalRecord, settling: Settling): Pick<Bundle, 'fees' | 'unsettledFees'> {
  const rows = record.channels.flatMap(({ channel, fees, note }) =>
    fees.map((fee): Row => ({ ...fee, channel, words: `${fee.description ?? ''} ${note ?? ''}` })),
  );
  const found = new Set([...rows.flatMap((row) => doubtsOfRow(row)), ...doubtsOfRecord(record, rows)]);
  const fees = found.size === 0 ? chargeable(rows, settling, record) : [];
  if (fees === 'by-case') found.add('by-case');
  if (fees !== 'by-case' && found.size === 0) return { fees };
  return { fees: [], unsettledFees: [unsettled([...found], record)] };
}

function doubtsOfRow({ amount, currency, words }: Row): FeeDoubt[] {
  if (!/^(?:vnd|vnđ|đồng|việt nam đồng)$/iu.test(currency)) return ['foreign-currency'];
  const found: FeeDoubt[] = [];
  const others = amountsIn(words).filter((other) => other !== amount);
  if (others.length > 0 || !Number.isSafeInteger(amount) || amount < 1000) found.push('other-amount');
  if (waiver.test(words)) found.push('waiver');
  if (byCouncil.test(words)) found.push('set-by-council');
  if (isByQuantity(words)) found.push('by-quantity');
  return found;
}

function doubtsOfRecord({ channels, name }: NationalRecord, rows: readonly Row[]): FeeDoubt[] {
  const found: FeeDoubt[] = [];
  const empty = channels.filter(({ fees }) => fees.length === 0);
  if (rows.length > 0 && empty.some(({ free }) => free)) found.push('free-beside-amount');
  for (const { free, note = '' } of empty) {
    const said = cleanLine(note);
    if (saysNone.test(said)) continue;
    if (byCouncil.test(said)) found.push('set-by-council');
    else if (free && namesAFee.test(said)) found.push('free-beside-amount');
    else if (speaksOfFee.test(said)) found.push(free ? 'free-beside-amount' : 'no-amount');
    else if (/^VNĐ|^USD/u.test(said)) found.push('no-amount');
  }
  if (rows.length > 0 && waivedByResolution.concerns(name)) found.push('waiver');
  return found;
}

/** One amount for everybody, one a channel, or one a case; `by-case` where the rows differ in a way nobody asked about. */
function chargeable(rows: readonly Row[], { cases, channels }: Settling, record: NationalRecord): Fee[] | 'by-case' {
  const amounts = [...new Set(rows.map(({ amount }) => amount))];
  if (amounts.length === 0) return [];
  const fee = (row: Row, key: string, when?: string): Fee => ({
    key,
    name: nameOf(row),
    amountDong: row.amount,
    legalBasis: legalBasisOf(row, record),
    ...(when === undefined ? {} : { when }),
    ...periodOf(row.words),
  });
  const [first] = rows;
  if (amounts.length === 1 && first) return [fee(first, 'fee')];
  const ofChannel = channels.map(({ channel }) => rows.filter((row) => row.channel === channel));
  if (ofChannel.every((own) => own.length === 1))
    return ofChannel.flat().map((row) => fee(row, `fee-${row.channel}`, `channel = "${row.channel}"`));
  const ofCase = cases.map((one) => ({ one, own: rows.filter((row) => speaksOf(row, one)) }));
  const oneEach = ofCase.every(({ own }) => new Set(own.map(({ amount }) => amount)).size === 1);
  if (!oneEach || cases.length < 2 || rows.some((row) => !ofCase.some(({ own }) => own.includes(row))))
    return 'by-case';
  return ofCase.flatMap(({ one, own: [row] }) => (row ? [fee(row, `fee-${one.key}`, `case = "${one.key}"`)] : []));
}

/** "Cấp mới, gia hạn" speaks of the case "Cấp mới …". */
function speaksOf({ description }: Row, { label, hint }: Case): boolean {
  const words = foldVietnamese(description ?? '');
  const title = foldVietnamese((hint ?? label).vi);
  return (
    words.length > 5 &&
    (title.includes(words) ||
      words.split(/ (?:va|hoac) |,/u).some((part) => part.length > 6 && title.includes(part.trim())))
  );
}

const nameOf = ({ kind, description, words }: Row): Fee['name'] => {
  const said = cleanLine(
    (description ?? '').replace(/\d[\d.,]*\s?(?:đồng|đ(?!\p{L})|vnđ|vnd)?(?:\s?\/\s?\p{L}+)?/giu, ''),
  );
  if (/^(?:phí|lệ phí|giá)/iu.test(said) && said.length > 6) return named(shorten(said, 120));
  const fee = kind ?? (/lệ phí/iu.test(words) ? 'Lệ phí' : 'Phí, lệ phí');
  return t(fee, fee === 'Lệ phí' ? 'Charge' : 'Fee');
};

const legalText =
  /(?:Thông tư|Nghị định|Nghị quyết)(?: liên tịch)?(?: số)? \d+(?:\/\d{4})?\/[\p{Lu}Đ-]+(?:-[\p{Lu}Đ]+)*/u;

function legalBasisOf({ words }: Row, { legalBases, decision }: NationalRecord): string {
  const said = legalText.exec(words)?.[0];
  if (said) return said;
  const circular = legalBases.find(({ number, title = '' }) => /TT-BTC/u.test(number) && /phí/iu.test(title));
  if (circular) return `Thông tư ${circular.number}`;
  const finance = legalBases.find(({ number }) => /TT-BTC/u.test(number));
  return finance ? `Thông tư ${finance.number}` : `Quyết định công bố thủ tục ${decision ?? ''}`.trim();
}

/** "Từ ngày 01/7/2025 đến hết ngày 31/12/2026": the first day, and the first day after. */
function periodOf(words: string): { from?: string; to?: string } {
  const dates = /từ ngày (\d{1,2})\/(\d{1,2})\/(\d{4}) đến hết ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/iu
    .exec(words)
    ?.slice(1);
  if (!dates) return {};
  const [d1 = 1, m1 = 1, y1 = 0, d2 = 1, m2 = 1, y2 = 0] = dates.map(Number);
  const day = (year: number, month: number, date: number): string =>
    new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
  return { from: day(y1, m1, d1), to: day(y2, m2, d2 + 1) };
}

function unsettled(found: readonly FeeDoubt[], { channels }: NationalRecord): UnsettledFee {
  const said = [...new Set(channels.map(({ note }) => cleanLine(note ?? '')))].filter((note) => !saysNone.test(note));
  const both = (lang: 'vi' | 'en'): string => found.map((doubt) => doubts[doubt][lang]).join(' ');
  return {
    key: 'fee',
    name: t('Phí, lệ phí', 'Fees'),
    why: { vi: both('vi'), en: both('en') },
    ...(said.length === 0 ? {} : { said: shorten(said.join('\n'), 700) }),
  };
}
