import type { Insertable } from 'kysely';
import type { Tx } from '#platform/db.ts';
import { foldVietnamese } from '#platform/text.ts';
import type { DB } from '../../../db/types.ts';
import type { Bundle } from './bundle.ts';

export async function latestVersion(tx: Tx, code: string) {
  const row = await tx
    .selectFrom('procedures.version')
    .select(['id', 'number', 'content_hash'])
    .where('code', '=', code)
    .orderBy('number', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row && { id: row.id, number: row.number, contentHash: row.content_hash };
}

export async function insertVersion(tx: Tx, row: Insertable<DB['procedures.version']>): Promise<void> {
  await tx.insertInto('procedures.version').values(row).execute();
}

export async function closeVersion(tx: Tx, id: string, validTo: string): Promise<void> {
  await tx.updateTable('procedures.version').set({ valid_to: validTo }).where('id', '=', id).execute();
}

/** The row that lists and search read, written with the version it describes. */
export async function replaceListing(tx: Tx, versionId: string, bundle: Bundle): Promise<void> {
  await tx.deleteFrom('procedures.listing').where('code', '=', bundle.code).execute();
  await tx.insertInto('procedures.listing').values(listingOf(versionId, bundle)).execute();
}

const listingOf = (versionId: string, bundle: Bundle): Insertable<DB['procedures.listing']> => ({
  version_id: versionId,
  code: bundle.code,
  name: bundle.name.vi,
  name_en: bundle.name.en,
  everyday_name: bundle.everydayName.vi,
  everyday_name_en: bundle.everydayName.en,
  summary: bundle.summary.vi,
  summary_en: bundle.summary.en,
  sector_code: bundle.sector.code,
  sector_name: bundle.sector.name.vi,
  sector_name_en: bundle.sector.name.en,
  priority_sector: bundle.prioritySector ?? null,
  life_events: bundle.lifeEvents,
  subjects: bundle.subjects,
  levels: bundle.levels,
  competent_code: bundle.competent.kind === 'department' ? bundle.competent.code : null,
  fully_online: bundle.fullyOnline.yes,
  has_fee: bundle.fees.length > 0,
  search_text: foldVietnamese(
    [bundle.code, bundle.everydayName.vi, bundle.name.vi, ...bundle.keywords, bundle.sector.name.vi, bundle.everydayName.en, bundle.name.en].join(' '),
  ),
});
