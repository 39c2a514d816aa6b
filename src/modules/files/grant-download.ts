import type { Readable } from 'node:stream';
import { inTransaction, type Ctx, type TxCtx } from '#platform/ctx.ts';
import { hashToken, randomToken } from '#platform/ids.ts';
import { openBlob, type BlobStore } from './blob-store.ts';
import { error } from './errors.ts';
import { findGranted, insertGrant, type StoredFile } from './file-store.ts';

const GRANT_MS = 5 * 60_000;

/**
 * Lets somebody fetch one file for five minutes; whoever calls has decided that they may. Returns the address.
 * With an account, the link works only in that account's session.
 */
export async function grantDownload(tx: TxCtx, grant: { fileId: string; accountId: string | null }): Promise<string> {
  const token = randomToken();
  const expiresAt = new Date(tx.now.getTime() + GRANT_MS);
  await insertGrant(tx.tx, { ...grant, tokenHash: hashToken(token), expiresAt });
  return `/downloads/${token}`;
}

/** A grant to the one who asks, in a transaction of its own: what a download link's route does after its check. */
export const grantOwnDownload = (ctx: Ctx, fileId: string): Promise<string> =>
  inTransaction(ctx, (tx) => grantDownload(tx, { fileId, accountId: ctx.actor.id ?? null }));

/** Opens what a grant names. Throws `files.no-grant`, `files.content-missing`. */
export async function openForReading(
  ctx: Ctx,
  store: BlobStore,
  token: string,
): Promise<{ file: StoredFile; stream: Readable; byteCount: number }> {
  const file = await findGranted(ctx.db, { tokenHash: hashToken(token), accountId: ctx.actor.id, now: ctx.now });
  if (!file) throw error('no-grant');
  return { file, ...(await openBlob(store, file.sha256)) };
}
