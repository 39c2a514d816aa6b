import type { Db } from '#platform/db.ts';
import type { DossierState } from './dossier.ts';

/** How many open dossiers of a procedure follow which version, by where they stand. */
export interface OpenByVersion {
  versionId: string;
  state: DossierState;
  count: number;
}

/** Open dossiers keep the version they were filed under, whatever is published later. */
export async function countOpenByVersion(db: Db, procedureCode: string): Promise<OpenByVersion[]> {
  const rows = await db
    .selectFrom('dossiers.dossier')
    .select((eb) => ['version_id', 'state', eb.fn.countAll<number>().as('count')])
    .where('procedure_code', '=', procedureCode)
    .where('closed_at', 'is', null)
    .groupBy(['version_id', 'state'])
    .orderBy('state')
    .execute();
  // The column's CHECK holds exactly these values.
  return rows.map(({ version_id, state, count }) => ({ versionId: version_id, state: state as DossierState, count }));
}
