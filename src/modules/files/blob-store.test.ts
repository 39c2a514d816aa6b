import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { receiveUpload } from './attach.ts';
import {
  blobPath,
  discardBlob,
  isIntact,
  keepBlob,
  openBlob,
  openBlobStore,
  receiveBlob,
  writeBlob,
} from './blob-store.ts';

const now = new Date('2026-11-23T03:00:00Z');

async function aStore(t: TestContext) {
  const directory = await mkdtemp(join(tmpdir(), 'blobs-'));
  t.after(() => rm(directory, { recursive: true }));
  return { directory, store: await openBlobStore(directory, now) };
}

async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
}

test('what is kept is found again by its hash, byte for byte', async (t) => {
  const { store } = await aStore(t);
  const bytes = randomBytes(1_000_000);
  const received = await receiveBlob(store, inPieces(bytes), 2_000_000);
  assert.equal(received.sha256, createHash('sha256').update(bytes).digest('hex'));
  await keepBlob(store, received);
  const { stream, byteCount } = await openBlob(store, received.sha256);
  assert.equal(byteCount, bytes.length);
  assert.deepEqual(Buffer.concat(await stream.toArray()), bytes);
  assert.match(blobPath(store, received.sha256), /files\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}$/);
  assert.deepEqual(await readdir(store.incoming), []);
});

test('the same content sent by many at once is stored once', async (t) => {
  const { store } = await aStore(t);
  const hashes = await Promise.all(Array.from({ length: 8 }, () => writeBlob(store, Buffer.from('giấy chứng sinh'))));
  const [sha256 = ''] = hashes;
  assert.equal(new Set(hashes).size, 1);
  assert.deepEqual(await readdir(join(blobPath(store, sha256), '..')), [sha256]);
  assert.deepEqual(await readdir(store.incoming), []);
});

test('a file that grows too large, breaks off or is discarded leaves nothing behind', async (t) => {
  const { store } = await aStore(t);
  await assert.rejects(receiveBlob(store, inPieces(randomBytes(200_000)), 100_000), { code: 'files.too-large' });
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('connection reset');
  }
  await assert.rejects(receiveBlob(store, broken(), 100_000), /connection reset/);
  await discardBlob(await receiveBlob(store, inPieces(Buffer.from('x')), 10));
  assert.deepEqual(await readdir(store.incoming), []);
});

test('leftovers of a crashed process are cleared at the next start, those of a living one are not', async (t) => {
  const { directory, store } = await aStore(t);
  const dead = `${hostname()}~4194304~aa`;
  const living = `${hostname()}~${process.ppid}~bb`;
  const old = `another-host~1~cc`;
  for (const name of [dead, living, old]) await writeFile(join(store.incoming, name), 'half');
  await utimes(join(store.incoming, living), now, now);
  await utimes(join(store.incoming, old), new Date('2026-11-20'), new Date('2026-11-20'));
  await openBlobStore(directory, now);
  assert.deepEqual(await readdir(store.incoming), [living]);
});

test('a hash that is none, or of nothing kept, opens no file', async (t) => {
  const { store } = await aStore(t);
  await assert.rejects(openBlob(store, '../../etc/passwd'), { code: 'files.content-missing' });
  await assert.rejects(openBlob(store, 'a'.repeat(64)), { code: 'files.content-missing' });
});

test('a stored file that was changed on the disk is noticed', async (t) => {
  const { store } = await aStore(t);
  const sha256 = await writeBlob(store, Buffer.from('100.000 ₫'));
  assert.equal(await isIntact(store, sha256), true);
  await writeFile(blobPath(store, sha256), '900.000 ₫');
  assert.equal(await isIntact(store, sha256), false);
});

test('a full disk is told with a code, and nothing half stays', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', directory], { stdio: 'ignore' });
  } catch {
    return t.skip('mounting a small disk is not allowed here');
  }
  t.after(async () => {
    execFileSync('umount', [directory]);
    await rm(directory, { recursive: true });
  });
  const store = await openBlobStore(directory, now);
  await assert.rejects(receiveBlob(store, inPieces(randomBytes(900_000)), 1_000_000), { code: 'files.disk-full' });
  assert.deepEqual(await readdir(store.incoming), []);
});

test('uploads stop before the disk is full, the application’s own documents do not', async (t) => {
  const { store } = await aStore(t);
  const nearlyFull = { ...store, reserveBytes: Number.MAX_SAFE_INTEGER };
  const upload = receiveUpload(nearlyFull, inPieces(Buffer.from('%PDF-1.7')), 'a.pdf');
  await assert.rejects(upload, { code: 'files.disk-full' });
  assert.deepEqual(await readdir(store.incoming), []);
  assert.match(await writeBlob(nearlyFull, Buffer.from('receipt')), /^[0-9a-f]{64}$/);
});
