import { error } from './errors.ts';
import { readElements } from './read-elements.ts';
import { readJson } from './read-json.ts';
import { readLines } from './read-lines.ts';
import { readList } from './read-list.ts';
import { readText } from './read-text.ts';
import type { Read } from './reading.ts';

/**
 * Every procedure of a catalogue file, whatever its shape: JSON with one object a line, a JSON array or reply, or CSV. What
 * it is shows in its first lines. Streams: no more than one row is held.
 * @throws catalogue.* for a file that cannot be read at all; what is wrong with single rows is yielded
 */
export async function* readFile(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Read> {
  const text = readText(bytes);
  const head = await takeHead(text);
  const whole = continued(head, text);
  const [first = '', second = ''] = head
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (first === '') throw error('empty');
  if (first.startsWith('[')) yield* readJson(readElements(whole));
  else if (first.startsWith('{')) yield* readJson(isOneALine(first, second) ? readLines(whole) : readElements(whole));
  else if (first.startsWith('<')) throw error('unknown-format');
  else yield* readList(whole, delimiterOf(head));
}

/** Enough for two rows of the longest kind. */
const HEAD_CHARACTERS = 200_000;

async function takeHead(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (head.length < HEAD_CHARACTERS) {
    const { value, done } = await text.next();
    if (done) break;
    head += value;
  }
  return head;
}

async function* continued(head: string, text: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* text;
}

/** A printed object spreads over lines; in a list of objects the next line begins one too. */
function isOneALine(first: string, second: string): boolean {
  if (second.startsWith('{')) return true;
  try {
    const value: unknown = JSON.parse(first);
    return !('result' in Object(value) || 'data' in Object(value) || 'procedures' in Object(value));
  } catch {
    return first.endsWith('}') && second === '';
  }
}

/** What stands most often in the lines that may be the head. */
function delimiterOf(head: string): string {
  const lines = head.split('\n', 10).join('\n');
  const count = (divider: string) => lines.split(divider).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
