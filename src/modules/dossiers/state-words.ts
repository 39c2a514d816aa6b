import type { Bilingual } from '#platform/text.ts';
import type { Tone } from '#web/components.ts';
import type { DossierState } from './dossier.ts';

export interface StateWords {
  word: Bilingual;
  tone: Tone;
  /** What it means and what happens next. */
  sentence: Bilingual;
}

/** Each state as people read it: one word, its shape and colour, and what happens next. */
export const stateWords: Record<DossierState, StateWords> = {
  awaiting_payment: {
    word: { vi: 'Chờ thanh toán', en: 'Awaiting payment' },
    tone: 'waiting',
    sentence: {
      vi: 'Hồ sơ đi tiếp ngay khi phí, lệ phí được xác nhận.',
      en: 'The dossier goes on as soon as the fee is confirmed.',
    },
  },
  submitted: {
    word: { vi: 'Đã nộp', en: 'Filed' },
    tone: 'new',
    sentence: {
      vi: 'Cán bộ tiếp nhận đang xem giấy tờ có đủ không. Không cần làm gì thêm.',
      en: 'A receiving officer is checking that the papers are complete. There is nothing for you to do.',
    },
  },
  in_progress: {
    word: { vi: 'Đang giải quyết', en: 'In progress' },
    tone: 'now',
    sentence: {
      vi: 'Giấy tờ đã đủ. Cơ quan đang giải quyết. Không cần làm gì thêm.',
      en: 'The papers are complete and the office is working on it. There is nothing for you to do.',
    },
  },
  awaiting_supplement: {
    word: { vi: 'Chờ bổ sung', en: 'Needs more from you' },
    tone: 'paused',
    sentence: {
      vi: 'Cơ quan cần thêm giấy tờ hoặc giải thích. Thời hạn tạm dừng cho đến khi nhận được.',
      en: 'The office needs more papers or an explanation. The time limit stands still until they arrive.',
    },
  },
  resolved: {
    word: { vi: 'Đã có kết quả', en: 'Result signed' },
    tone: 'done',
    sentence: {
      vi: 'Kết quả đã được ký số. Bộ phận trả kết quả sẽ gửi sang trang này.',
      en: 'The result has been signed. The service centre is about to hand it over here.',
    },
  },
  returned: {
    word: { vi: 'Đã trả kết quả', en: 'Result returned' },
    tone: 'done',
    sentence: {
      vi: 'Kết quả ở ngay trang này. Tải về lúc nào cũng được.',
      en: 'The result is on this page. Download it whenever you like.',
    },
  },
  refused: {
    word: { vi: 'Không giải quyết', en: 'Refused' },
    tone: 'stopped',
    sentence: {
      vi: 'Cơ quan không giải quyết hồ sơ này. Lý do ghi ngay dưới đây.',
      en: 'The office refused this dossier. The reason is given below.',
    },
  },
  withdrawn: {
    word: { vi: 'Đã rút', en: 'Withdrawn' },
    tone: 'stopped',
    sentence: {
      vi: 'Hồ sơ đã được rút theo yêu cầu. Muốn làm lại thì nộp hồ sơ mới.',
      en: 'The dossier was withdrawn as asked. To start again, file a new one.',
    },
  },
};
