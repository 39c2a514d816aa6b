import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('dossiers', {
  'not-found': { status: 404, vi: 'Không tìm thấy hồ sơ.', en: 'There is no such dossier.' },
  'version-ended': {
    status: 409,
    vi: 'Thủ tục vừa có bản mới. Mở lại bản nháp, xem những gì thay đổi, rồi nộp.',
    en: 'This procedure has a newer version. Open the draft again, see what changed, then file.',
  },
  'wrong-state': {
    status: 409,
    vi: 'Hồ sơ đã chuyển sang bước khác nên không làm được việc này nữa. Mở lại hồ sơ để xem bước hiện tại.',
    en: 'The dossier has moved on, so this can no longer be done. Open it again to see where it is.',
  },
  'wrong-secret': {
    status: 404,
    vi: 'Mã hồ sơ hoặc mã tra cứu không đúng. Cả hai mã in trên giấy tiếp nhận.',
    en: 'The dossier code or the look-up code is not right. Both are printed on the receipt.',
  },
  'fee-not-set': {
    status: 409,
    vi: 'Hồ sơ còn khoản phí, lệ phí chưa ấn định. Ghi số tiền (0 nếu không thu) rồi mới tiếp nhận.',
    en: 'A fee of this dossier has not been set. Give the amount (0 if it is not charged) before accepting.',
  },
  'fee-already-set': {
    status: 409,
    vi: 'Phí, lệ phí của hồ sơ này đã được ấn định. Mở lại hồ sơ để xem.',
    en: 'The fees of this dossier have been set already. Open it again to see them.',
  },
  'fee-incomplete': {
    status: 422,
    vi: 'Mỗi khoản cần số tiền (số đồng nguyên, 0 nếu không thu), căn cứ và lý do.',
    en: 'Each fee needs an amount (whole đồng, 0 if not charged), its legal basis and the reason.',
  },
  'reason-missing': {
    status: 422,
    vi: 'Ghi rõ lý do để người dân hiểu.',
    en: 'Give the reason, so that the applicant understands.',
  },
  'nothing-supplied': {
    status: 422,
    vi: 'Thêm ít nhất một giấy tờ hoặc một lời giải thích.',
    en: 'Add at least one paper or an explanation.',
  },
  'no-receiving-desk': {
    status: 500,
    vi: 'Chưa có bộ phận tiếp nhận cho {agency}.',
    en: 'No receiving desk is set up for {agency}.',
  },
  'no-receipt': {
    status: 404,
    vi: 'Giấy tiếp nhận có sau khi phí, lệ phí được xác nhận.',
    en: 'The receipt comes once the fee is confirmed.',
  },
  'no-result': { status: 404, vi: 'Chưa có kết quả để tải.', en: 'There is no result to download yet.' },
  'nothing-to-verify': { status: 404, vi: 'Không có văn bản nào mang mã này.', en: 'No document carries this code.' },
});
