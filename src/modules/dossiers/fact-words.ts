import type { Bilingual, Lang } from '#platform/text.ts';
import type { Tone } from '#web/components.ts';
import type { HistoryFact } from './dossier-views.ts';
import type { HistoryKind } from './facts.ts';

interface FactWords {
  says: Bilingual;
  tone: Tone;
  /** The reason given belongs to the applicant; what officials tell each other does not. */
  tellsReason?: true;
}

/** Each fact of the history as a sentence for the applicant. */
export const factWords: Record<HistoryKind, FactWords> = {
  'dossier.submitted': { tone: 'new', says: { vi: 'Nộp hồ sơ', en: 'The dossier was filed' } },
  'payment.confirmed': { tone: 'done', says: { vi: 'Nhận được phí, lệ phí', en: 'The fee was paid' } },
  'fee.collected': { tone: 'done', says: { vi: 'Thu phí, lệ phí tại quầy', en: 'The fee was taken at the counter' } },
  'dossier.received': {
    tone: 'done',
    says: {
      vi: 'Hồ sơ đến cơ quan, thời hạn bắt đầu tính',
      en: 'The dossier reached the office; the time limit began',
    },
  },
  'dossier.fee-set': {
    tone: 'now',
    tellsReason: true,
    says: { vi: 'Cán bộ tiếp nhận ấn định phí, lệ phí', en: 'The receiving officer set the fees' },
  },
  'task.taken': { tone: 'now', says: { vi: 'Cán bộ bắt đầu xem hồ sơ', en: 'An officer began to look at it' } },
  'dossier.accepted': {
    tone: 'done',
    says: {
      vi: 'Giấy tờ đủ, hồ sơ chuyển đến cơ quan giải quyết',
      en: 'The papers are complete; the dossier went to the office that decides',
    },
  },
  'supplement.asked': {
    tone: 'paused',
    tellsReason: true,
    says: {
      vi: 'Cơ quan yêu cầu bổ sung, thời hạn tạm dừng',
      en: 'The office asked for more; the time limit stands still',
    },
  },
  'supplement.answered': {
    tone: 'done',
    says: { vi: 'Đã bổ sung, thời hạn tính tiếp', en: 'More was sent; the time limit runs again' },
  },
  'opinion.given': {
    tone: 'done',
    says: { vi: 'Cơ quan phối hợp đã cho ý kiến', en: 'The office asked for its part gave its opinion' },
  },
  'result.prepared': {
    tone: 'now',
    says: { vi: 'Soạn xong dự thảo kết quả, trình lãnh đạo', en: 'The result was drafted and put before the leader' },
  },
  'result.sent-back': {
    tone: 'now',
    says: { vi: 'Lãnh đạo yêu cầu chỉnh lại dự thảo', en: 'The leader asked for the draft to be changed' },
  },
  'result.approved': { tone: 'done', says: { vi: 'Lãnh đạo phê duyệt kết quả', en: 'The leader approved the result' } },
  'result.signed': { tone: 'done', says: { vi: 'Kết quả được ký số', en: 'The result was digitally signed' } },
  'result.returned': { tone: 'done', says: { vi: 'Trả kết quả', en: 'The result was returned' } },
  'dossier.refused': {
    tone: 'stopped',
    tellsReason: true,
    says: { vi: 'Không giải quyết hồ sơ', en: 'The dossier was refused' },
  },
  'dossier.withdrawn': {
    tone: 'stopped',
    tellsReason: true,
    says: { vi: 'Rút hồ sơ', en: 'The dossier was withdrawn' },
  },
  'dossier.rated': { tone: 'done', says: { vi: 'Gửi đánh giá', en: 'A rating was given' } },
};

export interface ToldFact {
  title: string;
  at: Date;
  tone: Tone;
  by: string | undefined;
  reason: string | undefined;
}

/** The history for its applicant: who (an official by name, the applicant as "you"), when, why. Unknown kinds are left out. */
export const tellHistory = (facts: readonly HistoryFact[], accountId: string, lang: Lang): ToldFact[] =>
  facts.flatMap((fact) => {
    const words = wordsOf(fact.kind);
    if (!words) return [];
    const reason = words.tellsReason ? (fact.reason ?? undefined) : undefined;
    return [{ title: words.says[lang], at: fact.at, tone: words.tone, by: whoDid(fact, accountId, lang), reason }];
  });

/** The history for whoever holds the look-up code: no names, no reasons. */
export const tellPublicly = (facts: readonly HistoryFact[], lang: Lang): ToldFact[] =>
  facts.flatMap((fact) => {
    const words = wordsOf(fact.kind);
    return words ? [{ title: words.says[lang], at: fact.at, tone: words.tone, by: undefined, reason: undefined }] : [];
  });

const wordsOf = (kind: string): FactWords | undefined => (isTold(kind) ? factWords[kind] : undefined);
const isTold = (kind: string): kind is HistoryKind => Object.hasOwn(factWords, kind);

function whoDid({ actorId, actorName, onBehalfOf }: HistoryFact, accountId: string, lang: Lang): string | undefined {
  if (actorId === null) return undefined;
  if (actorId === accountId) return { vi: 'Bạn', en: 'You' }[lang];
  return onBehalfOf ? { vi: `${actorName} nộp giúp tại quầy`, en: `${actorName}, at the counter` }[lang] : actorName;
}
