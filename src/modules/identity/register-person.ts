import { record } from '#modules/audit';
import { localDate } from '#platform/clock.ts';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { newId, randomCode } from '#platform/ids.ts';
import { foldVietnamese, tidy } from '#platform/text.ts';
import { findAccount, insertPerson } from './account-store.ts';
import { authorize, officePolicy } from './policy.ts';
import { registerProblems } from './register-text.ts';

/** As read from the identity card by the officer. `birthOn` is `YYYY-MM-DD`, '' when empty, undefined when it is no date. */
export interface PersonAtCounter {
  fullName: string;
  identityNumber: string;
  birthOn: string | undefined;
  address: string;
  phone: string;
}

export type Registered = { accountId: string; problems?: undefined } | { problems: Problem[]; accountId?: undefined };

/**
 * An account for a person without one, known by the card the officer saw: level 1 (NĐ 69/2024), nobody can sign in with
 * it until the person does so with their own electronic identity. The same number and name again is the same person; all
 * problems come at once. Throws `identity.not-allowed`.
 */
export async function registerPerson(ctx: Ctx, person: PersonAtCounter): Promise<Registered> {
  authorize(officePolicy, ctx.actor, 'person.register', undefined);
  const fullName = tidy(person.fullName);
  const identityNumber = person.identityNumber.replace(/[\s.-]/gu, '');
  const phone = person.phone.replace(/[\s.-]/gu, '');
  const problems = problemsOf({ ...person, fullName, identityNumber, phone }, ctx.now);
  if (problems.length > 0) return { problems };
  const known = await findAccount(ctx.db, { identityNumber });
  if (known && foldVietnamese(known.fullName) !== foldVietnamese(fullName))
    return { problems: [registerProblems('identityNumber', 'other-name')] };
  if (known) return { accountId: known.id };
  const accountId = await inTransaction(ctx, async (tx) => {
    const id = newId(tx.now.getTime());
    const profile = { birthOn: person.birthOn, address: tidy(person.address), ...(phone !== '' && { phone }) };
    const isNew = await insertPerson(tx.tx, {
      id,
      handle: `counter-${randomCode(12)}`,
      kind: 'citizen',
      full_name: fullName,
      folded_name: foldVietnamese(fullName),
      identity_number: identityNumber,
      profile: JSON.stringify(profile),
      assurance_level: 1,
      demo: false,
      created_at: tx.now,
    });
    if (!isNew) return undefined;
    await record(tx, { action: 'person.register', objectType: 'account', objectCode: id });
    return id;
  });
  return accountId ? { accountId } : registerPerson(ctx, person);
}

function problemsOf({ fullName, identityNumber, birthOn, address, phone }: PersonAtCounter, now: Date): Problem[] {
  const today = localDate(now);
  return [
    ...(fullName.includes(' ') ? [] : [registerProblems('fullName', 'name')]),
    ...(/^\d{12}$/.test(identityNumber) ? [] : [registerProblems('identityNumber', 'number')]),
    ...(birthOn && birthOn <= today && birthOn >= '1900-01-01' ? [] : [registerProblems('birthOn', 'birth')]),
    ...(tidy(address) === '' ? [registerProblems('address', 'address')] : []),
    ...(phone === '' || /^0([35789]\d{8}|2\d{9})$/.test(phone) ? [] : [registerProblems('phone', 'phone')]),
  ];
}
