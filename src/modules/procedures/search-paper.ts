import type { SearchIndex } from './search-index.ts';

/** Listings that have official words: how much of them, and what that is worth for each unit of what was said. */
export interface MeantDocs {
  docs: Uint16Array;
  parts: Float32Array;
  worths: Float32Array;
}

/** One number for every listing and which of them were written, so that the rest need not be looked at. */
export class Column {
  readonly worth: Float32Array;
  readonly covered: Float32Array;
  readonly telling: Float32Array;
  readonly posting: Int32Array;
  /** Number of the slot or phrase that told most. */
  readonly by: Int16Array;
  readonly docs: number[] = [];

  constructor(size: number) {
    this.worth = new Float32Array(size);
    this.covered = new Float32Array(size);
    this.telling = new Float32Array(size);
    this.posting = new Int32Array(size);
    this.by = new Int16Array(size);
  }

  touch(doc: number): void {
    if (this.worth[doc] === 0) this.docs.push(doc);
  }

  clear(): void {
    for (const doc of this.docs) {
      this.worth[doc] = 0;
      this.covered[doc] = 0;
      this.telling[doc] = 0;
    }
    this.docs.length = 0;
  }
}

/** Scratch paper for one question at a time, kept with the index; and what official words find in it. */
export interface Paper extends Record<'total' | 'slot' | 'literal' | 'meant' | 'part', Column> {
  meanings: Map<readonly string[], MeantDocs>;
}

const papers = new WeakMap<SearchIndex, Paper>();

export function paperOf(index: SearchIndex): Paper {
  const known = papers.get(index);
  if (known) {
    known.total.clear();
    return known;
  }
  const column = () => new Column(index.listings.length);
  const fresh = {
    total: column(),
    slot: column(),
    literal: column(),
    meant: column(),
    part: column(),
    meanings: new Map(),
  };
  papers.set(index, fresh);
  return fresh;
}

export function moveTo(into: Column, from: Column, doc: number): void {
  into.touch(doc);
  into.worth[doc] = (into.worth[doc] ?? 0) + (from.worth[doc] ?? 0);
  into.covered[doc] = (into.covered[doc] ?? 0) + (from.covered[doc] ?? 0);
  tell(into, from, doc);
}

/** What says more is what the reader is told. */
export function tell(into: Column, from: Column, doc: number): void {
  const telling = from.telling[doc] ?? 0;
  if (telling <= (into.telling[doc] ?? 0)) return;
  into.telling[doc] = telling;
  into.posting[doc] = from.posting[doc] ?? -1;
  into.by[doc] = from.by[doc] ?? -1;
}
