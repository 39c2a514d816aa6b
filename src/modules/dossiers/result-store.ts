import type { Insertable, Updateable } from 'kysely';
import type { Db, Tx } from '#platform/db.ts';
import type { DB } from '../../../db/types.ts';

/** Rows and paragraphs of the document as prepared by the specialist. */
export interface ResultFields {
  rows: { label: string; value: string }[];
  intro: string;
  closing: string;
}

export async function upsertResult(tx: Tx, row: Insertable<DB['dossiers.result']>): Promise<void> {
  const { fields, prepared_by, prepared_at } = row;
  await tx
    .insertInto('dossiers.result')
    .values(row)
    .onConflict((oc) => oc.column('dossier_id').doUpdateSet({ fields, prepared_by, prepared_at }))
    .execute();
}

export async function changeResult(
  tx: Tx,
  dossierId: string,
  change: Updateable<DB['dossiers.result']>,
): Promise<void> {
  await tx.updateTable('dossiers.result').set(change).where('dossier_id', '=', dossierId).execute();
}

export async function findResult(db: Db, dossierId: string) {
  const row = await db.selectFrom('dossiers.result').selectAll().where('dossier_id', '=', dossierId).executeTakeFirst();
  // Fields are written by this module only.
  return row && { ...row, fields: row.fields as ResultFields };
}

/** Next number of an agency's series in a year, without gaps. */
export async function takeResultNumber(
  tx: Tx,
  by: { agencyId: string; series: string; year: number },
): Promise<number> {
  const { last } = await tx
    .insertInto('dossiers.result_counter')
    .values({ agency_id: by.agencyId, series: by.series, year: by.year, last: 1 })
    .onConflict((oc) =>
      oc
        .columns(['agency_id', 'series', 'year'])
        .doUpdateSet((eb) => ({ last: eb('dossiers.result_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
