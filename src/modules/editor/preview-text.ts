import { defineText } from '#platform/text.ts';

/** Words of the preview's own pages. */
export const previewText = defineText({
  vi: {
    title: 'Hết biểu mẫu',
    lead: 'Người dân sẽ nộp các câu trả lời này. Đây là bản xem trước, không có gì được lưu.',
    papers: 'Giấy tờ sẽ hỏi',
    fees: 'Phí phải nộp',
    none: 'Không có',
    wrong: 'Chưa xem trước được',
  },
  en: {
    title: 'End of the form',
    lead: 'These answers would be filed. This is a preview, nothing is stored.',
    papers: 'Papers that would be asked for',
    fees: 'Fees due',
    none: 'None',
    wrong: 'No preview yet',
  },
});
