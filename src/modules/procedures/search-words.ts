import { foldVietnamese } from '#platform/text.ts';

const LONGEST_WORD = 24;
const LONGEST_QUERY = 300;
const MOST_WORDS = 24;

/** Words that say nothing about which procedure is meant, folded; in both languages. */
export const emptyWords: ReadonlySet<string> = new Set(
  `a an and apply are at bi cac cach cai can cho chua co con cua da de den em for from get gi ha hay hoac how i in is khi khong la lam
  len mi minh moi mot muon my nao nay nen neu nhu nhung o of on or phai ra roi se thi tho to toi tuc va vao ve vi voi want what where
  with xin duoc nua giup ai luon gio truoc sap dua ko k dum dang`.split(/\s+/),
);

/** The words of a text, folded for searching: "Hoà Bình" → hoa, binh; "lý lịch" → li, lich. */
export const searchWords = (text: string): string[] => piecesOf(text).flatMap((piece) => foldedOf(piece) || []);

/** The words of a text as they stand, lower case. */
const piecesOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}.]+/u);

/** A language has few words: each is folded once. */
const foldings = new Map<string, string>();
const MOST_FOLDINGS = 40_000;

function foldedOf(piece: string): string {
  const known = foldings.get(piece);
  if (known !== undefined) return known;
  if (foldings.size >= MOST_FOLDINGS) foldings.clear();
  const folded = foldFinalY(foldVietnamese(piece).replace(/^\.+|\.+$/g, ''));
  foldings.set(piece, folded);
  return folded;
}

/** "kỹ" and "kĩ", "quý" and "quí" are written either way. */
const foldFinalY = (word: string): string => word.replace(/^(qu|[bcdghklmnprstvx]{0,2})y$/, '$1i');

/**
 * The words of a text with their tone marks, as terms of their own (`=thuế`): where marks were typed, a word with the same
 * ones says more than one that is only spelt alike. Words without marks are left out.
 */
export const tonedWords = (text: string): string[] => piecesOf(text).flatMap((piece) => tonedTerm(piece) ?? []);

/** `=` and the letters followed by their marks, so that "hòa" and "hoà" are one; undefined for a word without marks. */
export function tonedTerm(word: string): string | undefined {
  const known = tonings.get(word);
  if (known !== undefined) return known || undefined;
  if (tonings.size >= MOST_FOLDINGS) tonings.clear();
  const term = /^[a-z0-9.]*$/.test(word) ? '' : `=${marksOf(word)}`;
  tonings.set(word, term);
  return term || undefined;
}

const tonings = new Map<string, string>();

/** Neighbours as one term. */
export const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((right, index) => `${words[index] ?? ''} ${right}`);

export interface TypedWords {
  /** Folded, in the order typed. */
  words: string[];
  /** The same with their tone marks, lower case; equal to `words` where none were typed. */
  toned: string[];
  /** Fragments of a national code: at least five digits, dots left out. */
  codes: string[];
}

/** What a person typed, cut and folded. */
export function readWords(text: string): TypedWords {
  const pieces = piecesOf(text.slice(0, LONGEST_QUERY).normalize('NFC'));
  const typed: [word: string, toned: string][] = [];
  for (const toned of pieces) {
    const word = foldedOf(toned);
    if (word !== '' && word.length <= LONGEST_WORD && typed.length < MOST_WORDS) typed.push([word, toned]);
  }
  return {
    words: typed.map(([word]) => word),
    toned: typed.map(([, toned]) => toned),
    codes: typed.flatMap(([word]) => codeIn(word, typed.length === 1)),
  };
}

/**
 * `1.001193`, `001193`, `1.001193.000.00.00.H19`: digits only, from five on; from three on where nothing else was typed,
 * since "100%" and "2026" among other words name no procedure.
 */
function codeIn(word: string, isAlone: boolean): string[] {
  const digits = word.match(/\d/g)?.length ?? 0;
  const isNumber = /^\d{1,3}(\.\d{3})+$/.test(word) && !isAlone;
  return digits >= (isAlone ? 3 : 5) && !isNumber ? [word.replaceAll('.', '')] : [];
}

/** Telex keys that reached us raw, because the Vietnamese keyboard was off: "ddawng kys" → "dang ki". */
export function withoutTelex(word: string): string {
  const plain = word
    .replace(/dd/, 'd')
    .replace(/([aeo])\1/, '$1')
    .replace(/([aou])w/, '$1')
    .replace(/w/, 'u')
    .replace(/([aeiouy])[sfrxj](?=(?:ch|ng|nh|[cmnpt])$)/, '$1')
    .replace(/([aeiouycmnpthg])[sfrxj]$/, '$1');
  return foldFinalY(plain);
}

/** Alike for those who speak "s" and "x", "tr" and "ch", "d", "gi", "r" and "v", or final "n" and "ng" alike. */
export const soundOf = (term: string): string => term.split(' ').map(soundOfWord).join(' ');

const soundOfWord = (word: string): string =>
  word
    .replace(/^tr/, 'ch')
    .replace(/^s(?!h)/, 'x')
    .replace(/^gi(?=[aeou])/, 'd')
    .replace(/^gi/, 'di')
    .replace(/^[rv]/, 'd')
    .replace(/^[ckq](?!h)/, 'k')
    .replace(/(nh|ng)$/, 'n')
    .replace(/(ch|c)$/, 't');

/** Letters apart from their marks: "hòa" and "hoà" agree, "đỏ" and "đồ" do not. */
export const sameTones = (one: string, other: string): boolean => one === other || marksOf(one) === marksOf(other);

const marksOf = (word: string): string => {
  const parts = word.normalize('NFD').replaceAll('đ', 'd\u0335').split('');
  return (
    parts.filter((part) => !/\p{M}/u.test(part) && part !== '\u0335').join('') +
    parts
      .filter((part) => /\p{M}/u.test(part) || part === '\u0335')
      .toSorted()
      .join('')
  );
};
