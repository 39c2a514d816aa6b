import type { TxCtx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { discardBlob, keepBlob, needRoom, receiveBlob, type BlobStore } from './blob-store.ts';
import { tidyFileName } from './download-name.ts';
import { insertFile, type FilePurpose, type StoredFile } from './file-store.ts';
import { inspectUpload } from './inspect-upload.ts';
import { UPLOAD_LIMITS, type MediaType } from './inspection.ts';

/** A file that was looked into and lies in the store for good; `attach` gives it a row. */
export interface KeptFile {
  sha256: string;
  name: string;
  mediaType: MediaType;
  sizeBytes: number;
  pages: number | null;
}

/**
 * Takes an upload in: streams it to the store, looks inside, keeps it. Done before the transaction, because it is
 * slow. Nothing stays behind when it is refused. Throws every code of `files.*` that an upload can earn.
 */
export async function receiveUpload(
  store: BlobStore,
  source: AsyncIterable<Uint8Array>,
  declaredName: string,
): Promise<KeptFile> {
  await needRoom(store);
  const received = await receiveBlob(store, source, UPLOAD_LIMITS.maxBytes);
  try {
    const { mediaType, byteCount, pages } = await inspectUpload(received.path, { declaredName });
    await keepBlob(store, received);
    return {
      sha256: received.sha256,
      name: tidyFileName(declaredName),
      mediaType,
      sizeBytes: byteCount,
      pages: pages ?? null,
    };
  } catch (cause) {
    await discardBlob(received);
    throw cause;
  }
}

/** Writes the row of a kept file, in the transaction that uses it. */
export async function attach(
  tx: TxCtx,
  kept: KeptFile,
  use: { purpose: FilePurpose; ownerId: string | null },
): Promise<StoredFile> {
  const file = { ...kept, ...use, id: newId(tx.now.getTime()) };
  await insertFile(tx.tx, file, tx.now);
  return file;
}
