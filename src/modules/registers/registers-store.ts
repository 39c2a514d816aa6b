import type { Insertable } from 'kysely';
import type { Tx } from '#platform/db.ts';
import type { DB } from '../../../db/types.ts';

export type UnitRow = Insertable<DB['registers.unit']>;
export type AgencyRow = Insertable<DB['registers.agency']>;
export interface CalendarRow {
  calendar: Insertable<DB['registers.calendar']>;
  days: Insertable<DB['registers.calendar_day']>[];
}

export async function insertUnits(tx: Tx, rows: UnitRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await tx
      .insertInto('registers.unit')
      .values(rows.slice(from, from + 500))
      .execute();
  }
}

export async function insertAgencies(tx: Tx, rows: AgencyRow[]): Promise<void> {
  await tx.insertInto('registers.agency').values(rows).execute();
}

export async function insertCalendars(tx: Tx, rows: CalendarRow[]): Promise<void> {
  await tx
    .insertInto('registers.calendar')
    .values(rows.map(({ calendar }) => calendar))
    .execute();
  const days = rows.flatMap((row) => row.days);
  if (days.length > 0) await tx.insertInto('registers.calendar_day').values(days).execute();
}
