import { inflateSync } from 'node:zlib';

/** The tables of one TrueType face, by their four-letter tag. */
export type SfntTables = ReadonlyMap<string, Buffer>;

const WOFF_SIGNATURE = 0x774f4646;
const TRUETYPE_VERSION = 0x00010000;

/**
 * Opens a WOFF 1.0 file (W3C Recommendation "WOFF File Format 1.0"): a TrueType face whose tables are deflated one by one.
 * Throws an Error on anything else; fonts come from our own dependencies, never from users.
 */
export function openWoff(file: Buffer): SfntTables {
  if (file.readUInt32BE(0) !== WOFF_SIGNATURE) throw new Error('not a WOFF 1.0 font');
  const tables = new Map<string, Buffer>();
  const count = file.readUInt16BE(12);
  for (let i = 0; i < count; i += 1) {
    const entry = 44 + i * 20;
    const offset = file.readUInt32BE(entry + 4);
    const packedLength = file.readUInt32BE(entry + 8);
    const length = file.readUInt32BE(entry + 12);
    const packed = file.subarray(offset, offset + packedLength);
    tables.set(file.toString('latin1', entry, entry + 4), packedLength < length ? inflateSync(packed) : packed);
  }
  return tables;
}

/** Writes tables as a TrueType file (OpenType 1.9 "Organization of an OpenType Font"). */
export function writeSfnt(tables: SfntTables): Buffer {
  const tags = [...tables.keys()].sort();
  const directory = Buffer.alloc(12 + tags.length * 16);
  const power = Math.floor(Math.log2(tags.length));
  directory.writeUInt32BE(TRUETYPE_VERSION, 0);
  directory.writeUInt16BE(tags.length, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(tags.length * 16 - 2 ** power * 16, 10);

  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [i, tag] of tags.entries()) {
    const table = padded(tableOf(tables, tag));
    const entry = 12 + i * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(table), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(tableOf(tables, tag).length, entry + 12);
    parts.push(table);
    offset += table.length;
  }
  return Buffer.concat(parts);
}

/** A table that must be there; throws an Error naming the missing one. */
export function tableOf(tables: SfntTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`the font has no ${tag} table`);
  return table;
}

function padded(table: Buffer): Buffer {
  const rest = table.length % 4;
  return rest === 0 ? table : Buffer.concat([table, Buffer.alloc(4 - rest)]);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let i = 0; i < table.length; i += 4) sum = (sum + table.readUInt32BE(i)) >>> 0;
  return sum;
}
