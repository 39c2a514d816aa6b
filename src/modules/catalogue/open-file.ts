import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { error } from './errors.ts';
import type { ReceivedFile } from './receive-import.ts';

/** Ten times the whole national catalogue. */
export const LARGEST_FILE = 250_000_000;

/**
 * A file of this machine, looked at before it is read.
 * @throws catalogue.cannot-read, catalogue.is-folder, catalogue.empty, catalogue.too-large
 */
export async function openFile(path: string): Promise<{ file: ReceivedFile; read: () => AsyncIterable<Uint8Array> }> {
  const found = await orCannotRead(path, stat(path));
  if (found.isDirectory()) throw error('is-folder', { path });
  if (!found.isFile()) throw error('cannot-read', { path, reason: 'not a file' });
  if (found.size === 0) throw error('empty');
  if (found.size > LARGEST_FILE) throw error('too-large', { limitMb: LARGEST_FILE / 1e6 });
  await (await orCannotRead(path, open(path, 'r'))).close();
  const read = () => createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Uint8Array>; // no encoding: buffers
  const hash = createHash('sha256');
  for await (const chunk of read()) hash.update(chunk);
  return { file: { name: basename(path), path: '', sha256: hash.digest('hex'), byteCount: found.size }, read };
}

const orCannotRead = <T>(path: string, work: Promise<T>): Promise<T> =>
  work.catch((cause: NodeJS.ErrnoException) => {
    throw error('cannot-read', { path, reason: cause.code ?? cause.message });
  });
