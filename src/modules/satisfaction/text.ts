import { defineText } from '#platform/text.ts';

/** Wording of the rating page. */
export const text = defineText({
  vi: {
    title: 'Đánh giá việc giải quyết hồ sơ',
    lead: 'Ý kiến của bạn được lãnh đạo cơ quan đọc và công bố dưới dạng tổng hợp, không kèm tên. Đánh giá không ảnh hưởng đến hồ sơ.',
    level: 'Bạn hài lòng đến mức nào?',
    levels: { 3: 'Rất hài lòng', 2: 'Hài lòng', 1: 'Không hài lòng' },
    stars: 'Chấm mấy sao?',
    comment: 'Điều gì tốt, điều gì cần sửa?',
    commentHint: 'Không ghi số giấy tờ hay thông tin riêng.',
    submit: 'Gửi đánh giá',
    change: 'Gửi đánh giá mới',
    levelMissing: 'Chọn mức độ hài lòng.',
    starsMissing: 'Chọn số sao.',
    thanks: 'Cảm ơn bạn đã đánh giá',
    thanksBody: 'Ý kiến đã được ghi nhận. Muốn đổi ý, mở lại trang này.',
    back: 'Về hồ sơ',
    again: 'Đổi đánh giá',
  },
  en: {
    title: 'Rate how your dossier was handled',
    lead: 'The office’s leaders read what you say; it is published in totals, without names. It has no influence on your dossier.',
    level: 'How satisfied are you?',
    levels: { 3: 'Very satisfied', 2: 'Satisfied', 1: 'Not satisfied' },
    stars: 'How many stars?',
    comment: 'What was good, what should be better?',
    commentHint: 'Leave out document numbers and private matters.',
    submit: 'Send the rating',
    change: 'Send a new rating',
    levelMissing: 'Choose how satisfied you are.',
    starsMissing: 'Choose the number of stars.',
    thanks: 'Thank you for your rating',
    thanksBody: 'It has been recorded. To change your mind, open this page again.',
    back: 'Back to the dossier',
    again: 'Change the rating',
  },
});
