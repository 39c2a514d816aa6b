import type { Problem } from '#platform/errors.ts';
import type { Bilingual } from '#platform/text.ts';

const wordings = {
  name: { vi: 'Nhập đủ họ, chữ đệm và tên như trên thẻ', en: 'Enter the full name as on the card' },
  number: { vi: 'Nhập 12 chữ số trên thẻ căn cước', en: 'Enter the 12 digits on the identity card' },
  'other-name': {
    vi: 'Số này đã có, nhưng với họ tên khác. Xem lại thẻ; nếu đúng, tìm người theo số.',
    en: 'This number is known under another name. Check the card; if it is right, find the person by the number.',
  },
  birth: {
    vi: 'Nhập ngày sinh như trên thẻ, ví dụ 20/5/1948',
    en: 'Enter the date of birth as on the card, such as 20/5/1948',
  },
  address: { vi: 'Nhập nơi cư trú', en: 'Enter the place of residence' },
  phone: {
    vi: 'Nhập số điện thoại 10 hoặc 11 chữ số, bắt đầu bằng 0',
    en: 'Enter a phone number of 10 or 11 digits that begins with 0',
  },
} satisfies Record<string, Bilingual>;

/** What is wrong with a person's entry at the counter, and how to mend it. */
export const registerProblems = (at: string, reason: keyof typeof wordings): Problem => ({
  at,
  code: `identity.person-${reason}`,
  says: wordings[reason],
});
