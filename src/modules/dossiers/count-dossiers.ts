import type { Db } from '#platform/db.ts';

/** How many dossiers a person has, and how many stand still until they pay or send something. */
export async function countDossiersOf(db: Db, accountId: string): Promise<{ dossiers: number; waiting: number }> {
  return db
    .selectFrom('dossiers.dossier')
    .select((eb) => [
      eb.fn.countAll<number>().as('dossiers'),
      eb.fn.countAll<number>().filterWhere('state', 'in', ['awaiting_payment', 'awaiting_supplement']).as('waiting'),
    ])
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
}
