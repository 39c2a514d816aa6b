import type { FastifyInstance } from 'fastify';
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

/** Fills in the header's count of unread notices, for pages of signed-in people. */
export function countNotices(app: FastifyInstance): void {
  app.addHook('preHandler', async (request) => {
    const { actor, db } = request.ctx;
    if (request.method !== 'GET' || !actor.id || request.routeOptions.config.access === 'machine') return;
    request.unread = await countUnread(db, actor.id);
  });
}
