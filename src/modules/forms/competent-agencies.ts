import { findAgency, listAgencies } from '#modules/registers';
import type { Db } from '#platform/db.ts';
import type { FilingAgency, FilingBundle } from './deps.ts';

/** The offices that decide a procedure: every commune's, or one department. In force on `on` (YYYY-MM-DD). */
export async function competentAgencies(db: Db, { competent }: FilingBundle, on: string): Promise<FilingAgency[]> {
  if (competent.kind === 'commune') return listAgencies(db, { kind: 'commune', on });
  const agency = await findAgency(db, { code: competent.code, on });
  return agency ? [agency] : [];
}
