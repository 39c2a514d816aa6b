/** Stands for a character that the document typeface cannot draw. */
const REPLACEMENT = '\uFFFD';

/** A longer run without a space could leave the page, so it gets places where the line may break. */
const LONGEST_WORD = 40;
const longWord = new RegExp(`\\S{${LONGEST_WORD + 1},}`, 'gu');

// Controls, zero-width and direction marks: they draw nothing, but could make an official paper read differently from what
// was typed (Unicode Technical Report 36, "bidirectional text spoofing").
const invisible = /(?![\n\t])[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

/** Values under these keys are made by programs and not set as text: they are left exactly as they are. */
const machineKeys = new Set(['svg', 'url']);

/**
 * Makes every string in a JSON value safe to print: composed letters (NFC, so "ế" typed on any keyboard is one glyph), no
 * invisible characters, and � for what the typeface lacks (PDF/A forbids missing
 * glyphs). Very long words get places where the line may break.
 */
export function printable(value: unknown, characters: ReadonlySet<number>): unknown {
  if (typeof value === 'string') return printableText(value, characters);
  if (Array.isArray(value)) return value.map((item) => printable(item, characters));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, machineKeys.has(key) ? item : printable(item, characters)]),
  );
}

function printableText(text: string, characters: ReadonlySet<number>): string {
  let printed = '';
  for (const character of text.normalize('NFC').replaceAll(invisible, '').replaceAll('\t', ' ')) {
    const drawn = character === '\n' || characters.has(character.codePointAt(0) ?? 0);
    printed += drawn ? character : REPLACEMENT;
  }
  return printed.replaceAll(longWord, (word) => word.replaceAll(/.{12}/gu, '$&\u200B'));
}
