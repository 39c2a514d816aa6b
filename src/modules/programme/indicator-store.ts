import type { Insertable } from 'kysely';
import type { FiledOnDay } from '#modules/dossiers';
import type { Tx } from '#platform/db.ts';
import type { DB } from '../../../db/types.ts';

export type ServiceRow = Insertable<DB['programme.service']>;
export type Part = 'services' | 'filings';

/** How far a part was folded; locks it, so that two workers do not fold at once. */
export async function foldedThrough(tx: Tx, part: Part): Promise<string | undefined> {
  const row = await tx
    .selectFrom('programme.fold')
    .select('stamp')
    .where('part', '=', part)
    .forUpdate()
    .executeTakeFirst();
  return row?.stamp;
}

export async function setFolded(tx: Tx, { part, stamp, at }: { part: Part; stamp: string; at: Date }): Promise<void> {
  await tx
    .insertInto('programme.fold')
    .values({ part, stamp, folded_at: at })
    .onConflict((conflict) => conflict.column('part').doUpdateSet({ stamp, folded_at: at }))
    .execute();
}

/** Last day in force of every version counted so far, by version. */
export async function knownServices(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx.selectFrom('programme.service').select(['version_id', 'valid_to']).execute();
  return new Map(rows.map(({ version_id, valid_to }) => [version_id, valid_to]));
}

export async function insertServices(tx: Tx, rows: readonly ServiceRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('programme.service')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('version_id').doUpdateSet((eb) => ({ valid_to: eb.ref('excluded.valid_to') })),
    )
    .execute();
}

const AT_ONCE = 1000;

/** Days from `from` on are written anew. */
export async function replaceFilings(tx: Tx, from: string, filed: readonly FiledOnDay[]): Promise<void> {
  await tx.deleteFrom('programme.filed_day').where('day', '>=', from).execute();
  for (let at = 0; at < filed.length; at += AT_ONCE) {
    const rows = filed.slice(at, at + AT_ONCE).map(({ day, procedureCode, agencyId, online, total }) => ({
      day,
      code: procedureCode,
      agency_id: agencyId,
      online,
      total,
    }));
    await tx.insertInto('programme.filed_day').values(rows).execute();
  }
}

export async function insertBaselines(tx: Tx, rows: readonly Insertable<DB['programme.baseline']>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('programme.baseline')
      .values([...rows])
      .execute();
}
