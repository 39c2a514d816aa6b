import type { Db } from '#platform/db.ts';
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

export async function findAgency(
  db: Db,
  by: { id: string } | { code: string; on: string },
): Promise<Agency | undefined> {
  const query =
    'id' in by ? base(db).where('id', '=', by.id) : base(db).where('code', '=', by.code).where(inForce(by.on));
  const row = await query.executeTakeFirst();
  return row && toAgency(row);
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
  let query = base(db).where(inForce(by.on)).orderBy('name');
  if (by.kind) query = query.where('kind', '=', by.kind);
  if (by.unitCode) query = query.where('unit_code', '=', by.unitCode);
  return (await query.execute()).map(toAgency);
}

const inForce =
  (on: string) => (eb: import('kysely').ExpressionBuilder<import('../../../db/types.ts').DB, 'registers.agency'>) =>
    eb.and([eb('valid_from', '<=', on), eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)])]);
