import { t } from './questions.ts';
import type { Bundle, Channel, Limit, PaperItem, ResultTemplate } from '#modules/procedures';
import type { Bilingual } from '#platform/text.ts';

export const workingDays = (n: number): Limit => ({ n, unit: 'working_day' });
export const days = (n: number): Limit => ({ n, unit: 'day' });

/** The same limit whichever way it is filed. */
export const channels = (limit: Limit): Channel[] => [
  { channel: 'online', limit },
  { channel: 'direct', limit },
  { channel: 'post', limit },
];

interface PaperCounts {
  originals?: number;
  copies?: number;
  optional?: true;
  when?: string;
  hint?: Bilingual;
}

/** A paper to hand in: one original unless told otherwise. */
export function submit(key: string, name: Bilingual, counts: PaperCounts = {}): PaperItem {
  const { originals, copies, optional, when, hint } = counts;
  return {
    key,
    name,
    kind: 'submit',
    originals: originals ?? (copies === undefined ? 1 : 0),
    copies: copies ?? 0,
    required: optional !== true,
    ...(when === undefined ? {} : { when }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A paper only shown at the counter; never a place to upload. */
export const present = (key: string, name: Bilingual, when?: string): PaperItem => ({
  key,
  name,
  kind: 'present',
  originals: 1,
  copies: 0,
  required: false,
  ...(when === undefined ? {} : { when }),
});

export const identityCard = present(
  'identity-card',
  t(
    'Căn cước, hộ chiếu hoặc căn cước điện tử (khi nộp tại quầy)',
    'Identity card, passport or electronic identity (when filing at the counter)',
  ),
);

export const authorisation = submit('authorisation', t('Văn bản ủy quyền', 'Written authorisation'), {
  when: 'actsForAnother = true',
  hint: t(
    'Ông bà, cha mẹ, con, vợ chồng, anh chị em ruột không cần chứng thực',
    'No certification needed between grandparents, parents, children, spouses, brothers and sisters',
  ),
});

type Result = Bundle['results'][number];

/** One result and its text; rows are label and `{answerKey}`. */
export const result = (code: string, name: Bilingual, template: ResultTemplate): Result => ({ code, name, template });

/** "Họ tên" → "{applicantName}" pairs as rows of a result. */
export const rows = (pairs: Record<string, string>): ResultTemplate['rows'] =>
  Object.entries(pairs).map(([label, value]) => ({ label, value }));

/** What every procedure handled at the one-stop desk has in common, in the words of the person waiting. */
export function usualSteps(check: Bilingual, returned: Bilingual): Bilingual[] {
  return [
    t(
      'Điền tờ khai và tải giấy tờ lên, hoặc nhờ cán bộ nhập tại quầy.',
      'Fill in the form and upload the papers, or have the desk enter them.',
    ),
    t(
      'Bộ phận một cửa xem hồ sơ; thiếu gì sẽ báo một lần, rõ từng mục.',
      'The one-stop desk looks it over; anything missing is told once, item by item.',
    ),
    check,
    returned,
  ];
}

export const civilStatus = { code: 'G15-HT', name: t('Hộ tịch', 'Civil status') };
export const fullyOnline = { yes: true } as const;

export const law = (number: string, vi: string, en: string): Bundle['legalBases'][number] => ({
  number,
  title: t(vi, en),
});
/** One published reason; in the sample it is always somebody who must come or be visited. */
export const notFullyOnline = (vi: string, en: string): Bundle['fullyOnline'] => ({
  yes: false,
  reasons: [{ key: /kiểm tra|thẩm định|đánh giá/.test(vi) ? 'field-check' : 'presence-required', says: t(vi, en) }],
});

/** Filed in person or by post only. */
export const onPaper = (limit: Limit): Channel[] => channels(limit).filter(({ channel }) => channel !== 'online');

export const civilStatusLaw = law('60/2014/QH13', 'Luật Hộ tịch', 'Law on Civil Status');

/** The national result code was not in any source read; see `sample/README.md`. */
export const resultCodeNotFound = 'KQ.not-found';
