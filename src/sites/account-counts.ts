import { countDossiersOf } from '#modules/dossiers';
import { countDrafts } from '#modules/forms';
import { countUnread } from '#modules/notifications';
import type { Ctx } from '#platform/ctx.ts';

/** What waits for a person, for their own page. */
export async function accountCounts({ db, actor }: Ctx) {
  const accountId = actor.id ?? '';
  const [counted, drafts, unread] = await Promise.all([
    countDossiersOf(db, accountId),
    countDrafts(db, accountId),
    countUnread(db, accountId),
  ]);
  return { ...counted, drafts, unread };
}
