import { sql } from 'kysely';
import { amendedCodes, unfitRecords, type NationalRecord } from '#modules/provisioning';
import { listAgencies } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import type { TxCtx } from '#platform/ctx.ts';

/** Marks the rows of a diff whose service has an amendment that will no longer fit; those kept by hand stay as they are. */
export async function markUnfit(tx: TxCtx, importId: string): Promise<void> {
  const codes = await amendedCodes(tx.tx);
  if (codes.length === 0) return;
  const rows = await tx.tx
    .selectFrom('catalogue.staged_row')
    .select('record')
    .where('import_id', '=', importId)
    .where('change', 'in', ['new', 'changed', 'renamed'])
    .where('by_hand', '=', false)
    .where('code', 'in', codes)
    .execute();
  const on = localDate(tx.now);
  const directory = await listAgencies(tx.tx, { on });
  // Rows of these three kinds carry their record.
  const records = rows.map(({ record }) => record as NationalRecord);
  const unfit = await unfitRecords(tx.tx, records, { directory, on });
  await sql`update catalogue.staged_row set unfit = true
    where import_id = ${importId} and code = any(${unfit}::text[])`.execute(tx.tx);
}
