import { foldVietnamese } from '#platform/text.ts';

/** One thing typed: a word or two neighbouring words, and how else it may have been meant. */
export interface TypedTerm {
  /** Readings of the same words share a slot; only the best one of a slot counts. */
  slot: number;
  term: string;
  sound: string;
  /** How much it counts: pairs say more than single words, guesses less than what was typed. */
  share: number;
  /** The words of a pair; empty for a single word. */
  parts: string[];
}

export interface TypedQuery {
  terms: TypedTerm[];
  /** Fragments of a national code: at least three digits, dots left out. */
  codes: string[];
}

const PAIR_SHARE = 1.6;
const TELEX_SHARE = 0.9;
const MOST_WORDS = 24;
const LONGEST_WORD = 24;
const LONGEST_QUERY = 300;

/** Words that say nothing about which procedure is meant, folded; in both languages. */
export const emptyWords: ReadonlySet<string> = new Set(
  `a an and apply are at bi cac cach cai can cho chua co con cua da de den em for from get gi ha hay hoac how i in is khi khong la lam
  len mi minh moi mot muon nao nay nen neu nhu nhung o of on or phai ra roi se thi tho to toi va vao ve vi voi want what where with
  xin`.split(/\s+/),
);

/** The words of a text, folded for searching: "Hoà Bình" → hoa, binh; "lý lịch" → li, lich. */
export const searchWords = (text: string): string[] =>
  foldVietnamese(text)
    .split(' ')
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '')
    .map(foldFinalY);

/** "kỹ" and "kĩ", "quý" and "quí" are written either way. */
const foldFinalY = (word: string): string => word.replace(/^(qu|[bcdghklmnprstvx]{0,2})y$/, '$1i');

/** Single words and pairs of neighbours, each once. */
export function termsOf(text: string): string[] {
  const words = searchWords(text);
  return [...new Set([...words, ...pairs(words).map(([left, right]) => `${left} ${right}`)])];
}

const pairs = (words: readonly string[]): [string, string][] =>
  words.slice(1).map((right, index) => [words[index] ?? '', right]);

/** What a person typed, ready for the term table. */
export function readQuery(text: string): TypedQuery {
  const words = searchWords(text.slice(0, LONGEST_QUERY))
    .filter((word) => word.length <= LONGEST_WORD)
    .slice(0, MOST_WORDS);
  const codes = words.filter((word) => /\d.*\d.*\d/.test(word)).map((word) => word.replaceAll('.', ''));
  const saying = words.filter((word) => !isEmpty(word));
  const counted = saying.length > 0 ? saying : words;
  const singles = [...new Set(counted)].map((word) => readings(word, []));
  const twos = pairs(words)
    .filter(([left, right]) => !isEmpty(left) || !isEmpty(right))
    .map((parts) => readings(parts.join(' '), parts));
  return {
    codes,
    terms: [...singles, ...twos].flatMap((slot, index) => slot.map((term) => ({ ...term, slot: index }))),
  };
}

const isEmpty = (word: string): boolean => emptyWords.has(word);

function readings(term: string, parts: string[]): Omit<TypedTerm, 'slot'>[] {
  const share = parts.length > 0 ? PAIR_SHARE : 1;
  const typed = { term, sound: soundOf(term), share, parts };
  const meant = term.split(' ').map(withoutTelex).join(' ');
  if (meant === term) return [typed];
  return [typed, { term: meant, sound: soundOf(meant), share: share * TELEX_SHARE, parts: parts.map(withoutTelex) }];
}

/** Telex keys that reached us raw, because the Vietnamese keyboard was off: "ddawng kys" → "dang ki". */
function withoutTelex(word: string): string {
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
