import type { Db } from '#platform/db.ts';
import { catalogueOf } from './catalogue.ts';
import { facetsOf, type FacetKind, type Filters, type Listing } from './listing.ts';
import { lifeEvents } from './subject-words.ts';

export interface ListingPage {
  items: Listing[];
  /** Cursor of the next page: the code of the last item. */
  next: string | undefined;
}

const PAGE = 20;

/** What a list is made of: those found, best first, or everything by name; internal procedures only where asked for. */
export interface Ask {
  filters: Filters;
  found?: readonly { listing: Listing }[] | undefined;
  internal?: boolean | undefined;
}

/** A page of procedures. `cursor` is the code of the last item seen; one that is in no list any more begins anew. */
export async function listProcedures(db: Db, ask: Ask & { cursor?: string | undefined }): Promise<ListingPage> {
  const all = await narrowed(db, ask);
  const from = all.findIndex(({ code }) => code === ask.cursor) + 1;
  const items = all.slice(from, from + PAGE);
  return { items, next: all.length > from + PAGE ? items.at(-1)?.code : undefined };
}

/** Every listing that a question leaves. */
export async function narrowed(db: Db, { filters, found, internal = false }: Ask): Promise<Listing[]> {
  const among = found ? found.map(({ listing }) => listing) : (await catalogueOf(db)).listings;
  const meets = matching(filters);
  return among.filter((listing) => listing.internal === internal && meets(listing));
}

function matching(filters: Filters): (listing: Listing) => boolean {
  const asked = Object.entries(filters).filter((pair): pair is [FacetKind, string] => Boolean(pair[1]));
  if (asked.length === 0) return () => true;
  return (listing) => {
    const facets = facetsOf(listing);
    return asked.every(([kind, value]) => facets[kind].includes(value));
  };
}

/** Listings by code, in the order asked; codes no longer in force and internal ones are left out. */
export async function listingsByCode(db: Db, codes: readonly string[]): Promise<Listing[]> {
  const { byCode } = await catalogueOf(db);
  return codes.flatMap((code) => byCode.get(code) ?? []).filter(({ internal }) => !internal);
}

/** For each life event a procedure made by hand if there is one, that belongs to the fewest others. */
export async function typicalListings(db: Db): Promise<Listing[]> {
  const { listings } = await catalogueOf(db);
  const open = listings.filter(({ internal }) => !internal).toSorted(byPlainness);
  const typical = Object.keys(lifeEvents).flatMap((event) => {
    const [first] = open.filter((listing) => facetsOf(listing).event.includes(event));
    return first ? [first] : [];
  });
  return [...new Set(typical)];
}

const byPlainness = (a: Listing, b: Listing): number =>
  Number(b.madeByHand) - Number(a.madeByHand) ||
  a.lifeEvents.length - b.lifeEvents.length ||
  Number(a.hasFee) - Number(b.hasFee) ||
  (a.code < b.code ? -1 : 1);

/** Codes of everything the public may see, for the sitemap. */
export async function listCodes(db: Db): Promise<string[]> {
  const { listings } = await catalogueOf(db);
  return listings.flatMap(({ code, internal }) => (internal ? [] : [code])).toSorted();
}
