import { LONGEST_ROW, type Piece } from './reading.ts';
import { rowError } from './row-errors.ts';

/** Lines that are not blank, with their numbers from 1. A line too long is passed over without being kept in memory. */
export async function* readLines(text: AsyncIterable<string>): AsyncGenerator<Piece> {
  let line = 1;
  let kept: string[] = [];
  let length = 0;
  const end = (): Piece | undefined => {
    const piece = length > LONGEST_ROW ? tooLong(line) : { line, text: kept.join('').trim() };
    [kept, length] = [[], 0];
    return 'text' in piece && piece.text === '' ? undefined : piece;
  };
  for await (const chunk of text) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at !== -1; at = chunk.indexOf('\n', from)) {
      keep(chunk.slice(from, at));
      const piece = end();
      if (piece) yield piece;
      line += 1;
      from = at + 1;
    }
    keep(chunk.slice(from));
  }
  const last = end();
  if (last) yield last;

  function keep(part: string): void {
    length += part.length;
    if (length <= LONGEST_ROW) kept.push(part);
    else kept = [];
  }
}

export const tooLong = (line: number): Piece => ({ line, error: rowError('row-too-long', { limit: LONGEST_ROW }) });
