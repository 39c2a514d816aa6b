import { versionsInForce } from '#modules/procedures';
import { unamended } from '#modules/provisioning';
import type { Db } from '#platform/db.ts';
import { madeVersions } from './import-views.ts';

/**
 * Of these codes, those whose service in force on a day was made by hand, or was edited since it was made of its record:
 * nothing generated may take its place. What administrators settled about a service is no edit; it is put on the new one.
 */
export async function keptByHand(db: Db, codes: readonly string[], on: string): Promise<Set<string>> {
  const [inForce, made, madeOf] = await Promise.all([
    versionsInForce(db, codes, on),
    madeVersions(db, codes),
    unamended(db, codes),
  ]);
  const isKept = ({ code, id, handMade }: (typeof inForce)[number]): boolean => {
    const ours = made.get(code);
    return handMade || (ours !== undefined && madeOf(ours) !== madeOf(id));
  };
  return new Set(inForce.filter(isKept).map(({ code }) => code));
}
