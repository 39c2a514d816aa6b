import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { isAppError } from '#platform/errors.ts';
import { bundleError } from './bundle-errors.ts';

/** What a bundle may weigh. A procedure is some hundred KB of text; the rest is somebody's trick. */
export const bundleLimits = {
  packed: 5_000_000,
  unpacked: 16_000_000,
  entry: 4_000_000,
  entries: 300,
  ratio: 300,
} as const;

/**
 * The plain files of a zip, by name. Nothing is ever written to disk, and sizes are held while unpacking, whatever the
 * zip claims. A folder around everything is taken off. Throws `authoring.bundle-*`.
 */
export async function unzipBundle(bytes: Buffer): Promise<Map<string, Buffer>> {
  if (bytes.length > bundleLimits.packed) throw tooBig();
  const zip = await opened(bytes);
  if (zip.entryCount > bundleLimits.entries) throw tooBig();
  const files = new Map<string, Buffer>();
  const names = new Set<string>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const sameName = name.normalize('NFC').toLowerCase();
      if (names.has(sameName)) throw bundleError('bundle-name-twice', { name });
      names.add(sameName);
      if (name.endsWith('/')) continue;
      const content = await read(zip, entry, bundleLimits.unpacked - total);
      total += content.length;
      files.set(name, content);
    }
  } catch (cause) {
    throw isAppError(cause) ? cause : refusalOf(cause);
  }
  return withoutFolder(files);
}

const tooBig = () =>
  bundleError('bundle-too-big', {
    limitMb: bundleLimits.packed / 1_000_000,
    totalMb: bundleLimits.unpacked / 1_000_000,
    entries: bundleLimits.entries,
  });

async function opened(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true });
  } catch (cause) {
    throw refusalOf(cause);
  }
}

/** The reader names unsafe paths itself; everything else it cannot read is a broken file. */
function refusalOf(cause: unknown) {
  const message = cause instanceof Error ? cause.message : '';
  const name = /^(?:invalid characters in fileName|absolute path|invalid relative path): (.*)$/s.exec(message)?.[1];
  return name === undefined
    ? bundleError('bundle-not-a-zip')
    : bundleError('bundle-path-refused', { name: name.slice(0, 200) });
}

/** File type bits of a Unix mode, kept in the upper half of the external attributes. */
const TYPE = 0o170000;
const PLAIN = [0, 0o100000];
const FOLDER = 0o040000;

function nameOf(entry: Entry): string {
  const name = entry.fileName;
  const type = (entry.externalFileAttributes >>> 16) & TYPE;
  const isFolder = name.endsWith('/');
  if (entry.isEncrypted()) throw bundleError('bundle-encrypted', { name });
  if (!PLAIN.includes(type) && !(isFolder && type === FOLDER)) throw bundleError('bundle-link-refused', { name });
  // Control characters and parts like `.` or an empty one have no place in a name.
  if (
    /\p{C}/u.test(name) ||
    name.length > 200 ||
    name
      .replace(/\/$/, '')
      .split('/')
      .some((part) => /^\.{0,2}$/.test(part))
  )
    throw bundleError('bundle-path-refused', { name: name.slice(0, 200) });
  return name;
}

async function read(zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  const { fileName: name, compressedSize, uncompressedSize } = entry;
  const limit = Math.min(bundleLimits.entry, left);
  if (uncompressedSize > limit) throw tooBig();
  if (uncompressedSize > 100_000 && uncompressedSize > compressedSize * bundleLimits.ratio)
    throw bundleError('bundle-bomb', { name });
  const content = await readAtMost(await zip.openReadStreamPromise(entry), limit);
  if (crc32(content) !== entry.crc32) throw bundleError('bundle-not-a-zip');
  return content;
}

async function readAtMost(stream: Readable, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw tooBig();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Somebody zipped the folder instead of what lies in it. */
function withoutFolder(files: Map<string, Buffer>): Map<string, Buffer> {
  if (files.has('manifest.json')) return files;
  const folder = [...files.keys()].find((name) => /^[^/]+\/manifest\.json$/.test(name))?.replace('manifest.json', '');
  if (folder === undefined || ![...files.keys()].every((name) => name.startsWith(folder))) return files;
  return new Map([...files].map(([name, content]) => [name.slice(folder.length), content]));
}
