import { record } from '#modules/audit';
import { localDate } from '#platform/clock.ts';
import type { TxCtx } from '#platform/ctx.ts';
import { removeListings } from './listing-store.ts';
import { closeVersions, lockPublication, versionsAfter } from './version-store.ts';

/**
 * Ends procedures on a day: nobody can begin them from then on, versions published ahead never come into force, open
 * dossiers go on under theirs. Returns the codes that were in force or were going to be.
 */
export async function withdrawProcedures(tx: TxCtx, codes: readonly string[], on: string): Promise<string[]> {
  if (codes.length === 0) return [];
  await lockPublication(tx.tx);
  const open = await versionsAfter(tx.tx, codes, on);
  const ended = [...new Set(open.map(({ code }) => code))];
  await closeVersions(
    tx.tx,
    open.map(({ id }) => id),
    on,
  );
  if (on <= localDate(tx.now)) await removeListings(tx.tx, ended);
  await Promise.all(
    ended.map((code) =>
      record(tx, { action: 'procedure.withdraw', objectType: 'procedure', objectCode: code, detail: { on } }),
    ),
  );
  return ended;
}
