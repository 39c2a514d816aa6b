import { foldVietnamese, tidy } from '#platform/text.ts';
import type { Bilingual } from '#platform/text.ts';

/** Official names have no English: the Vietnamese stands in both places. */
export const named = (vi: string): Bilingual => ({ vi, en: vi });

export const t = (vi: string, en: string): Bilingual => ({ vi, en });

/** "- ", "* ", "+ ", "a)", "1.", "(ii)", "8.3.1.1.", "I." at the beginning of a line. */
const bullet =
  /^(?:[-–—*+•·.,;:\s]+|\(?(?:[ivx]{1,4}|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)\s?[).]\)?\.?\s+|\((?:[ivxIVX]{1,4}|\d{1,2})\)\.?\s*|\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+|[IVX]{1,4}\.\s+|[a-zđ](?:\.?\d{1,2}){0,3}\)\s*|\d{1,2}\s?[)/]\s*(?!\d))/u;

/** A line without its bullet or number and without the punctuation that ends it. */
export function cleanLine(written: string): string {
  let line = tidy(written);
  for (let before = ''; before !== line;) {
    before = line;
    line = line.replace(bullet, '');
  }
  line = line.replace(/[\s;:,./]+$/u, '').replace(/[;:,.\s]+\)$/u, ')');
  const open = line.lastIndexOf('(');
  return open >= 0 && !line.includes(')', open) && line.length - open < 25 ? line.slice(0, open).trim() : line;
}

/** Brackets come in pairs: one that nothing closes is closed, one at the end that nothing opened goes. */
export function closed(line: string): string {
  const opened = line.match(/\(/gu)?.length ?? 0;
  const ended = line.match(/\)/gu)?.length ?? 0;
  if (opened > ended) return `${line})`;
  return ended > opened && line.endsWith(')') && !/\s\p{L}{1,2}\d?\)$/u.test(line) ? line.slice(0, -1).trimEnd() : line;
}

export const capitalised = (line: string): string => line.slice(0, 1).toLocaleUpperCase('vi') + line.slice(1);

/** At most `most` characters, cut where a clause or at least a word ends, with "…" when something is missing. */
export function shorten(line: string, most: number): string {
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const clause = Math.max(cut.lastIndexOf('; '), cut.lastIndexOf('. '), cut.lastIndexOf(' ('), cut.lastIndexOf(' – '));
  const comma = cut.lastIndexOf(', ');
  const word = cut.lastIndexOf(' ');
  const end = clause > most / 2 ? clause : comma > most * 0.7 ? comma : word;
  return `${cut.slice(0, end > 0 ? end : most - 1).replace(/[\s;:,.(–-]+$/u, '')}…`;
}

const littleWords = new Set('cua va cac cho theo tai ve doi voi la co duoc trong mot hoac so mau ban'.split(' '));

/** A short key out of words: `giay-chung-sinh`. `fallback` where no letter is left. */
export function keyOf(words: string, fallback: string): string {
  const useful = foldVietnamese(words)
    .replaceAll('.', ' ')
    .split(/\s+/u)
    .filter((word) => /^[a-z0-9]+$/u.test(word) && !littleWords.has(word));
  const key = useful.slice(0, 6).join('-').slice(0, 40).replace(/-+$/u, '');
  return /^[a-z]/u.test(key) ? key : key === '' ? fallback : `${fallback}-${key}`.slice(0, 40);
}

/** Gives every key once: the second of a kind gets `-2`. */
export function uniqueKeys(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
}

const fileEnding = /\.(?:docx?|pdf|xlsx?|xls|rtf|odt|zip|rar|jpe?g|png)$/iu;

const formName =
  '(?:Mẫu|mẫu \\d|maudon|mẫu số|Mau|mau so|MẪU|Phụ lục|phụ lục|Phu luc|phu luc|Phl[cụ]|PHỤ LỤC|PL[ _.\\dIVX]|Mus|BM[ .\\d]|NA\\d|DC\\d|TTHC\\d|Bieu|Biểu mẫu|TK\\s?\\d)';

/** Where a file's name begins when it is glued to a sentence; the surest sign first. `sure`: needs no second look. */
const gluedStart = [
  // A form's name with nothing before it: "…BNNMTMẫu số 02", "…trú,33-Mẫu số 02".
  { sign: new RegExp(`(?<=[^\\s\\d(/"“_-])(?=\\d{1,4}[-.]?\\s?${formName})|(?<=[^\\s(/"“_-])(?=${formName})`, 'gu') },
  { sign: /(?<=[;)])(?=\p{L})/gu, sure: true },
  { sign: /(?<=\p{Ll})(?=\p{Lu})/gu },
  { sign: /(?<=[.;:,)\]…])(?=[\p{L}\d])/gu },
  { sign: /(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu },
  { sign: /(?<=\p{L})(?=\d)/gu },
  { sign: /(?<=\p{L})(?=(?:đơn|văn bản|bản khai|báo cáo|tờ trình|quyết định|giấy)(?!.*\S(?:đơn|văn bản|tờ trình)))/gu },
  { sign: /(?<=[.;)])\s+(?=[\p{Lu}\d])/gu },
];

/**
 * Splits the template's file name off the end of a paper's name: the national export glues them together. Both parts
 * trimmed; no template where the end is no file name.
 */
export function splitTemplate(written: string): { name: string; template?: string } {
  const line = tidy(written);
  if (!fileEnding.test(line)) return { name: line };
  // Several files in a row: the first one's beginning is what ends the sentence, the last one is offered.
  const firstEnding = line.search(/\.(?:docx?|pdf|xlsx?|rtf|zip|rar)(?=\s*[\p{Lu}\d(]|$)/iu);
  const head = firstEnding > 0 ? line.slice(0, firstEnding) : line.replace(fileEnding, '');
  const at = startOfFile(head);
  if (at <= 0) return { name: line.replace(fileEnding, '') };
  const ending = /^\.\w{2,4}/u.exec(line.slice(head.length))?.[0].replace(/(\.(?:docx|pdf|doc|xlsx|xls)).*$/iu, '$1');
  const template = tidy(`${head.slice(at)}${ending ?? ''}`);
  return { name: head.slice(0, at).trim(), template };
}

function startOfFile(head: string): number {
  const window = Math.max(0, head.length - 160);
  const tail = head.slice(window);
  for (const { sign, sure } of gluedStart) {
    const found = [...tail.matchAll(sign)]
      .map((match) => match.index + match[0].length)
      .find((place) => place > 0 && (sure === true || looksLikeFile(tail.slice(place))));
    if (found !== undefined) return window + found;
  }
  return -1;
}

/** Not the rest of a sentence: short, or written without spaces, or naming a form. */
const looksLikeFile = (rest: string): boolean =>
  rest.length <= 40 || !rest.includes(' ') || /m[aẫ]u|ph[uụ] ?l[uụ]c|tờ khai|đơn|giay|_|bm/iu.test(rest.slice(0, 24));
