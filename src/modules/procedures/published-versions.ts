import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { Bundle } from './bundle.ts';

/** A version's place in time, for those who count services. */
export interface PublishedVersion {
  id: string;
  code: string;
  validFrom: string;
  validTo: string | null;
}

/** A text that changes whenever a version is published or closed; cheap enough to ask every minute. */
export async function stampOfVersions(db: Db): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', count(*), max(published_at), count(valid_to), max(valid_to)) as stamp
    from procedures.version`.execute(db);
  return rows[0]?.stamp ?? '';
}

export async function publishedVersions(db: Db): Promise<PublishedVersion[]> {
  const rows = await db.selectFrom('procedures.version').select(['id', 'code', 'valid_from', 'valid_to']).execute();
  return rows.map(({ id, code, valid_from, valid_to }) => ({ id, code, validFrom: valid_from, validTo: valid_to }));
}

/** The bundles of some versions; ask for a few hundred at a time, each is some ten kilobytes. */
export async function bundlesOf(db: Db, ids: readonly string[]): Promise<Map<string, Bundle>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('procedures.version').select(['id', 'bundle']).where('id', 'in', ids).execute();
  // Checked before publication, unchanged since.
  return new Map(rows.map(({ id, bundle }) => [id, bundle as Bundle]));
}
