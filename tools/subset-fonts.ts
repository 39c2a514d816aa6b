/**
 * Cuts Be Vietnam Pro down to the letters our pages use, so that three weights weigh less than one did:
 * ASCII, Vietnamese and a few signs, without hinting. Whatever else a page shows comes from the full files.
 * Also makes figures of equal width for tables, which the published files lack.
 * Run `node tools/subset-fonts.ts` after changing the letters or the font package; the result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';

const root = resolve(import.meta.dirname, '..');
const source = (script: string, weight: number): Buffer =>
  readFileSync(
    resolve(root, `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${script}-${weight}-normal.woff2`),
  );
const target = (name: string): string => resolve(root, `src/web/fonts/${name}.woff2`);

const letters = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

const latin = `${letters(0x20, 0x7e)}\u00a0§©°·×ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý–—‘’“”…`;
const vietnamese = `ĂăĐđĨĩŨũƠơƯư${letters(0x1ea0, 0x1ef9)}₫`;
const plain = { targetFormat: 'woff2', noHinting: true, keepFeatures: ['kern'] } as const;

for (const weight of [400, 600, 700]) {
  const files = { latin: source('latin', weight), vietnamese: source('vietnamese', weight) };
  writeFileSync(target(`be-vietnam-pro-latin-${weight}`), await subsetFont(files.latin, latin, plain));
  writeFileSync(target(`be-vietnam-pro-vietnamese-${weight}`), await subsetFont(files.vietnamese, vietnamese, plain));
}

const figures = await subsetFont(source('latin', 400), '0123456789', {
  ...plain,
  targetFormat: 'sfnt',
  keepFeatures: [],
});
writeFileSync(target('be-vietnam-figures-400'), await subsetFont(equalWidths(figures, 640), '0123456789', plain));
const bold = await subsetFont(source('latin', 600), '0123456789', { ...plain, targetFormat: 'sfnt', keepFeatures: [] });
writeFileSync(target('be-vietnam-figures-600'), await subsetFont(equalWidths(bold, 660), '0123456789', plain));

/** Gives every glyph the same advance width (font units), its outline centred (OpenType `hmtx`). */
function equalWidths(font: Buffer, width: number): Buffer {
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const hmtx = tables.get('hmtx') ?? 0;
  const count = font.readUInt16BE((tables.get('hhea') ?? 0) + 34);
  for (let glyph = 0; glyph < count; glyph++) {
    const at = hmtx + glyph * 4;
    const shift = Math.round((width - font.readUInt16BE(at)) / 2);
    font.writeUInt16BE(width, at);
    font.writeInt16BE(font.readInt16BE(at + 2) + shift, at + 2);
  }
  return font;
}
