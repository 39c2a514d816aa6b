import { versionsInForce } from '#modules/procedures';
import type { Db } from '#platform/db.ts';
import { madeVersions } from './import-views.ts';

/**
 * Of these codes, those whose service in force on a day was made by hand, or was amended or edited since it was made of its
 * record: nothing generated may take its place.
 */
export async function keptByHand(db: Db, codes: readonly string[], on: string): Promise<Set<string>> {
  const [inForce, made] = await Promise.all([versionsInForce(db, codes, on), madeVersions(db, codes)]);
  const isKept = ({ code, id, handMade }: (typeof inForce)[number]): boolean => {
    const ours = made.get(code);
    return handMade || (ours !== undefined && ours !== id);
  };
  return new Set(inForce.filter(isKept).map(({ code }) => code));
}
