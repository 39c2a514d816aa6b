import { LONGEST_ROW, type Piece } from './reading.ts';
import { tooLong } from './read-lines.ts';
import { rowError } from './row-errors.ts';

/** Names under which services wrap their list of records. */
const WRAPPERS = new Set(['result', 'data', 'procedures']);

/**
 * The records of a JSON document, one after the other, without holding the document: the elements of an array, of the list
 * in `{"result": […]}`, or the objects themselves. Brackets and strings are all it looks at; each piece is parsed later, so
 * a broken one leaves the others alone.
 */
export async function* readElements(text: AsyncIterable<string>): AsyncGenerator<Piece> {
  const scan = new ElementScanner();
  for await (const chunk of text) yield* scan.feed(chunk);
  yield* scan.end();
}

const LONGEST_NAME = 20;

const isSpace = (char: string): boolean => char === ' ' || char === '\n' || char === '\r' || char === '\t';

class ElementScanner {
  #line = 1;
  #depth = 0;
  /** Depth at which records stand; undefined until the first character. */
  #base: number | undefined;
  #quoted = false;
  #escaped = false;
  /** The open element: its first line, what was kept of it and its length so far. */
  #open: { line: number; kept: string[]; length: number } | undefined;
  /** Where the open element goes on in this chunk. */
  #from = 0;
  /** The string that ended last one level inside the document: the name of what comes next. */
  #name = '';
  #nameFrom = 0;
  #nameBegun = '';

  *feed(chunk: string): Generator<Piece> {
    this.#from = 0;
    this.#nameFrom = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const char = chunk[at] ?? '';
      if (char === '\n') this.#line += 1;
      if (this.#quoted) this.#inString(chunk, char, at);
      else if (!isSpace(char)) yield* this.#outside(chunk, char, at);
    }
    if (this.#quoted) this.#nameBegun += chunk.slice(this.#nameFrom, this.#nameFrom + LONGEST_NAME);
    if (this.#open) this.#keep(chunk.slice(this.#from));
  }

  *end(): Generator<Piece> {
    if (this.#open || this.#depth > 0) yield { line: this.#open?.line ?? this.#line, error: rowError('row-truncated') };
  }

  #inString(chunk: string, char: string, at: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (char === '\\') this.#escaped = true;
    else if (char === '"') {
      this.#quoted = false;
      if (this.#depth === 1) this.#name = this.#nameBegun + chunk.slice(this.#nameFrom, at).slice(0, LONGEST_NAME);
    }
  }

  *#outside(chunk: string, char: string, at: number): Generator<Piece> {
    this.#base ??= char === '[' ? 1 : 0;
    if (char === '}' || char === ']') {
      if (this.#depth === this.#base) {
        yield* this.#close(chunk, at);
        // The list is over; what follows it belongs to the wrapping.
        this.#base = -1;
      }
      this.#depth = Math.max(0, this.#depth - 1);
      if (this.#open && this.#depth === this.#base) yield* this.#close(chunk, at + 1);
      return;
    }
    if (char === ',' && this.#depth === this.#base) {
      yield* this.#close(chunk, at);
      return;
    }
    if (char === '[' && this.#depth === 1 && this.#base === 0 && WRAPPERS.has(this.#name)) {
      this.#base = 2;
      this.#open = undefined;
    } else if (this.#depth === this.#base && !this.#open) {
      this.#open = { line: this.#line, kept: [], length: 0 };
      this.#from = at;
    }
    if (char === '{' || char === '[') this.#depth += 1;
    if (char === '"') {
      this.#quoted = true;
      this.#nameFrom = at + 1;
      this.#nameBegun = '';
    }
  }

  *#close(chunk: string, end: number): Generator<Piece> {
    if (!this.#open) return;
    this.#keep(chunk.slice(this.#from, end));
    const { line, kept, length } = this.#open;
    this.#open = undefined;
    yield length > LONGEST_ROW ? tooLong(line) : { line, text: kept.join('').trim() };
  }

  #keep(part: string): void {
    if (!this.#open) return;
    this.#open.length += part.length;
    if (this.#open.length <= LONGEST_ROW) this.#open.kept.push(part);
    else this.#open.kept = [];
    this.#from = 0;
  }
}
