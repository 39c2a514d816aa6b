import { defineText } from '#platform/text.ts';

/** Wording of what a newer version changed in a draft. */
export const upgradeText = defineText({
  vi: {
    title: (on: string) => `Thủ tục có bản mới. Bản nháp của bạn đã chuyển sang bản này ngày ${on}`,
    allKept: 'Mọi câu trả lời và tệp của bạn vẫn còn. Xem lại từng trang trước khi nộp.',
    someAside: (count: number) =>
      `Câu trả lời và tệp của bạn vẫn còn. ${count} câu trả lời không còn chỗ trong bản mới, được giữ riêng bên dưới để bạn xem.`,
    changes: 'Có gì thay đổi',
    aside: 'Câu trả lời được giữ riêng',
  },
  en: {
    title: (on: string) => `This procedure has a newer version. Your draft was carried over on ${on}`,
    allKept: 'All your answers and files are still here. Look through the pages before you file.',
    someAside: (count: number) =>
      `Your answers and files are still here. ${count} of the answers have no place in the newer version; they are kept below for you to see.`,
    changes: 'What changed',
    aside: 'Answers kept aside',
  },
});
