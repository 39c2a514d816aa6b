import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { listAgencies } from '#modules/registers';
import { localDate, systemClock } from '#platform/clock.ts';
import { originOf, type Db } from '#platform/db.ts';
import type { Listing } from './listing.ts';
import { readListings } from './listing-store.ts';
import { buildIndex, type SearchIndex } from './search-index.ts';

/** Everything in force, ready to be listed, counted and searched without asking the database. Never changed once made. */
export interface Catalogue {
  /** In the order of their names. */
  listings: readonly Listing[];
  byCode: ReadonlyMap<string, Listing>;
  index: SearchIndex;
  /** Differs whenever what is listed differs. */
  revision: string;
}

interface Standing {
  catalogue: Catalogue | undefined;
  /** When it was last compared with the database, on the process's own clock. */
  checkedAt: number;
  checking: Promise<Catalogue> | undefined;
  building: Promise<Catalogue> | undefined;
}

/** Publications are seen within this time, in this process and in others. */
const CHECKED_EVERY_MS = 1000;
/** A catalogue of this size is made anew in a blink; a larger one is shown as it was until the new one is ready. */
const MADE_AT_ONCE = 400;

const standing = new WeakMap<object, Standing>();

/**
 * The catalogue as it stands, at most about a second old. The whole national one takes half a second to make: it is made
 * between other work while the one before is still shown.
 */
export async function catalogueOf(db: Db): Promise<Catalogue> {
  const { pool } = originOf(db);
  const known = standing.get(pool) ?? { catalogue: undefined, checkedAt: 0, checking: undefined, building: undefined };
  standing.set(pool, known);
  if (known.catalogue && performance.now() - known.checkedAt < CHECKED_EVERY_MS) return known.catalogue;
  known.checking ??= check(db, known).finally(() => (known.checking = undefined));
  return known.checking;
}

async function check(db: Db, known: Standing): Promise<Catalogue> {
  const revision = await revisionOf(db);
  known.checkedAt = performance.now();
  const before = known.catalogue;
  if (before?.revision === revision) return before;
  known.building ??= make(db, revision)
    .then((catalogue) => (known.catalogue = catalogue))
    .finally(() => (known.building = undefined));
  if (!before || before.listings.length <= MADE_AT_ONCE) return known.building;
  // Whoever asks next sees a failure of this one; today's visitor has an answer already.
  known.building.catch(() => {});
  return before;
}

/**
 * What is listed, as one number: cheap enough for every second, and no writer ever waits for another to count it up.
 */
async function revisionOf(db: Db): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select count(*) || '-' || coalesce(sum(hashtextextended(version_id::text, 0)), 0) as revision from procedures.listing`.execute(
    db,
  );
  return rows[0]?.revision ?? '';
}

async function make(db: Db, revision: string): Promise<Catalogue> {
  const [read, agencies] = await Promise.all([
    readListings(db),
    listAgencies(db, { on: localDate(systemClock.now()) }),
  ]);
  const listings = byName(read);
  const names = new Map(agencies.map(({ code, name, nameEn }) => [code, `${name} ${nameEn}`]));
  const index = await buildIndex(listings, names, () => setImmediate());
  return { listings, byCode: new Map(listings.map((listing) => [listing.code, listing])), index, revision };
}

const vietnamese = new Intl.Collator('vi');

export const byName = (listings: readonly Listing[]): Listing[] =>
  listings.toSorted((a, b) => vietnamese.compare(a.everydayName.vi, b.everydayName.vi) || (a.code < b.code ? -1 : 1));
