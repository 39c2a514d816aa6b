import { fileURLToPath } from 'node:url';
import { formatDateTime, localDate, localTime } from '#platform/clock.ts';
import { formatDong, type Dong } from '#platform/money.ts';
import { qrSvg } from '#platform/qr.ts';

/** The .typ files of this module, to be registered with the PDF renderer. */
export const documentTemplates = {
  receipt: fileURLToPath(new URL('templates/receipt.typ', import.meta.url)),
  result: fileURLToPath(new URL('templates/result.typ', import.meta.url)),
} as const;

export type FilingChannel = 'online' | 'counter' | 'post';

/** Everything the receipt says, as the office knows it. All wording is Vietnamese: the paper is an official form. */
export type ReceiptInput = {
  /** Dossier code, 000.00.19.H19-YYMMDD-NNNN. */
  readonly code: string;
  readonly agency: {
    readonly name: string;
    readonly parent?: string | undefined;
    /** Where the paper is dated from, such as "Trấn Biên". */
    readonly place: string;
    readonly phone?: string | undefined;
  };
  readonly procedure: { readonly code: string; readonly name: string };
  readonly channel: FilingChannel;
  readonly submitter: {
    readonly name: string;
    readonly address?: string | undefined;
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
  };
  /** Whom the dossier is about; usually the submitter. */
  readonly owner: string;
  readonly papers: readonly ReceiptPaper[];
  readonly sets: number;
  /** "5 ngày làm việc". */
  readonly limit: string;
  readonly receivedAt: Date;
  /** Absent while the clock has not started. */
  readonly dueAt?: Date | undefined;
  /** Why that day: one short sentence a line. */
  readonly dueWhy: readonly string[];
  readonly returnAt: string;
  /** `url` opens this dossier's tracking page (it may carry the secret); `secret` is the second key besides the code. */
  readonly lookup: { readonly url: string; readonly secret: string };
  /** 0 đồng: not charged; no amount: an officer sets it on looking at the dossier. */
  readonly fees: readonly {
    readonly name: string;
    readonly amountDong: Dong | undefined;
    readonly paidAt?: Date | undefined;
  }[];
  /** The officer who received it; absent when the system receipted it. */
  readonly officer?: string | undefined;
};

export type ReceiptPaper = {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  /** Electronic files sent. */
  readonly files: number;
};

/** What templates/receipt.typ prints. */
export type ReceiptDocument = ReturnType<typeof receiptDocument>;

const channels: Record<FilingChannel, string> = {
  online: 'Trực tuyến',
  counter: 'Trực tiếp tại bộ phận một cửa',
  post: 'Qua bưu chính công ích',
};

const byHand = { by: 'hand', how: '(Ký và ghi rõ họ tên)', name: '' };
const byTheSystem = { by: 'system', how: 'Hệ thống một cửa điện tử tiếp nhận', name: '' };

/**
 * The receipt (Form 01, Circular 03/2025/TT-VPCP Annex I) as data for the template. Pure; dates are shown in Vietnam's time.
 */
export function receiptDocument(input: ReceiptInput) {
  const { agency, submitter, lookup } = input;
  return {
    title: `Giấy tiếp nhận hồ sơ và hẹn trả kết quả ${input.code}`,
    made: dateParts(input.receivedAt),
    code: input.code,
    number: null,
    agency: { name: agency.name, parent: agency.parent ?? null, phone: agency.phone ?? null },
    placeAndDate: placeAndDate(agency.place, input.receivedAt),
    qr: { svg: qrSvg(lookup.url) },
    receivedAt: inWords(input.receivedAt),
    dueAt: input.dueAt ? inWords(input.dueAt) : ['Báo ngay khi hồ sơ', 'được tiếp nhận'],
    why: input.dueAt ? input.dueWhy : [],
    submitter: { name: submitter.name, rows: contactRows(submitter) },
    owner: input.owner,
    procedure: input.procedure,
    channel: channels[input.channel],
    papers: input.papers.map((paper, i) => ({
      no: i + 1,
      name: paper.name,
      originals: counted(paper.originals),
      copies: counted(paper.copies),
      files: counted(paper.files),
    })),
    sets: `${String(input.sets).padStart(2, '0')} bộ`,
    limit: input.limit,
    returnAt: input.returnAt,
    fees: input.fees.length === 0 ? ['Không thu'] : input.fees.map(feeLine),
    lookup: { url: lookup.url, shown: shownAddress(lookup.url), secret: lookup.secret },
    signs: {
      submitter: input.channel === 'online' ? { by: 'account', how: 'Nộp bằng tài khoản định danh' } : byHand,
      officer: input.officer === undefined ? byTheSystem : { ...byHand, name: input.officer },
    },
  };
}

const contactRows = ({ address, phone, email }: ReceiptInput['submitter']) =>
  [
    ['Địa chỉ', address],
    ['Điện thoại', phone],
    ['Thư điện tử', email],
  ].filter(([, value]) => value);

/** [year, month, day, hour, minute, second] in Vietnam's time, for a document's own date. */
export function dateParts(at: Date): number[] {
  return [...localDate(at).split('-'), ...localTime(at).split(':'), at.getUTCSeconds()].map(Number);
}

/** "Trấn Biên, ngày 05 tháng 02 năm 2026"; days below 10 and months 1–2 take a zero (Decree 30/2020/NĐ-CP Annex I). */
export function placeAndDate(place: string, at: Date): string {
  return `${place}, ${dayInWords(at)}`;
}

function dayInWords(at: Date): string {
  const [year = '', month = '', day = ''] = localDate(at).split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

function inWords(at: Date): [string, string] {
  const [hour = '', minute = ''] = localTime(at).split(':');
  return [`${hour} giờ ${minute} phút,`, dayInWords(at)];
}

/** The address to type by hand: no scheme, no query that may carry the secret. */
export function shownAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname === '/' ? '' : pathname}`;
}

const counted = (count: number): string => (count === 0 ? '–' : String(count));

function feeLine(fee: ReceiptInput['fees'][number]): string {
  if (fee.amountDong === undefined) return `${fee.name}: sẽ thông báo`;
  if (fee.amountDong === 0) return `${fee.name}: không thu`;
  const state = fee.paidAt ? `đã nộp ${formatDateTime(fee.paidAt, 'vi')}` : 'chưa nộp';
  return `${fee.name}: ${formatDong(fee.amountDong)}, ${state}`;
}
