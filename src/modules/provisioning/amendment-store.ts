import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db.ts';
import type { Amendment, MisfitKind } from './amendment.ts';

const base = (db: Db) =>
  db.selectFrom('provisioning.amendment').selectAll().where('ended_at', 'is', null).orderBy('created_at').orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

const toAmendment = ({ id, code, key, kind, data, misfit, ...row }: Row): Amendment =>
  // The table's CHECKs and `insertAmendment`, its only writer, allow exactly these shapes.
  ({
    id,
    code,
    key,
    kind,
    data,
    legalBasis: row.legal_basis,
    from: row.valid_from,
    to: row.valid_to ?? undefined,
    byName: row.by_name,
    at: row.created_at,
    misfit: misfit ?? undefined,
  }) as Amendment;

/** What holds about one service, or will from a day to come; the oldest first. */
export async function amendmentsOf(db: Db, code: string): Promise<Amendment[]> {
  return (await base(db).where('code', '=', code).execute()).map(toAmendment);
}

/** The same for many services; those about which nothing was settled are absent. */
export async function amendmentsByCode(db: Db, codes: readonly string[]): Promise<Map<string, Amendment[]>> {
  const found = new Map<string, Amendment[]>();
  if (codes.length === 0) return found;
  for (const row of await base(db).where('code', 'in', codes).execute())
    found.set(row.code, [...(found.get(row.code) ?? []), toAmendment(row)]);
  return found;
}

/** Services about which something was settled. */
export async function amendedCodes(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('provisioning.amendment')
    .select('code')
    .distinct()
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ code }) => code);
}

/** Services with an amendment that no longer fits. */
export async function unfitCodes(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('provisioning.amendment')
    .select('code')
    .distinct()
    .where('ended_at', 'is', null)
    .where('misfit', 'is not', null)
    .execute();
  return rows.map(({ code }) => code);
}

export async function insertAmendment(tx: Tx, amendment: Amendment, byAccount: string | undefined): Promise<void> {
  const { id, code, kind, key, data, legalBasis, from, to, byName, at } = amendment;
  await tx
    .insertInto('provisioning.amendment')
    .values({
      id,
      code,
      kind,
      key,
      data: JSON.stringify(data),
      legal_basis: legalBasis,
      valid_from: from,
      valid_to: to ?? null,
      by_name: byName,
      by_account: byAccount ?? null,
      created_at: at,
    })
    .execute();
}

export async function endAmendments(
  tx: Tx,
  ids: readonly string[],
  { at, byName }: { at: Date; byName: string },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('provisioning.amendment')
    .set({ ended_at: at, ended_by: byName })
    .where('id', 'in', ids)
    .execute();
}

/** Which of these amendments fit the record now, and which do not. */
export async function writeMisfits(tx: Tx, judged: ReadonlyMap<string, MisfitKind | null>): Promise<void> {
  if (judged.size === 0) return;
  await sql`update provisioning.amendment as a set misfit = judged.why
    from unnest(${[...judged.keys()]}::uuid[], ${[...judged.values()]}::text[]) as judged (id, why)
    where a.id = judged.id`.execute(tx);
}

export interface AmendedVersion {
  id: string;
  baseId: string;
  code: string;
  from: string;
}

/** Versions that only amendments tell from the one they were made of. */
export async function insertAmendedVersions(tx: Tx, versions: readonly AmendedVersion[]): Promise<void> {
  const rows = versions
    .filter(({ id, baseId }) => id !== baseId)
    .map(({ id, baseId, code, from }) => ({ version_id: id, base_version_id: baseId, code, valid_from: from }));
  if (rows.length === 0) return;
  await tx
    .insertInto('provisioning.amended_version')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Amended versions of these services, by version. */
export async function amendedVersions(db: Db, codes: readonly string[]): Promise<Map<string, AmendedVersion>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom('provisioning.amended_version').selectAll().where('code', 'in', codes).execute();
  return new Map(
    rows.map((row) => [
      row.version_id,
      { id: row.version_id, baseId: row.base_version_id, code: row.code, from: row.valid_from },
    ]),
  );
}
