import { tableOf, type SfntTables } from './sfnt.ts';

type Glyphs = { readonly outlines: readonly Buffer[]; readonly metrics: readonly Buffer[] };

const MORE_COMPONENTS = 0x0020;
const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const HAS_XY_SCALE = 0x0040;
const HAS_TWO_BY_TWO = 0x0080;

/**
 * Joins subsets of one typeface (latin, latin-ext, vietnamese …) into a single face, so that a word such as "Nguyễn" is set
 * from one font and stays one run of text in the PDF. Where subsets share a character the first one wins. Layout tables
 * (kerning, ligatures) are left behind: administrative documents are set without them.
 */
export function mergeFaces(faces: readonly SfntTables[]): SfntTables {
  const [first] = faces;
  if (!first) throw new Error('no face to merge');
  const outlines: Buffer[] = [];
  const metrics: Buffer[] = [];
  const characters = new Map<number, number>();
  for (const face of faces) {
    const base = outlines.length;
    const glyphs = glyphsOf(face);
    outlines.push(...glyphs.outlines.map((outline) => shiftComponents(outline, base)));
    metrics.push(...glyphs.metrics);
    for (const [character, glyph] of charactersOf(face)) {
      if (glyph !== 0 && !characters.has(character)) characters.set(character, base + glyph);
    }
  }
  const kept = ['OS/2', 'name'].map((tag) => [tag, tableOf(first, tag)] as const);
  return new Map([...kept, ...glyphTables(first, { outlines, metrics }), ['cmap', writeCmap(characters)]]);
}

/** Unicode character → glyph number, from the best Unicode subtable (formats 4 and 12). */
export function charactersOf(face: SfntTables): Map<number, number> {
  const cmap = tableOf(face, 'cmap');
  const characters = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, characters);
    else if (format === 12) readGroups(subtable, characters);
  }
  return characters;
}

function readSegments(subtable: Buffer, into: Map<number, number>): void {
  const doubled = subtable.readUInt16BE(6);
  for (let s = 0; s < doubled; s += 2) {
    const end = subtable.readUInt16BE(14 + s);
    const start = subtable.readUInt16BE(16 + doubled + s);
    const delta = subtable.readUInt16BE(16 + 2 * doubled + s);
    const rangeAt = 16 + 3 * doubled + s;
    const range = subtable.readUInt16BE(rangeAt);
    for (let c = start; c <= end && c !== 0xffff; c += 1) {
      const glyph = range === 0 ? c : subtable.readUInt16BE(rangeAt + range + 2 * (c - start));
      if (glyph !== 0) into.set(c, (glyph + delta) & 0xffff);
    }
  }
}

function readGroups(subtable: Buffer, into: Map<number, number>): void {
  for (let g = 0; g < subtable.readUInt32BE(12); g += 1) {
    const at = 16 + g * 12;
    const start = subtable.readUInt32BE(at);
    for (let c = start; c <= subtable.readUInt32BE(at + 4); c += 1)
      into.set(c, subtable.readUInt32BE(at + 8) + c - start);
  }
}

function glyphsOf(face: SfntTables): Glyphs {
  const count = tableOf(face, 'maxp').readUInt16BE(4);
  const long = tableOf(face, 'head').readInt16BE(50) === 1;
  const loca = tableOf(face, 'loca');
  const glyf = tableOf(face, 'glyf');
  const hmtx = tableOf(face, 'hmtx');
  const measured = tableOf(face, 'hhea').readUInt16BE(34);
  const offset = (i: number) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);
  const outlines = Array.from({ length: count }, (_, i) => glyf.subarray(offset(i), offset(i + 1)));
  const metrics = Array.from({ length: count }, (_, i) => {
    if (i < measured) return hmtx.subarray(i * 4, i * 4 + 4);
    const bearing = measured * 4 + (i - measured) * 2;
    return Buffer.concat([hmtx.subarray(measured * 4 - 4, measured * 4 - 2), hmtx.subarray(bearing, bearing + 2)]);
  });
  return { outlines, metrics };
}

/** Composite glyphs (an ê built from e and a circumflex) name their parts by number, which moves with the base. */
function shiftComponents(outline: Buffer, base: number): Buffer {
  if (base === 0 || outline.length < 10 || outline.readInt16BE(0) >= 0) return outline;
  const shifted = Buffer.from(outline);
  let at = 10;
  for (let more = true; more;) {
    const flags = shifted.readUInt16BE(at);
    shifted.writeUInt16BE(shifted.readUInt16BE(at + 2) + base, at + 2);
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_XY_SCALE) at += 4;
    else if (flags & HAS_TWO_BY_TWO) at += 8;
    more = (flags & MORE_COMPONENTS) !== 0;
  }
  return shifted;
}

function glyphTables(first: SfntTables, { outlines, metrics }: Glyphs): [string, Buffer][] {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  const padded = outlines.map((outline) => Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)]));
  let offset = 0;
  for (const [i, outline] of padded.entries()) {
    offset += outline.length;
    loca.writeUInt32BE(offset, (i + 1) * 4);
  }
  const head = Buffer.from(tableOf(first, 'head'));
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(tableOf(first, 'hhea'));
  hhea.writeUInt16BE(metrics.length, 34);
  const maxp = Buffer.from(tableOf(first, 'maxp'));
  maxp.writeUInt16BE(outlines.length, 4);
  const post = Buffer.from(tableOf(first, 'post').subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  return [
    ['glyf', Buffer.concat(padded)],
    ['loca', loca],
    ['hmtx', Buffer.concat(metrics)],
    ['head', head],
    ['hhea', hhea],
    ['maxp', maxp],
    ['post', post],
  ];
}

function writeCmap(characters: ReadonlyMap<number, number>): Buffer {
  const groups: [number, number, number][] = [];
  for (const [character, glyph] of [...characters].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last && last[1] === character - 1 && last[2] + character - last[0] === glyph) last[1] = character;
    else groups.push([character, character, glyph]);
  }
  const cmap = Buffer.alloc(12 + 16 + groups.length * 12);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(16 + groups.length * 12, 16);
  cmap.writeUInt32BE(groups.length, 24);
  for (const [i, group] of groups.entries()) {
    for (const [j, value] of group.entries()) cmap.writeUInt32BE(value, 28 + i * 12 + j * 4);
  }
  return cmap;
}
