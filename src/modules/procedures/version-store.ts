import { sql } from 'kysely';
import type { Tx } from '#platform/db.ts';
import type { Bundle } from './bundle.ts';
import type { GoldenDossier } from './golden.ts';

/** What already stands for a code on the day a new version is to rule. */
export interface Standing {
  /** Version in force that day. */
  ruling: { id: string; number: number; sourceHash: string; contentHash: string; validFrom: string } | undefined;
  /** First day of the next version published ahead, if any. */
  nextFrom: string | undefined;
  lastNumber: number;
}

/** One publication at a time: the second waits and then sees what the first did. Held to the end of the transaction. */
export async function lockPublication(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('procedures.publication'))`.execute(tx);
}

interface StandingRow {
  code: string;
  id: string | null;
  number: number;
  source_hash: string;
  content_hash: string;
  valid_from: string;
  next_from: string | null;
  last_number: number;
}

/** What stands on a day for some codes; codes never published are absent. */
export async function standingOn(tx: Tx, codes: readonly string[], on: string): Promise<Map<string, Standing>> {
  const { rows } = await sql<StandingRow>`
    select known.code, ruling.*, known.next_from, known.last_number
    from (
      select code, max(number) as last_number,
        min(valid_from) filter (where valid_from > ${on}::date and (valid_to is null or valid_to > valid_from)) as next_from
      from procedures.version where code = any(${[...codes]}::text[]) group by code
    ) as known
    left join lateral (
      select id, number, source_hash, content_hash, valid_from from procedures.version
      where code = known.code and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
      order by valid_from desc, number desc limit 1
    ) as ruling on true`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.code,
      {
        ruling:
          row.id === null
            ? undefined
            : {
                id: row.id,
                number: row.number,
                sourceHash: row.source_hash,
                contentHash: row.content_hash,
                validFrom: row.valid_from,
              },
        nextFrom: row.next_from ?? undefined,
        lastNumber: row.last_number,
      },
    ]),
  );
}

export interface VersionRow {
  id: string;
  code: string;
  number: number;
  source_hash: string;
  content_hash: string;
  bundle: Bundle;
  process_xml: string;
  golden: GoldenDossier[];
  valid_from: string;
  valid_to: string | null;
  published_at: Date;
}

export async function insertVersions(tx: Tx, rows: readonly VersionRow[]): Promise<void> {
  await sql`
    insert into procedures.version
      (id, code, number, source_hash, content_hash, bundle, process_xml, golden, valid_from, valid_to, published_at)
    select id, code, number, source_hash, content_hash, bundle, process_xml, golden, valid_from, valid_to, published_at
    from jsonb_populate_recordset(null::procedures.version, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** Ends versions on a day; one that began that very day has ruled for no day at all. */
export async function closeVersions(tx: Tx, ids: readonly string[], on: string): Promise<void> {
  await sql`update procedures.version set valid_to = greatest(valid_from, ${on}::date)
    where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Versions of these codes that would still rule on a day or after it. */
export async function versionsAfter(
  tx: Tx,
  codes: readonly string[],
  on: string,
): Promise<{ id: string; code: string }[]> {
  return tx
    .selectFrom('procedures.version')
    .select(['id', 'code'])
    .where('code', 'in', codes)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .execute();
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

/** Codes that lists still show though no version of them is in force that day. */
export async function codesOutOfForce(tx: Tx, on: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select l.code from procedures.listing l
    where not exists (
      select from procedures.version v
      where v.code = l.code and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
    )`.execute(tx);
  return rows.map(({ code }) => code);
}
