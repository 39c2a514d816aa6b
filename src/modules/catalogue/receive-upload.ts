import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { error } from './errors.ts';
import { LARGEST_FILE } from './open-file.ts';
import type { ReceivedFile } from './receive-import.ts';

const STALE_MS = 24 * 3_600_000;

/**
 * Streams an upload to the folder where the reading job finds it; nothing stays of one that breaks off or is refused.
 * @throws catalogue.empty, catalogue.too-large
 */
export async function receiveUpload(
  folder: string,
  { bytes, name, now }: { bytes: AsyncIterable<Uint8Array>; name: string; now: Date },
): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true });
  await removeStale(folder, now);
  const path = randomUUID();
  const place = join(folder, path);
  const hash = createHash('sha256');
  let byteCount = 0;
  const file = await open(place, 'wx', 0o640);
  try {
    for await (const chunk of bytes) {
      byteCount += chunk.byteLength;
      if (byteCount > LARGEST_FILE) throw error('too-large', { limitMb: LARGEST_FILE / 1e6 });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (byteCount === 0) throw error('empty');
    await file.close();
    return { name, path, sha256: hash.digest('hex'), byteCount };
  } catch (cause) {
    await file.close().catch(() => undefined);
    await rm(place, { force: true });
    throw cause;
  }
}

/** What a crash left behind: a file that waits is read within seconds. */
async function removeStale(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found && now.getTime() - found.mtimeMs > STALE_MS) await rm(join(folder, name), { force: true });
  }
}
