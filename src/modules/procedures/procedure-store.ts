import { sql, type Insertable } from 'kysely';
import type { Tx } from '#platform/db.ts';
import type { DB } from '../../../db/types.ts';
import type { Bundle } from './bundle.ts';
import { listingTerms } from './listing-terms.ts';
import { soundOf } from './search-words.ts';

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

/** What lists and search read, written with the version it describes. */
export async function replaceListing(tx: Tx, versionId: string, bundle: Bundle): Promise<void> {
  const gone = await tx
    .deleteFrom('procedures.listing_term')
    .where('code', '=', bundle.code)
    .returning('term')
    .execute();
  await tx.deleteFrom('procedures.listing').where('code', '=', bundle.code).execute();
  await tx.insertInto('procedures.listing').values(listingOf(versionId, bundle)).execute();
  const terms = listingTerms(bundle);
  await tx
    .insertInto('procedures.listing_term')
    .values(terms.map(({ term, weight, source }) => ({ term, code: bundle.code, weight, source })))
    .execute();
  await countListings(tx, [...terms, ...gone.map(({ term }) => ({ term, sound: soundOf(term) }))]);
}

/** How many procedures each of these terms now finds; a term that finds none is forgotten. */
async function countListings(tx: Tx, terms: readonly { term: string; sound: string }[]): Promise<void> {
  const sounds = new Map(terms.map(({ term, sound }) => [term, sound]));
  await sql`
    insert into procedures.term (term, sound, listings)
    select asked.term, asked.sound, (select count(*) from procedures.listing_term found where found.term = asked.term)
    from unnest(${[...sounds.keys()]}::text[], ${[...sounds.values()]}::text[]) as asked (term, sound)
    on conflict (term) do update set listings = excluded.listings`.execute(tx);
  await tx.deleteFrom('procedures.term').where('listings', '=', 0).execute();
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
  filed_online: bundle.channels.some(({ channel }) => channel === 'online'),
  has_fee: bundle.fees.some(({ amountDong }) => amountDong > 0),
  keywords: bundle.keywords,
});
