import type { Bilingual } from '#platform/text.ts';

type Letter = { subject: Bilingual; body: Bilingual };

const letter = (code: string, subject: Bilingual, body: Bilingual): Letter => ({
  subject: { vi: `${subject.vi} – ${code}`, en: `${subject.en} – ${code}` },
  body: { vi: `Kính gửi Ông/Bà,\n\n${body.vi}`, en: `Dear applicant,\n\n${body.en}` },
});

/** Letters to applicants: what happened, what happens next, what to do. */
export const noticeText = {
  awaitingPayment: (code: string) =>
    letter(
      code,
      { vi: 'Hồ sơ chờ thanh toán', en: 'Your dossier waits for payment' },
      {
        vi: `Hồ sơ ${code} đã được ghi nhận. Cơ quan bắt đầu giải quyết ngay khi nhận được phí, lệ phí.`,
        en: `Dossier ${code} has been recorded. The office starts work as soon as the fee is paid.`,
      },
    ),
  received: (code: string) =>
    letter(
      code,
      { vi: 'Đã nhận hồ sơ', en: 'Your dossier has been received' },
      {
        vi: `Cơ quan đã nhận hồ sơ ${code}. Giấy tiếp nhận và ngày hẹn trả nằm trên trang hồ sơ.`,
        en: `The office has received dossier ${code}. The receipt and the due date are on its page.`,
      },
    ),
  feeSet: (code: string, amount: string) =>
    letter(
      code,
      { vi: 'Cần nộp phí, lệ phí', en: 'A fee is to be paid' },
      {
        vi: `Cán bộ tiếp nhận đã xem hồ sơ ${code}; phí, lệ phí phải nộp là ${amount}. Nộp trên trang hồ sơ hoặc tại quầy.\n\nThời hạn giải quyết tạm dừng cho đến khi nhận được tiền.`,
        en: `A receiving officer has looked at dossier ${code}; the fee to be paid is ${amount}. Pay on the dossier's page or at the counter.\n\nThe time limit stands still until the money is there.`,
      },
    ),
  accepted: (code: string) =>
    letter(
      code,
      { vi: 'Hồ sơ hợp lệ, đang giải quyết', en: 'Your dossier is in order' },
      {
        vi: `Hồ sơ ${code} đủ giấy tờ và đã chuyển đến cơ quan giải quyết. Không cần làm gì thêm.`,
        en: `Dossier ${code} is complete and has gone to the office that decides. There is nothing more to do.`,
      },
    ),
  refused: (code: string, reason: string) =>
    letter(
      code,
      { vi: 'Hồ sơ không được giải quyết', en: 'Your dossier was refused' },
      {
        vi: `Hồ sơ ${code} không được giải quyết. Lý do: ${reason}`,
        en: `Dossier ${code} was refused. Reason: ${reason}`,
      },
    ),
  withdrawn: (code: string) =>
    letter(
      code,
      { vi: 'Đã rút hồ sơ', en: 'Your dossier was withdrawn' },
      { vi: `Hồ sơ ${code} đã được rút theo yêu cầu.`, en: `Dossier ${code} was withdrawn as asked.` },
    ),
  supplementAsked: (code: string, reason: string) =>
    letter(
      code,
      { vi: 'Cần bổ sung hồ sơ', en: 'Your dossier needs more' },
      {
        vi: `Hồ sơ ${code} còn thiếu: ${reason}\n\nThời hạn giải quyết tạm dừng cho đến khi bổ sung xong.`,
        en: `Dossier ${code} needs more: ${reason}\n\nThe time limit stands still until you answer.`,
      },
    ),
  returned: (code: string) =>
    letter(
      code,
      { vi: 'Đã có kết quả', en: 'Your result is ready' },
      {
        vi: `Kết quả của hồ sơ ${code} đã được ký số. Tải bản điện tử trên trang hồ sơ và cho biết mức độ hài lòng.`,
        en: `The result of dossier ${code} has been signed. Download it from the dossier's page and tell us how we did.`,
      },
    ),
};
