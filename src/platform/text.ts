/** Every wording exists in Vietnamese (first) and English. */
export type Lang = 'vi' | 'en';

/** One wording in both languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** A module's wording: both languages must have the same keys and the same parameters. */
export function defineText<T>(text: { vi: T; en: NoInfer<T> }): (lang: Lang) => T {
  return (lang) => text[lang];
}

export const isLang = (value: unknown): value is Lang => value === 'vi' || value === 'en';

export const inLang = (wording: Bilingual, lang: Lang): string => wording[lang];

/** Unicode NFC, one space between words: how every name is stored. */
export const tidy = (value: string): string => value.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * Folds Vietnamese for searching only: no tone marks, d for đ, lower case, words of letters and digits.
 * "Hòa" and "Hoà", "HÒA" and "hoa" become one. Never shown, never stored as a name.
 */
export function foldVietnamese(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}

const thousands = new Intl.NumberFormat('vi-VN');

/** 1819 → "1.819" in both languages: figures keep their Vietnamese face. */
export const formatNumber = (value: number): string => thousands.format(value);
