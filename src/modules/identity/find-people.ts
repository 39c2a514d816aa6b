import { record } from '#modules/audit';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { foldVietnamese } from '#platform/text.ts';
import { findAccount, listAccountsByName, type Account } from './account-store.ts';
import { authorize, officePolicy } from './policy.ts';

const MOST = 20;

/**
 * People an officer at the counter may mean: by identity or tax number exactly, else by the beginning of the full name,
 * unaccented or not. That somebody looked is written down, not what they typed. Throws `identity.not-allowed`.
 */
export async function findPeople(ctx: Ctx, typed: string): Promise<Account[]> {
  authorize(officePolicy, ctx.actor, 'person.find', undefined);
  const number = typed.replace(/[\s.-]/gu, '');
  const name = foldVietnamese(typed);
  if (name.length < 2) return [];
  const found = /^\d{9,13}$/.test(number)
    ? [await findAccount(ctx.db, { identityNumber: number })].flatMap((account) => account ?? [])
    : await listAccountsByName(ctx.db, name, MOST);
  await inTransaction(ctx, (tx) =>
    record(tx, { action: 'person.find', objectType: 'account', objectCode: '', detail: { found: found.length } }),
  );
  return found;
}
