import { t } from './wording.ts';
import type { Bilingual } from '#platform/text.ts';

/** Why nobody may charge or waive a fee from the record alone. */
export type FeeDoubt =
  | 'set-by-council'
  | 'free-beside-amount'
  | 'waiver'
  | 'other-amount'
  | 'foreign-currency'
  | 'by-quantity'
  | 'by-case'
  | 'no-amount';

export const doubts: Record<FeeDoubt, Bilingual> = {
  'set-by-council': t(
    'Mức thu do Hội đồng nhân dân quyết định, cơ sở dữ liệu quốc gia không ghi.',
    'The amount is set by the provincial council and not in the national record.',
  ),
  'free-beside-amount': t(
    'Bản ghi quốc gia vừa ghi "Miễn phí" vừa nhắc tới một khoản thu.',
    'The national record says "free" and speaks of a fee beside it.',
  ),
  waiver: t(
    'Có trường hợp được miễn, giảm theo thời gian hoặc đối tượng.',
    'Some people or periods are exempt or pay less.',
  ),
  'other-amount': t('Bản ghi quốc gia nêu những mức thu khác nhau.', 'The national record names different amounts.'),
  'foreign-currency': t('Mức thu ghi bằng ngoại tệ.', 'The amount is in a foreign currency.'),
  'by-quantity': t('Mức thu tính theo số lượng.', 'The amount depends on a quantity.'),
  'by-case': t('Mức thu khác nhau tùy trường hợp.', 'The amount depends on the case.'),
  'no-amount': t(
    'Có thu phí nhưng bản ghi quốc gia không nêu mức.',
    'A fee is due but the national record names no amount.',
  ),
};

/**
 * Kinds of procedure whose fee Resolution 66.22/2026/NQ-CP lowers or waives from 15 August 2026 to 28 February 2027 for
 * people with a level-2 electronic identity and five basic papers integrated: copies of civil status records, land
 * certificates, driving licences, registration tax and others. Which five papers somebody has is not known here, so a
 * person settles the fee.
 */
const waivedKinds =
  /bản sao trích lục|xác nhận thông tin hộ tịch|giấy chứng nhận quyền sử dụng đất|giấy phép lái xe|lệ phí trước bạ/iu;

export const waivedByResolution = {
  from: '2026-08-15',
  to: '2027-03-01',
  legalBasis: 'Nghị quyết 66.22/2026/NQ-CP',
  concerns: (name: string): boolean => waivedKinds.test(name),
} as const;

/** Words that set a fee by the provincial council (Law on Fees and Charges 2015 art. 21, TT 85/2019/TT-BTC). */
export const byCouncil =
  /HĐND|hội đồng nhân dân|ủy ban nhân dân cấp tỉnh quy định|85\/2019\/TT-BTC|106\/2021\/TT-BTC/iu;

/** Words of conditional waivers and reductions; TT 64/2025/TT-BTC halves or waives many fees until the end of 2026. */
export const waiver = /miễn (?!phí$)|được miễn|giảm|bằng \d+\s?%|\d+\s?% mức|64\/2025|40\/2026|không thu/iu;

/** A fee is spoken of, whatever stands in the column. */
export const speaksOfFee =
  /\d[.\d]{3,}\s?(?:đồng|đ\b|vnđ|vnd)|mức thu|mức phí|biểu (?:mức )?(?:thu )?phí|(?:phí|lệ phí)[^.]{0,30}(?:theo quy định|thực hiện theo)|thông tư[^.]{0,60}(?:phí|TT-BTC)|TT-BTC/iu;

/** The record's way of saying that there is none. */
export const saysNone =
  /^(?:miễn phí)?[\s(]*(?:\W*không thu .*|\W*(?:không|chưa)(?: có| quy định| mất phí| phát sinh)?[^()]{0,40}|miễn phí)?[\s).]*$/iu;

/** "Miễn phí(Phí thẩm định)": the brackets after the amount say what is charged. */
export const namesAFee = /^miễn phí\s*\((?!\W*(?:không|chưa|miễn))/iu;

const perCopy =
  /(?:đồng|đ|vnđ|usd)?\s?\/\s?(?:bản|trang|gt|người|ha|xe|kg|tấn|container|ngày|tháng|m2|m²|chỉ tiêu|mẫu|lô|con|sản phẩm|tờ khai|lần kiểm)/iu;

export const isByQuantity = (words: string): boolean => perCopy.test(words);

/** Every amount in đồng that the words name. */
export function amountsIn(words: string): number[] {
  const written = words.matchAll(/(\d{1,3}(?:[.,]\d{3})+|\d{4,9})\s?(?:đồng|đ\b|đ\/|vnđ|vnd|việt nam đồng)/giu);
  return [...written].map(([, number = '']) => Number(number.replace(/[.,]/gu, '')));
}
