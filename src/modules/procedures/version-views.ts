import type { Db } from '#platform/db.ts';
import { error } from './errors.ts';
import type { GoldenDossier } from './golden.ts';

/** Where a version stands on a day. `superseded` also when it ended and nothing took its place. */
export type VersionState = 'superseded' | 'in-force' | 'scheduled' | 'cancelled';

/** One line of a procedure's history. */
export interface VersionLine {
  id: string;
  number: number;
  validFrom: string;
  validTo: string | null;
  publishedAt: Date;
  contentHash: string;
  state: VersionState;
}

/** The versions of a procedure, newest first; none where it was never published. */
export async function listVersions(db: Db, code: string, on: string): Promise<VersionLine[]> {
  const rows = await db
    .selectFrom('procedures.version')
    .select(['id', 'number', 'valid_from', 'valid_to', 'published_at', 'content_hash'])
    .where('code', '=', code)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    publishedAt: row.published_at,
    contentHash: row.content_hash,
    state: stateOn(on, row),
  }));
}

/** A version that ended before it began, or the day it began, never ruled. */
function stateOn(on: string, { valid_from, valid_to }: { valid_from: string; valid_to: string | null }): VersionState {
  if (valid_to !== null && valid_to <= valid_from) return 'cancelled';
  if (valid_from > on) return 'scheduled';
  return valid_to !== null && valid_to <= on ? 'superseded' : 'in-force';
}

/** The example dossiers of a version; empty for one published before there were any. Throws `procedures.not-found`. */
export async function goldenOfVersion(db: Db, id: string): Promise<GoldenDossier[]> {
  const row = await db.selectFrom('procedures.version').select('golden').where('id', '=', id).executeTakeFirst();
  if (!row) throw error('not-found');
  // Ran before publication, unchanged since.
  return row.golden as GoldenDossier[];
}
