import { sql, type Insertable } from 'kysely';
import type { Tx } from '#platform/db.ts';
import type { DB } from '../../../db/types.ts';
import type { Bundle } from './bundle.ts';
import { replaceListings } from './listing-store.ts';
import { listingTerms, type ListingTerm } from './listing-terms.ts';

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

/** Versions in force on a day that lists do not show yet. */
export async function versionsComeIntoForce(tx: Tx, on: string): Promise<{ id: string; bundle: Bundle }[]> {
  const rows = await tx
    .selectFrom('procedures.version as v')
    .leftJoin('procedures.listing as l', 'l.code', 'v.code')
    .select(['v.id', 'v.bundle'])
    .where('v.valid_from', '<=', on)
    .where((eb) => eb.or([eb('v.valid_to', 'is', null), eb('v.valid_to', '>', on)]))
    .where((eb) => eb.or([eb('l.version_id', 'is', null), eb('l.version_id', '<>', eb.ref('v.id'))]))
    .execute();
  // Checked before publication, unchanged since.
  return rows.map(({ id, bundle }) => ({ id, bundle: bundle as Bundle }));
}

/** What lists and search read, written with the version it describes. */
export async function replaceListing(tx: Tx, versionId: string, bundle: Bundle): Promise<void> {
  const gone = await tx
    .deleteFrom('procedures.listing_term')
    .where('code', '=', bundle.code)
    .returning('term')
    .execute();
  await replaceListings(tx, [{ versionId, bundle }]);
  const terms = listingTerms(bundle);
  await tx
    .insertInto('procedures.listing_term')
    .values(terms.map(({ term, weight, source }) => ({ term, code: bundle.code, weight, source })))
    .execute();
  await countListings(
    tx,
    terms,
    gone.map(({ term }) => term),
  );
}

/** How many procedures each term now finds: one more for each come, one less for each gone; none, and it is forgotten. */
async function countListings(tx: Tx, come: readonly ListingTerm[], gone: readonly string[]): Promise<void> {
  const had = new Set(gone);
  const has = new Set(come.map(({ term }) => term));
  // In one order always, so that two publications never wait for each other.
  const fresh = come.filter(({ term }) => !had.has(term)).toSorted((a, b) => (a.term < b.term ? -1 : 1));
  await sql`
    insert into procedures.term (term, sound, listings)
    select asked.term, asked.sound, 1
    from unnest(${fresh.map(({ term }) => term)}::text[], ${fresh.map(({ sound }) => sound)}::text[]) as asked (term, sound)
    on conflict (term) do update set listings = term.listings + 1`.execute(tx);
  const lost = gone.filter((term) => !has.has(term));
  if (lost.length === 0) return;
  await sql`update procedures.term set listings = listings - 1 where term = any(${lost}::text[])`.execute(tx);
  await tx.deleteFrom('procedures.term').where('term', 'in', lost).where('listings', '=', 0).execute();
}
