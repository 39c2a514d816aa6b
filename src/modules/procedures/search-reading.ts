import type { SearchIndex } from './search-index.ts';
import { emptyWords, readWords, sameTones, searchWords, tonedTerm, withoutTelex } from './search-words.ts';
import { meaningsBegunWith, meaningsFrom, type Meaning } from './synonyms.ts';

/** One way a typed word or pair may be meant. */
export interface Reading {
  id: number;
  closeness: number;
}

/** A typed word or pair of neighbours with everything it may mean; only the best counts. */
export interface Slot {
  typed: string;
  /** Place of the first word. */
  at: number;
  words: 1 | 2;
  share: number;
  readings: Reading[];
}

/** Everyday words that stand for official ones: "sổ đỏ". */
export interface Phrase {
  at: number;
  length: number;
  said: string;
  meaning: Meaning;
}

export interface Question {
  slots: Slot[];
  phrases: Phrase[];
  codes: string[];
  /** Every word typed, folded and mended. */
  mended: string[];
}

const PAIR_SHARE = 1.5;
const TELEX = 0.9;
/** Spelt alike with other tone marks than those typed. */
const OTHER_TONES = 0.65;
/** So alike must a pair of known words be to another one to be read as it. */
const SURE = 0.84;
/** A pair of which one word says nothing. */
const WEAK_PAIR_SHARE = 0.6;
/** A pair of known words is seldom a mistake; what it sounds like counts for less. */
const KNOWN_APART = 0.5;

/** Reads what was typed against what the catalogue knows. With `unfinished` the last word is only its beginning. */
export function readQuestion(index: SearchIndex, text: string, unfinished = false): Question {
  const { words, toned, codes } = readWords(text);
  const last = unfinished && !/\s$/.test(text) ? words.length - 1 : -1;
  const singles = words.map((word, at) => readWord(index, word, { at, beginning: at === last, toned: toned[at] }));
  const mended = words.map((word, at) => mend(index, word, singles[at]));
  const pairs = words.slice(1).map((_, at) => {
    const pair = readPair(index, words, mended, at);
    return at + 1 === last ? { ...pair, readings: [...pair.readings, ...begunWith(index, pair.typed)] } : pair;
  });
  for (const pair of pairs) mendBySound(index, pair, mended);
  const saying = words.some((word) => !emptyWords.has(word));
  const slots = [
    ...singles.filter(({ typed }) => !saying || !emptyWords.has(typed)),
    ...pairs.filter(({ at }) => !emptyWords.has(words[at] ?? '') || !emptyWords.has(words[at + 1] ?? '')),
  ];
  return {
    slots,
    phrases: last < 0 ? phrasesIn(mended, { words, toned }) : begunPhrases(mended, { words, toned }),
    codes,
    mended,
  };
}

function readWord(
  index: SearchIndex,
  typed: string,
  { at, beginning, toned = '' }: { at: number; beginning: boolean; toned: string | undefined },
): Slot {
  const { vocabulary } = index;
  const readings: Reading[] = [];
  const id = vocabulary.ids.get(typed);
  const marked = vocabulary.ids.get(tonedTerm(toned) ?? '');
  if (marked !== undefined) readings.push({ id: marked, closeness: 1 });
  if (id !== undefined) readings.push({ id, closeness: marked === undefined ? 1 : OTHER_TONES });
  const plain = vocabulary.ids.get(withoutTelex(typed));
  if (plain !== undefined && plain !== id) readings.push({ id: plain, closeness: TELEX });
  if (beginning) readings.push(...begunWith(index, typed));
  if (readings.length === 0 && typed.length > 2) readings.push(...vocabulary.guess(typed));
  return { typed, at, words: 1, share: 1, readings };
}

/** What the letters may become: all are as likely as the commonest, however rare they are. */
function begunWith({ vocabulary, rarity }: SearchIndex, letters: string): Reading[] {
  const ids = vocabulary.beginning(letters, MOST_BEGUN).filter((id) => (rarity[id] ?? 0) > 0);
  const least = Math.min(...ids.map((id) => rarity[id] ?? 0));
  return ids.map((id) => ({ id, closeness: (BEGUN * least) / (rarity[id] ?? 1) }));
}

const MOST_BEGUN = 24;
const BEGUN = 0.9;

/** The word as the catalogue writes it, when it had to be guessed. */
function mend({ vocabulary }: SearchIndex, word: string, slot: Slot | undefined): string {
  if (!slot || vocabulary.ids.has(word)) return word;
  const [best] = slot.readings;
  const meant = best && vocabulary.terms[best.id];
  return meant !== undefined ? meant : word;
}

function readPair(index: SearchIndex, words: readonly string[], mended: readonly string[], at: number): Slot {
  const { vocabulary } = index;
  const typed = `${words[at]} ${words[at + 1]}`;
  const weak = emptyWords.has(words[at] ?? '') || emptyWords.has(words[at + 1] ?? '');
  const slot: Slot = { typed, at, words: 2, share: weak ? WEAK_PAIR_SHARE : PAIR_SHARE, readings: [] };
  const id = vocabulary.ids.get(typed);
  if (id !== undefined) {
    slot.readings.push({ id, closeness: 1 });
    return slot;
  }
  const meant = vocabulary.ids.get(`${mended[at]} ${mended[at + 1]}`);
  if (meant !== undefined) slot.readings.push({ id: meant, closeness: TELEX });
  const bothKnown = vocabulary.ids.has(words[at] ?? '') && vocabulary.ids.has(words[at + 1] ?? '');
  if (!weak) {
    for (const guess of vocabulary.guess(typed, 3)) {
      slot.readings.push({ id: guess.id, closeness: guess.closeness * (bothKnown ? KNOWN_APART : 1) });
    }
  }
  return slot;
}

/** "công trứng" is two known words, but together only "công chứng" is. */
function mendBySound({ vocabulary }: SearchIndex, pair: Slot, mended: string[]): void {
  const [best] = pair.readings;
  if (!best || best.closeness === 1 || best.closeness === TELEX) return;
  const [first, second] = (vocabulary.terms[best.id] ?? '').split(' ');
  if (best.closeness < KNOWN_APART * SURE || first === undefined || second === undefined) return;
  mended[pair.at] = first;
  mended[pair.at + 1] = second;
}

/** Everyday words in what was typed: the longest first, none over another. */
function phrasesIn(mended: readonly string[], { words, toned }: { words: string[]; toned: string[] }): Phrase[] {
  const all = mended.flatMap(
    (_, at) => longestFrom(mended, at, { words, toned }) ?? longestFrom(words, at, { words, toned }) ?? [],
  );
  const taken = new Set<number>();
  return all
    .toSorted((a, b) => b.length - a.length || a.at - b.at)
    .filter(({ at, length }) => {
      const places = Array.from({ length }, (_, offset) => at + offset);
      if (places.some((place) => taken.has(place))) return false;
      for (const place of places) taken.add(place);
      return true;
    });
}

/** The same while the last word is only begun: everyday words that begin so are taken for said. */
function begunPhrases(mended: readonly string[], typed: { words: string[]; toned: string[] }): Phrase[] {
  const whole = phrasesIn(mended, typed);
  // One word begun after others may become anything.
  for (let at = 0; at === 0 || at < typed.words.length - 1; at++) {
    const tail = typed.words.slice(at).join(' ');
    const [found] = tail.length > 2 ? meaningsBegunWith(tail) : [];
    if (!found || !tonesAllow(found.said, { ...typed, at }, { begun: true })) continue;
    const phrase = { at, length: typed.words.length - at, said: found.said, meaning: found.meaning };
    return [...whole.filter((one) => one.at + one.length <= at), phrase];
  }
  return whole;
}

function longestFrom(
  words: readonly string[],
  at: number,
  typed: { words: string[]; toned: string[] },
): Phrase | undefined {
  let loose: Phrase | undefined;
  for (const { folded, said, meaning } of meaningsFrom(words[at] ?? '')) {
    const length = lengthOf(folded, words, at);
    if (length === undefined || !tonesAllow(said, { ...typed, at }, { loose: length > folded.length })) continue;
    const phrase = { at, length, said, meaning };
    if (length === folded.length) return phrase;
    loose ??= phrase;
  }
  return loose;
}

/** How far everyday words reach from here: three or more may have one or two others between them. */
function lengthOf(folded: readonly string[], words: readonly string[], at: number): number | undefined {
  let place = at;
  let between = 0;
  for (const word of folded) {
    while (words[place] !== word) {
      if (folded.length < 3 || between++ === MOST_BETWEEN || place >= words.length) return undefined;
      place++;
    }
    place++;
  }
  return place - at;
}

const MOST_BETWEEN = 2;

/**
 * Where tone marks were typed they must not say otherwise: "sơ đồ" is no "sổ đỏ", "thuê phòng trọ" no "thuế phòng trọ". One
 * slip in two words is forgiven; a last word only begun is not looked at.
 */
function tonesAllow(
  said: string,
  { words, toned, at }: { words: string[]; toned: string[]; at: number },
  { loose = false, begun = false }: { loose?: boolean; begun?: boolean } = {},
): boolean {
  const parts = said.split(' ').slice(0, begun ? words.length - at - 1 : undefined);
  let place = at - 1;
  const pairs = parts.map((part) => {
    place = loose ? words.indexOf(searchWords(part)[0] ?? '', place + 1) : place + 1;
    return { part, typed: toned[place] ?? '', plain: words[place] ?? '' };
  });
  const marked = pairs.filter(({ typed }) => /[^a-z0-9.]/.test(typed));
  const otherwise = marked.filter(({ part, typed }) => !sameTones(part, typed)).length;
  return otherwise === 0 || (otherwise === 1 && parts.length === 2);
}
