import { findAccount, insertPerson } from '#modules/identity';
import { record } from '#modules/audit';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import type { Problem } from '#platform/errors.ts';
import { newId, randomCode } from '#platform/ids.ts';
import { foldVietnamese, tidy } from '#platform/text.ts';
import { error } from './errors.ts';
import { isPhoneNumber } from './number-rules.ts';
import { mayHelpAtCounter } from './policy.ts';
import { problem } from './problem-text.ts';

/** As typed by the officer who looks at the person's card. */
export interface HelpedPerson {
  identityNumber: string;
  fullName: string;
  phone: string;
}

export type Helped = { accountId: string; problems?: undefined } | { problems: Problem[]; accountId?: undefined };

/**
 * The account of a person at the counter, made when there is none yet: known by the card the officer saw, so at
 * level 1. A number that belongs to somebody of another name is a problem, not a match. Throws `forms.not-at-counter`.
 */
export async function helpPerson(ctx: Ctx, input: HelpedPerson): Promise<Helped> {
  if (!mayHelpAtCounter(ctx.actor)) throw error('not-at-counter');
  const identityNumber = input.identityNumber.replace(/[\s.-]/g, '');
  const phone = input.phone.replace(/[\s.-]/g, '');
  const fullName = tidy(input.fullName);
  const problems = [
    ...(/^\d{12}$/.test(identityNumber) ? [] : [problem('helpedNumber', 'helped-number')]),
    ...(fullName === '' ? [problem('helpedName', 'helped-name')] : []),
    ...(phone === '' || isPhoneNumber(phone) ? [] : [problem('helpedPhone', 'helped-phone')]),
  ];
  if (problems.length > 0) return { problems };

  const known = await findAccount(ctx.db, { identityNumber });
  if (known && foldVietnamese(known.fullName) !== foldVietnamese(fullName))
    return { problems: [problem('helpedName', 'helped-other-name')] };
  if (known) return { accountId: known.id };
  const accountId = await inTransaction(ctx, async (tx) => {
    const id = newId(tx.now.getTime());
    const account = {
      id,
      handle: `counter-${randomCode(12)}`,
      kind: 'citizen',
      full_name: fullName,
      folded_name: foldVietnamese(fullName),
      identity_number: identityNumber,
      profile: JSON.stringify(phone === '' ? {} : { phone }),
      assurance_level: 1,
      demo: false,
      created_at: tx.now,
    };
    if (!(await insertPerson(tx.tx, account))) return undefined;
    await record(tx, { action: 'account.open-at-counter', objectType: 'account', objectCode: id });
    return id;
  });
  return accountId ? { accountId } : helpPerson(ctx, input);
}
