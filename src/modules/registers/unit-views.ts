import type { Db } from '#platform/db.ts';
import { keeping } from '#platform/keep.ts';

/** An administrative unit on a day. */
export interface Unit {
  code: string;
  name: string;
  nameEn: string;
  type: string;
  parentCode: string | null;
}

const base = (db: Db, on: string) =>
  db
    .selectFrom('registers.unit')
    .select(['code', 'name', 'name_en', 'type', 'parent_code'])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]));

type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;
const toUnit = (row: Row): Unit => ({
  code: row.code,
  name: row.name,
  nameEn: row.name_en,
  type: row.type,
  parentCode: row.parent_code,
});

/** Units change with a law; a change is seen within a minute. */
const KEPT_MS = 60_000;

const communesOn = keeping(KEPT_MS, async (db, on) =>
  (await base(db, on).where('type', 'in', ['commune', 'ward', 'township']).orderBy('folded_name').execute()).map(
    toUnit,
  ),
);

/** Communes and wards in force on `on`, by name. */
export const listCommunes = (db: Db, on: string): Promise<readonly Unit[]> => communesOn(db, on);

export async function findUnit(db: Db, code: string, on: string): Promise<Unit | undefined> {
  const commune = (await communesOn(db, on)).find((unit) => unit.code === code);
  if (commune) return commune;
  const row = await base(db, on).where('code', '=', code).executeTakeFirst();
  return row && toUnit(row);
}
