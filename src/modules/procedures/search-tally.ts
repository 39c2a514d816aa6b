import type { SearchIndex } from './search-index.ts';
import { moveTo, paperOf, tell, type Column, type MeantDocs, type Paper } from './search-paper.ts';
import type { Phrase, Reading, Slot } from './search-reading.ts';
import { emptyWords, pairsOf } from './search-words.ts';

/** What somebody says counts at least so much, however common its words are. */
const leastMass = (words: number): number => 5 + 3 * words;
/** A word that nothing has still was asked for. */
const UNKNOWN = 5;
/** Official words that are less than this part in a listing are not in it. */
const LEAST_PART = 0.45;
const MEANT = 2.8;
const MEANT_PLACE = 0.7;
const MEANT_WHOLLY = 1.2;
/** What only has half of somebody's words. */
const HALF_SAID = 0.4;
/** What a procedure is really called tells more than what it is understood as. */
const TOLD_LAST = 0.3;
const PAIR = 1.5;

/** Adds up what everything typed says about every listing. One at a time for each index: the next one wipes it out. */
export class Tally {
  readonly #index: SearchIndex;
  readonly #said: (Slot | Phrase)[] = [];
  /** What was found so far. */
  readonly total: Column;
  readonly #slot: Column;
  readonly #literal: Column;
  readonly #meant: Column;
  readonly #part: Column;
  readonly #meanings: Paper['meanings'];
  /** What a listing would have that answers everything. */
  mass = 0;

  constructor(index: SearchIndex) {
    this.#index = index;
    const { total, slot, literal, meant, part, meanings } = paperOf(index);
    this.total = total;
    this.#slot = slot;
    this.#literal = literal;
    this.#meant = meant;
    this.#part = part;
    this.#meanings = meanings;
  }

  /** What said most about a listing. */
  saidOf(doc: number): Slot | Phrase | undefined {
    return this.#said[this.total.by[doc] ?? -1];
  }

  /** The best reading of a slot counts, for every listing. */
  add(slot: Slot): void {
    this.mass += this.#addSlot(slot, this.total);
  }

  /** Everyday words count as they stand or as what they mean, whichever says more. */
  addPhrase(phrase: Phrase, slots: readonly Slot[]): void {
    let literalMass = 0;
    for (const slot of slots) literalMass += this.#addSlot(slot, this.#literal);
    const mass = Math.max(literalMass, leastMass(phrase.length));
    this.mass += mass;
    for (const words of phrase.meaning.folded) this.#addMeaning(words, mass);
    for (const doc of this.#literal.docs) {
      const part = Math.min(1, (this.#literal.covered[doc] ?? 0) / mass);
      this.#literal.worth[doc] = (this.#literal.worth[doc] ?? 0) * (HALF_SAID + (1 - HALF_SAID) * part);
    }
    for (const doc of this.#literal.docs) {
      if ((this.#meant.worth[doc] ?? 0) <= (this.#literal.worth[doc] ?? 0)) moveTo(this.total, this.#literal, doc);
    }
    const by = this.#said.push(phrase) - 1;
    for (const doc of this.#meant.docs) {
      if ((this.#meant.worth[doc] ?? 0) <= (this.#literal.worth[doc] ?? 0)) continue;
      this.#meant.by[doc] = by;
      moveTo(this.total, this.#meant, doc);
      tell(this.total, this.#literal, doc);
    }
    this.#literal.clear();
    this.#meant.clear();
  }

  #addSlot(slot: Slot, into: Column): number {
    const [only] = slot.readings;
    if (only && slot.readings.length === 1) return this.#addReading(slot, only, into);
    const { starts, docs, weights, rarity } = this.#index;
    const { worth, covered, posting, docs: touched } = this.#slot;
    let mass = 0;
    for (const { id, closeness } of slot.readings) {
      const says = slot.share * (rarity[id] ?? 0);
      mass = Math.max(mass, says);
      for (let at = starts[id] ?? 0, end = starts[id + 1] ?? 0; at < end; at++) {
        const doc = docs[at] ?? 0;
        const one = says * closeness * (weights[at] ?? 0);
        const before = worth[doc] ?? 0;
        if (one <= before) continue;
        if (before === 0) touched.push(doc);
        worth[doc] = one;
        covered[doc] = says * closeness;
        posting[doc] = at;
      }
    }
    const by = this.#said.push(slot) - 1;
    for (const doc of touched) {
      this.#slot.by[doc] = by;
      this.#slot.telling[doc] = worth[doc] ?? 0;
      moveTo(into, this.#slot, doc);
    }
    this.#slot.clear();
    return mass === 0 && slot.words === 1 ? UNKNOWN : mass;
  }

  /** The usual case, a word that can only be meant in one way: straight into the sum. */
  #addReading(slot: Slot, { id, closeness }: Reading, into: Column): number {
    const { starts, docs, weights, rarity } = this.#index;
    const mass = slot.share * (rarity[id] ?? 0);
    const says = mass * closeness;
    const by = this.#said.push(slot) - 1;
    for (let at = starts[id] ?? 0, end = starts[id + 1] ?? 0; at < end; at++) {
      const doc = docs[at] ?? 0;
      const one = says * (weights[at] ?? 0);
      const before = into.worth[doc] ?? 0;
      if (before === 0) into.docs.push(doc);
      into.worth[doc] = before + one;
      into.covered[doc] = (into.covered[doc] ?? 0) + says;
      if (one <= (into.telling[doc] ?? 0)) continue;
      into.telling[doc] = one;
      into.posting[doc] = at;
      into.by[doc] = by;
    }
    return mass === 0 && slot.words === 1 ? UNKNOWN : mass;
  }

  #addMeaning(words: readonly string[], mass: number): void {
    const { docs, parts, worths } = this.#meaningOf(words);
    for (const [at, doc] of docs.entries()) {
      const one = (worths[at] ?? 0) * mass;
      if (one <= (this.#meant.worth[doc] ?? 0)) continue;
      this.#meant.touch(doc);
      this.#meant.worth[doc] = one;
      this.#meant.covered[doc] = mass * (parts[at] ?? 0);
      this.#meant.telling[doc] = one * TOLD_LAST;
      this.#meant.posting[doc] = -1;
    }
  }

  /** What official words find; the same for every question, so it is worked out once for each catalogue. */
  #meaningOf(words: readonly string[]): MeantDocs {
    const known = this.#meanings.get(words);
    if (known) return known;
    const fresh = this.#findMeaning(words);
    this.#meanings.set(words, fresh);
    return fresh;
  }

  /** Official words: a listing that has them all counts fully, one that has half of them hardly. */
  #findMeaning(words: readonly string[]): MeantDocs {
    const { vocabulary, starts, docs, weights, rarity } = this.#index;
    const { worth, covered, docs: touched } = this.#part;
    let whole = 0;
    for (const [term, share] of termsOf(words)) {
      const id = vocabulary.ids.get(term) ?? -1;
      const says = share * (rarity[id] ?? 0);
      if (says === 0) continue;
      whole += says;
      for (let at = starts[id] ?? 0, end = starts[id + 1] ?? 0; at < end; at++) {
        const doc = docs[at] ?? 0;
        if (worth[doc] === 0) touched.push(doc);
        worth[doc] = (worth[doc] ?? 0) + says * (weights[at] ?? 0);
        covered[doc] = (covered[doc] ?? 0) + says;
      }
    }
    const found = touched.filter((doc) => (covered[doc] ?? 0) / whole >= LEAST_PART);
    const parts = Float32Array.from(found, (doc) => (covered[doc] ?? 0) / whole);
    const worths = Float32Array.from(found, (doc, at) => {
      const part = parts[at] ?? 0;
      const place = MEANT + MEANT_PLACE * Math.sqrt((worth[doc] ?? 0) / whole);
      return place * part * part * (part > 0.97 ? MEANT_WHOLLY : 1);
    });
    this.#part.clear();
    return { docs: Uint16Array.from(found), parts, worths };
  }
}

const termsOf = (words: readonly string[]): [term: string, share: number][] => [
  ...words.filter((word) => !emptyWords.has(word) || words.length === 1).map((word): [string, number] => [word, 1]),
  ...pairsOf(words).map((pair): [string, number] => [pair, PAIR]),
];
