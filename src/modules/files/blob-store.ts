import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { error } from './errors.ts';

/** Files by the SHA-256 of their content, under `<root>/ab/cd/<sha256>`. What is acknowledged is on the disk. */
export interface BlobStore {
  root: string;
  incoming: string;
  /** Free bytes that uploads leave alone: without them the database stops first. */
  reserveBytes: number;
  /** Directories known to be on the disk, to save asking. */
  durable: Set<string>;
}

/** A file that has arrived whole but is not kept yet: look inside it, then keep or discard it. */
export interface ReceivedBlob {
  path: string;
  sha256: string;
  byteCount: number;
}

const STALE_MS = 24 * 3_600_000;
const RESERVE_BYTES = 200_000_000;

/**
 * Opens the store under `varDir` and clears what a crash left half-received.
 * @param now only used to tell how old a leftover is
 */
export async function openBlobStore(varDir: string, now: Date): Promise<BlobStore> {
  const root = join(varDir, 'files');
  const incoming = join(root, 'incoming');
  await mkdir(incoming, { recursive: true });
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const changedAt = await stat(path).then(
      (found) => found.mtimeMs,
      () => 0,
    );
    if (isAbandoned(name) || now.getTime() - changedAt > STALE_MS) await rm(path, { force: true });
  }
  return { root, incoming, reserveBytes: RESERVE_BYTES, durable: new Set() };
}

/** Leftovers are named `<host>~<pid>~<random>`: those of a dead process on this host belong to nobody. */
function isAbandoned(name: string): boolean {
  const [host, pid] = name.split('~');
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch {
    return true;
  }
}

/**
 * Refuses an upload while the disk is nearly full; what the application itself must write still has room.
 * @throws files.disk-full
 */
export async function needRoom({ incoming, reserveBytes }: BlobStore): Promise<void> {
  const { bavail, bsize } = await statfs(incoming);
  if (bavail * bsize < reserveBytes) throw error('disk-full');
}

/**
 * Streams a file in, hashing on the way. Nothing stays behind when the sender breaks off or the file is too large.
 * @throws files.too-large, files.disk-full
 */
export async function receiveBlob(
  store: BlobStore,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<ReceivedBlob> {
  const path = join(store.incoming, `${hostname()}~${process.pid}~${randomBytes(12).toString('hex')}`);
  const hash = createHash('sha256');
  let byteCount = 0;
  const file = await orDiskFull(open(path, 'wx', 0o640));
  try {
    for await (const chunk of source) {
      byteCount += chunk.byteLength;
      if (byteCount > maxBytes) throw error('too-large', { limitMb: Math.floor(maxBytes / 1_000_000) });
      hash.update(chunk);
      await orDiskFull(file.writeFile(chunk));
    }
    await file.close();
    return { path, sha256: hash.digest('hex'), byteCount };
  } catch (cause) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw cause;
  }
}

/**
 * Moves a received file to its place. When this returns, the content and its name survive a power cut, so only then
 * may the row that points to it be committed.
 * @throws files.disk-full
 */
export async function keepBlob(store: BlobStore, received: ReceivedBlob): Promise<void> {
  const place = blobPath(store, received.sha256);
  const directory = join(place, '..');
  const known = await stat(place).then(
    (found) => found.size === received.byteCount,
    () => false,
  );
  if (known) await discardBlob(received);
  else {
    await makeDurable(store, directory);
    await syncToDisk(received.path, 'r+', (file) => file.datasync());
    await orDiskFull(rename(received.path, place));
  }
  // Also when it was known: another request may have renamed it a moment ago and not synced yet.
  await syncToDisk(directory, 'r', (file) => file.sync());
}

export const discardBlob = (received: ReceivedBlob): Promise<void> => rm(received.path, { force: true });

/** Stores bytes the application made itself (receipts, results); returns their SHA-256 in hex. */
export async function writeBlob(store: BlobStore, bytes: Uint8Array): Promise<string> {
  const received = await receiveBlob(store, once(bytes), Number.MAX_SAFE_INTEGER);
  await keepBlob(store, received);
  return received.sha256;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * A stream of the content and its length. Who may read is decided before, by a grant.
 * @throws files.content-missing
 */
export async function openBlob(store: BlobStore, sha256: string): Promise<{ stream: ReadStream; byteCount: number }> {
  const path = blobPath(store, sha256);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw error('content-missing', { sha256 });
  return { stream: createReadStream(path), byteCount: found.size };
}

/** True when the stored bytes still have the hash they are filed under. */
export async function isIntact(store: BlobStore, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  const { stream } = await openBlob(store, sha256);
  for await (const chunk of stream) hash.update(chunk as Buffer); // no encoding is set, so chunks are buffers
  return hash.digest('hex') === sha256;
}

/** Where the content with this hash lies or would lie. @throws files.content-missing when it is no SHA-256 */
export function blobPath(store: BlobStore, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw error('content-missing');
  return join(store.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Creates `ab/cd` and makes both names survive a power cut; once a directory and process. */
async function makeDurable(store: BlobStore, directory: string): Promise<void> {
  if (store.durable.has(directory)) return;
  await orDiskFull(mkdir(directory, { recursive: true }));
  const parent = join(directory, '..');
  await syncToDisk(parent, 'r', (file) => file.sync());
  if (!store.durable.has(parent)) await syncToDisk(store.root, 'r', (file) => file.sync());
  store.durable.add(parent).add(directory);
}

async function syncToDisk(path: string, flags: string, sync: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await orDiskFull(open(path, flags));
  try {
    await orDiskFull(sync(file));
  } finally {
    await file.close();
  }
}

/** A full disk or a used-up quota is told to people in words; every other failure of the disk is a bug or an alarm. */
async function orDiskFull<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOSPC' || cause.code === 'EDQUOT' ? error('disk-full') : cause;
  });
}
