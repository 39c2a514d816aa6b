import type { Lang } from '#platform/text.ts';

/** Picks the wording of the page's language. */
export const sayIn =
  (lang: Lang) =>
  (vi: string, en: string): string =>
    lang === 'vi' ? vi : en;

export const user = { name: 'Nguyễn Thị Lan', unread: 2 };

export const steps = (lang: Lang): string[] => (lang === 'vi' ? stepsVi : stepsEn);

const stepsVi = ['Trường hợp', 'Người yêu cầu', 'Con', 'Giấy tờ', 'Lệ phí', 'Xem lại'];
const stepsEn = ['Case', 'Applicant', 'Child', 'Papers', 'Fee', 'Review'];
