import type { Lang } from '#platform/text.ts';
import type { StagedProblem } from './import.ts';
import { text } from './text.ts';

/** Problems for a spreadsheet (RFC 4180), with a byte order mark so that Vietnamese opens well in Excel. */
export function problemsCsv(problems: readonly StagedProblem[], lang: Lang): string {
  const words = text(lang);
  const head = [words.line, words.code, words.field, words.reason, 'code'];
  const rows = problems.map(({ line, code, field, reason, says }) => [String(line), code, field, says[lang], reason]);
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Spreadsheets run what begins like a formula; an apostrophe makes it words. */
function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
