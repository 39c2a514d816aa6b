import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { charactersOf, mergeFaces } from './merge-faces.ts';
import { openWoff, writeSfnt } from './sfnt.ts';

export type DocumentFonts = {
  /** TrueType files ready for the typesetter. */
  readonly files: readonly Buffer[];
  /** Characters that every style can draw. */
  readonly characters: ReadonlySet<number>;
};

const styles = ['400-normal', '700-normal', '400-italic', '700-italic'];
const subsets = ['latin', 'vietnamese', 'latin-ext'];

/**
 * Tinos in four styles. It has the metrics of Times New Roman, the typeface that Decree 30/2020/NĐ-CP (Annex I) asks for,
 * and every Vietnamese letter and ₫. The package ships web subsets; each style is joined to one face (about 10 ms each).
 */
export function loadDocumentFonts(folder = defaultFolder()): DocumentFonts {
  const faces = styles.map((style) =>
    mergeFaces(subsets.map((subset) => openWoff(readFileSync(join(folder, `tinos-${subset}-${style}.woff`))))),
  );
  const [first, ...others] = faces.map((face) => new Set(charactersOf(face).keys()));
  const characters = others.reduce((shared, next) => shared.intersection(next), first ?? new Set<number>());
  return { files: faces.map(writeSfnt), characters };
}

function defaultFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@fontsource/tinos/package.json')), 'files');
}
