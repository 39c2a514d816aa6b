import { sql } from 'kysely';
import { findDossier, findDossiers, type DossierView } from '#modules/dossiers';
import type { Db } from '#platform/db.ts';
import { foldVietnamese } from '#platform/text.ts';

export interface FoundDossiers {
  dossiers: DossierView[];
  /** Cursor of the next page: the last dossier's code. */
  next: string | undefined;
}

const PAGE = 30;

/**
 * Dossiers that reached one of the agencies, newest first, closed ones too; by words of code, applicant or procedure.
 * Each agency is read through the three indexes of who takes part; the same dossier found twice is one row.
 */
export async function findDossiersOf(
  db: Db,
  ask: { agencyIds: readonly string[]; q: string; after?: string | undefined },
): Promise<FoundDossiers> {
  const patterns = foldVietnamese(ask.q)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word}%`);
  const cursor = ask.after ? await cursorAt(db, ask.after) : undefined;
  const legs = (['agency_id', 'receiving_agency_id', 'joint_agency_id'] as const).map(
    (column) => sql`
    select r.opened_at, r.dossier_id from unnest(${[...ask.agencyIds]}::uuid[]) as a (id) cross join lateral (
      select opened_at, dossier_id from casework.run
      where ${sql.ref(column)} = a.id ${patterns.length > 0 ? sql`and search_text like all(${patterns}::text[])` : sql``}
        ${cursor ? sql`and (opened_at, dossier_id) < (${cursor.at}::timestamptz, ${cursor.id})` : sql``}
      order by opened_at desc, dossier_id desc limit ${PAGE + 1}) r`,
  );
  // With words in it, PostgreSQL plans anew: rare words go by the trigrams, common ones by the agency.
  const anew = patterns.length > 0 ? sql`/* plan anew */` : sql``;
  const { rows } = await sql<{ dossier_id: string }>`${sql.join(legs, sql` union `)}
    order by opened_at desc, dossier_id desc limit ${PAGE + 1} ${anew}`.execute(db);
  const dossiers = await findDossiers(
    db,
    rows.slice(0, PAGE).map(({ dossier_id: id }) => id),
  );
  return { dossiers, next: rows.length > PAGE ? dossiers.at(-1)?.code : undefined };
}

async function cursorAt(db: Db, code: string): Promise<{ id: string; at: string } | undefined> {
  const dossier = await findDossier(db, { code });
  const { rows } = await sql<{
    id: string;
    at: string;
  }>`select dossier_id as id, opened_at::text as at from casework.run
    where dossier_id = ${dossier?.id ?? null}`.execute(db);
  return rows[0];
}
