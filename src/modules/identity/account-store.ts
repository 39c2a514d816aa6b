import { sql, type Insertable } from 'kysely';
import type { Actor } from '#platform/ctx.ts';
import type { Db, Tx } from '#platform/db.ts';
import type { Bilingual } from '#platform/text.ts';
import type { DB } from '../../../db/types.ts';

export type AccountRow = Insertable<DB['identity.account']>;
export type RoleRow = Insertable<DB['identity.role']>;

/** What prefills forms. Dates are `YYYY-MM-DD`. */
export interface Profile {
  birthOn?: string;
  gender?: 'male' | 'female';
  phone?: string;
  email?: string;
  address?: string;
  communeCode?: string;
  ethnicity?: string;
  nationality?: string;
  taxNumber?: string;
  organisationName?: string;
  /** Demonstration accounts: who this is in the story, for the sign-in page. */
  about?: Bilingual;
}

export interface Account {
  id: string;
  handle: string;
  kind: 'citizen' | 'business' | 'officer';
  fullName: string;
  identityNumber: string | null;
  profile: Profile;
  assuranceLevel: number;
  demo: boolean;
}

const base = (db: Db) =>
  db
    .selectFrom('identity.account')
    .select(['id', 'handle', 'kind', 'full_name', 'identity_number', 'profile', 'assurance_level', 'demo']);

type Row = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

const toAccount = (row: Row): Account => ({
  id: row.id,
  handle: row.handle,
  // The table's CHECK allows exactly these kinds; profiles are written by this module only.
  kind: row.kind as Account['kind'],
  fullName: row.full_name,
  identityNumber: row.identity_number,
  profile: row.profile as Profile,
  assuranceLevel: row.assurance_level,
  demo: row.demo,
});

export async function findAccount(
  db: Db,
  by: { id: string } | { handle: string } | { identityNumber: string },
): Promise<Account | undefined> {
  const query = base(db);
  const row = await (
    'id' in by
      ? query.where('id', '=', by.id)
      : 'handle' in by
        ? query.where('handle', '=', by.handle)
        : query.where('identity_number', '=', by.identityNumber).where('kind', '<>', 'officer')
  ).executeTakeFirst();
  return row && toAccount(row);
}

/** People and businesses whose folded name begins so; by name, then number. */
export async function listAccountsByName(db: Db, beginning: string, limit: number): Promise<Account[]> {
  // Folded names hold letters, digits, dots and spaces only, so nothing in them is a wildcard.
  const rows = await base(db)
    .where('folded_name', 'like', `${beginning}%`)
    .where('kind', '<>', 'officer')
    .orderBy('folded_name')
    .orderBy('identity_number')
    .limit(limit)
    .execute();
  return rows.map(toAccount);
}

/** Accounts anyone may try on a demonstration system. */
export async function listDemoAccounts(db: Db): Promise<Account[]> {
  return (await base(db).where('demo', '=', true).orderBy('created_at').orderBy('handle').execute()).map(toAccount);
}

export async function insertAccounts(tx: Tx, rows: AccountRow[], roles: RoleRow[] = []): Promise<void> {
  await tx.insertInto('identity.account').values(rows).execute();
  if (roles.length > 0) await tx.insertInto('identity.role').values(roles).execute();
}

/** Opens an account at a counter. False when the number has one already: another desk was a moment faster. */
export async function insertPerson(tx: Tx, row: AccountRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('identity.account')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(written) > 0;
}

/** The person behind a live session; undefined when it ended. One indexed statement. */
export async function findActorBySession(
  db: Db,
  idHash: Buffer,
  now: Date,
): Promise<(Actor & { seenAt: Date }) | undefined> {
  const row = await db
    .selectFrom('identity.session as s')
    .innerJoin('identity.account as a', 'a.id', 's.account_id')
    .where('s.id_hash', '=', idHash)
    .where('s.expires_at', '>', now)
    .select((eb) => [
      'a.id',
      'a.kind',
      'a.full_name',
      'a.assurance_level',
      's.seen_at',
      eb
        .selectFrom('identity.role as r')
        .whereRef('r.account_id', '=', 'a.id')
        .select(
          sql<Actor['roles'] | null>`jsonb_agg(jsonb_build_object('role', r.role, 'agencyId', r.agency_id))`.as('list'),
        )
        .as('roles'),
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    kind: row.kind as Actor['kind'],
    name: row.full_name,
    roles: row.roles ?? [],
    assuranceLevel: row.assurance_level,
    seenAt: row.seen_at,
  };
}

/** Whose session a token is or was; also one that has run out, until the nightly job removes it. */
export async function findAccountOfSession(db: Db, idHash: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity.session')
    .select('account_id')
    .where('id_hash', '=', idHash)
    .executeTakeFirst();
  return row?.account_id;
}
