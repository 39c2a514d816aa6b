import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { keeping } from '#platform/keep.ts';
import { error } from './errors.ts';

/** An agency of the office directory as it stands on a day. */
export interface Agency {
  id: string;
  code: string;
  identifier: string;
  kind: 'province' | 'department' | 'service-centre' | 'commune';
  name: string;
  nameEn: string;
  unitCode: string | null;
  calendarKey: string;
  address: string;
  phone: string;
}

const base = (db: Db) =>
  db
    .selectFrom('registers.agency')
    .select(['id', 'code', 'identifier', 'kind', 'name', 'name_en', 'unit_code', 'calendar_key', 'address', 'phone']);

type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

const toAgency = (row: Row): Agency => ({
  id: row.id,
  code: row.code,
  identifier: row.identifier,
  // The table's CHECK allows exactly these.
  kind: row.kind as Agency['kind'],
  name: row.name,
  nameEn: row.name_en,
  unitCode: row.unit_code,
  calendarKey: row.calendar_key,
  address: row.address,
  phone: row.phone,
});

/** The directory changes a few times a year; a change is seen within half a minute. */
const KEPT_MS = 30_000;

const agencyById = keeping(KEPT_MS, async (db, id) => {
  const row = await base(db).where('id', '=', id).executeTakeFirst();
  return row && toAgency(row);
});

const agenciesOn = keeping(KEPT_MS, async (db, on) =>
  (
    await base(db)
      .where(inForce(on))
      .orderBy(sql`name collate "vi-x-icu"`)
      .execute()
  ).map(toAgency),
);

export async function findAgency(
  db: Db,
  by: { id: string } | { code: string; on: string },
): Promise<Agency | undefined> {
  if ('id' in by) return agencyById(db, by.id);
  return (await agenciesOn(db, by.on)).find(({ code }) => code === by.code);
}

/** Throws `registers.no-agency`. */
export async function getAgency(db: Db, id: string): Promise<Agency> {
  const agency = await findAgency(db, { id });
  if (!agency) throw error('no-agency');
  return agency;
}

export async function listAgencies(
  db: Db,
  by: { kind?: Agency['kind']; unitCode?: string; on: string },
): Promise<Agency[]> {
  return (await agenciesOn(db, by.on)).filter(
    ({ kind, unitCode }) => (!by.kind || kind === by.kind) && (!by.unitCode || unitCode === by.unitCode),
  );
}

const inForce =
  (on: string) => (eb: import('kysely').ExpressionBuilder<import('../../../db/types.ts').DB, 'registers.agency'>) =>
    eb.and([eb('valid_from', '<=', on), eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)])]);
