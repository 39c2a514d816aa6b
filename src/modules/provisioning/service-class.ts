import type { Bundle, Case, NotOnlineReason } from '#modules/procedures';
import type { Bilingual } from '#platform/text.ts';
import type { NationalRecord } from './record.ts';
import { t } from './wording.ts';

export type ReasonKey = NotOnlineReason['key'];

/** What each reason means to the person who files. */
export const reasonWords: Record<ReasonKey, Bilingual> = {
  'no-online-channel': t(
    'Cơ sở dữ liệu quốc gia chưa ghi kênh trực tuyến. Bạn vẫn nộp trực tuyến ở đây; cơ quan có thể mời bạn đến hoàn tất.',
    'The national record names no online channel. You can still file online here; the office may ask you to come once.',
  ),
  'presence-required': t(
    'Bạn phải có mặt một lần: thủ tục có bước ký, lấy vân tay, phỏng vấn hoặc sát hạch trực tiếp.',
    'You must come once: there is a step of signing, fingerprints, an interview or a test in person.',
  ),
  'originals-to-be-seen': t(
    'Bạn phải mang bản chính giấy tờ đến để đối chiếu.',
    'You must bring the originals of some papers to be seen.',
  ),
  'field-check': t(
    'Cơ quan phải đến kiểm tra thực tế trước khi quyết định.',
    'The office must inspect on the spot before it decides.',
  ),
  'fee-unsettled': t(
    'Mức phí chưa được xác định trước; cơ quan sẽ báo khi tiếp nhận.',
    'The fee is not settled beforehand; the office tells it at intake.',
  ),
  other: t('Có bước phải làm ngoài hệ thống.', 'Some step is done outside the system.'),
};

/** Words of the record's steps, conditions and notes that need the person there. */
const presence =
  /(?:hai bên|người (?:yêu cầu|đề nghị|nộp|dân)|công dân|bên nam)[^.;]{0,60}(?:có mặt|trực tiếp (?:ký|đến|có mặt))|phải (?:trực tiếp )?có mặt|thu nhận (?:vân tay|ảnh khuôn mặt|sinh trắc)|lấy (?:dấu )?vân tay|phỏng vấn|(?:tham dự|tổ chức|dự) (?:kỳ )?(?:sát hạch|thi|kiểm tra kiến thức)|lăn tay|lời hứa danh dự/iu;

/** Words that send somebody out to look. */
const onTheSpot =
  /(?:kiểm tra|thẩm định|đánh giá|xác minh|khảo sát|thẩm tra|đo đạc)[^.;]{0,40}(?:thực tế|thực địa|hiện trường|tại cơ sở|tại chỗ|tại hiện trường)|kiểm tra thực tế|đoàn (?:kiểm tra|thẩm định|đánh giá)/iu;

const originals =
  /(?:mang|xuất trình|nộp)[^.;]{0,40}bản chính[^.;]{0,40}(?:để )?(?:đối chiếu|kiểm tra)|bản chính để đối chiếu/iu;

/** Papers everybody's electronic identity already shows. */
const identityPaper = /căn cước|hộ chiếu|chứng minh nhân dân|giấy tờ tùy thân|thông tin về cư trú|nơi cư trú/iu;

/**
 * Whether a service is wholly online (toàn trình) or partly (một phần), by NĐ 224/2026/NĐ-CP, in force since 1 July 2026:
 * wholly online is the rule, and partly online needs a published reason. The reasons below are read from the national
 * record and nothing else; each is counted, shown to whoever files, and may be removed by an administrator who names the
 * text that allows it. The level of 2011 (NĐ 43/2011/NĐ-CP art. 3) follows from the same bundle: `levelOf` in procedures.
 */
export function classOf(
  record: NationalRecord,
  made: { cases: readonly Case[]; unsettledFees: Bundle['unsettledFees'] },
): Bundle['fullyOnline'] {
  const found = reasonKeys(record, made);
  return found.length === 0
    ? { yes: true }
    : { yes: false, reasons: found.map((key) => ({ key, says: reasonWords[key] })) };
}

function reasonKeys(
  record: NationalRecord,
  { cases, unsettledFees }: { cases: readonly Case[]; unsettledFees: Bundle['unsettledFees'] },
): ReasonKey[] {
  const words = [record.steps, record.conditions, ...record.channels.map(({ note }) => note)].join('\n');
  const papers = cases.flatMap((one) => one.papers);
  const guidance = cases.flatMap((one) => one.guidance ?? []).map(({ vi }) => vi);
  const shown = papers.some(({ kind, name }) => kind === 'present' && !identityPaper.test(name.vi));
  const found: [ReasonKey, boolean][] = [
    ['no-online-channel', !record.channels.some(({ channel }) => channel === 'online')],
    ['presence-required', presence.test(words) || presence.test(guidance.join('\n'))],
    [
      'originals-to-be-seen',
      shown || originals.test(papers.map(({ name, hint }) => `${name.vi} ${hint?.vi ?? ''}`).join('\n')),
    ],
    ['field-check', onTheSpot.test(words)],
    ['fee-unsettled', (unsettledFees?.length ?? 0) > 0],
  ];
  return found.filter(([, holds]) => holds).map(([key]) => key);
}
