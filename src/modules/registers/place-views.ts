import type { Db } from '#platform/db.ts';
import { keeping } from '#platform/keep.ts';

/** An administrative unit in one of its periods: provinces, districts until June 2025, communes and wards of any time. */
export interface Place {
  code: string;
  name: string;
  nameEn: string;
  type: string;
  validFrom: string;
  /** First day it no longer held this name and area; null while it does. */
  validTo: string | null;
  foldedName: string;
  /** The unit above it in that period; absent for a province. */
  parent: { name: string; nameEn: string; type: string } | undefined;
}

const KEPT_MS = 60_000;

const everyPlace = keeping(KEPT_MS, async (db) => {
  const rows = await db
    .selectFrom('registers.unit')
    .select(['code', 'name', 'name_en', 'type', 'parent_code', 'valid_from', 'valid_to', 'folded_name'])
    .orderBy('folded_name')
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map((row): Place => {
    // A commune that outlives its province's name is told with the name the province had at first.
    const parent = rows.find(
      ({ code, valid_from, valid_to }) =>
        code === row.parent_code && valid_from <= row.valid_from && (valid_to === null || valid_to > row.valid_from),
    );
    return {
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      type: row.type,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      foldedName: row.folded_name,
      parent: parent && { name: parent.name, nameEn: parent.name_en, type: parent.type },
    };
  });
});

/** Every administrative unit there is or was, by name, the latest first. */
export const listPlaces = (db: Db): Promise<readonly Place[]> => everyPlace(db, 'all');
