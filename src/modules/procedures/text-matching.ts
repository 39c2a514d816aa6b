/**
 * Texts a pattern may match, shortest repetitions first: enough of regular expressions for what forms use (classes,
 * counts, groups, alternatives). The caller tries them; none is returned for what is not understood.
 */
export function textMatching(pattern: string): string[] {
  const reading: Reading = { rest: pattern.replace(/^\^/, '').replace(/\$$/, '') };
  const text = alternatives(reading);
  return reading.rest === '' && text !== undefined ? [text] : [];
}

interface Reading {
  rest: string;
}

/** The first alternative; the others are read and dropped. */
function alternatives(reading: Reading): string | undefined {
  const first = sequence(reading);
  while (take(reading, /^\|/)) if (sequence(reading) === undefined) return undefined;
  return first;
}

function sequence(reading: Reading): string | undefined {
  let text = '';
  while (reading.rest !== '' && !/^[|)]/.test(reading.rest)) {
    const one = atom(reading);
    if (one === undefined) return undefined;
    text += one.repeat(times(reading));
  }
  return text;
}

function atom(reading: Reading): string | undefined {
  if (take(reading, /^\((?:\?:)?/)) {
    const inner = alternatives(reading);
    return take(reading, /^\)/) ? inner : undefined;
  }
  const set = take(reading, /^\[(?!\^)((?:\\.|[^\]\\])+)\]/);
  if (set) return ofClass(set[1] ?? '');
  const escaped = take(reading, /^\\(p\{L\}|.)/u);
  if (escaped) return ofEscape(escaped[1] ?? '');
  if (take(reading, /^\./)) return 'a';
  return take(reading, /^[^[\]()*+?{}|\\^$]/u)?.[0];
}

const ofClass = (members: string): string =>
  (members.startsWith('\\') ? ofEscape(members.slice(1, 2)) : Array.from(members)[0]) ?? 'a';

const ofEscape = (letter: string): string => ({ d: '1', w: 'a', s: ' ', 'p{L}': 'a' })[letter] ?? letter;

function times(reading: Reading): number {
  const counted = take(reading, /^\{(\d+)(?:,\d*)?\}/);
  if (counted) return Number(counted[1]);
  const sign = take(reading, /^[*+?]/)?.[0];
  return sign === '*' || sign === '?' ? 0 : 1;
}

function take(reading: Reading, what: RegExp): RegExpExecArray | undefined {
  const found = what.exec(reading.rest);
  if (!found) return undefined;
  reading.rest = reading.rest.slice(found[0].length);
  return found;
}
