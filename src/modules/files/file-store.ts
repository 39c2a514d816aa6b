import type { Db, Tx } from '#platform/db.ts';
import type { MediaType } from './inspection.ts';

export type FilePurpose = 'upload' | 'receipt' | 'draft-result' | 'result';

/** One use of content. `sha256` in hex; sizes in bytes. */
export interface StoredFile {
  id: string;
  sha256: string;
  name: string;
  mediaType: MediaType;
  sizeBytes: number;
  pages: number | null;
  purpose: FilePurpose;
  ownerId: string | null;
}

export async function insertFile(tx: Tx, file: StoredFile, at: Date): Promise<void> {
  await tx
    .insertInto('files.file')
    .values({
      id: file.id,
      sha256: Buffer.from(file.sha256, 'hex'),
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      pages: file.pages,
      purpose: file.purpose,
      owner_id: file.ownerId,
      created_at: at,
    })
    .execute();
}

const base = (db: Db) =>
  db
    .selectFrom('files.file')
    .select(['id', 'sha256', 'name', 'media_type', 'size_bytes', 'pages', 'purpose', 'owner_id']);

type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

const toFile = (row: Row): StoredFile => ({
  id: row.id,
  sha256: row.sha256.toString('hex'),
  name: row.name,
  // Written by insertFile only, and held by the table's CHECK.
  mediaType: row.media_type as MediaType,
  sizeBytes: row.size_bytes,
  pages: row.pages,
  purpose: row.purpose as FilePurpose,
  ownerId: row.owner_id,
});

export async function findFile(db: Db, id: string): Promise<StoredFile | undefined> {
  const row = await base(db).where('id', '=', id).executeTakeFirst();
  return row && toFile(row);
}

export async function findFiles(db: Db, ids: readonly string[]): Promise<StoredFile[]> {
  if (ids.length === 0) return [];
  return (
    await base(db)
      .where('id', 'in', [...ids])
      .execute()
  ).map(toFile);
}

/** Kept uses of the same content, by its SHA-256 in hex. */
export async function findFilesByContent(db: Db, sha256: string, purpose: FilePurpose): Promise<StoredFile[]> {
  const rows = await base(db)
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .where('purpose', '=', purpose)
    .limit(20)
    .execute();
  return rows.map(toFile);
}

export async function insertGrant(
  tx: Tx,
  grant: { tokenHash: Buffer; fileId: string; accountId: string | null; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('files.download_grant')
    .values({
      token_hash: grant.tokenHash,
      file_id: grant.fileId,
      account_id: grant.accountId,
      expires_at: grant.expiresAt,
    })
    .execute();
}

/** The file a live grant opens for this account. */
export async function findGranted(
  db: Db,
  by: { tokenHash: Buffer; accountId: string | undefined; now: Date },
): Promise<StoredFile | undefined> {
  const grant = await db
    .selectFrom('files.download_grant')
    .select(['file_id', 'account_id'])
    .where('token_hash', '=', by.tokenHash)
    .where('expires_at', '>', by.now)
    .executeTakeFirst();
  if (!grant || (grant.account_id !== null && grant.account_id !== by.accountId)) return undefined;
  return findFile(db, grant.file_id);
}

/** Grants that ended are removed by a nightly job. */
export const deleteEndedGrants = (db: Db, now: Date) =>
  db.deleteFrom('files.download_grant').where('expires_at', '<', now).execute();
