import type { FastifyInstance } from 'fastify';
import { unreadForHeader } from '#modules/notifications';

/** Puts the number of unread notices into the header of the pages of citizens; officers have their queue. */
export function countNotices(app: FastifyInstance): void {
  app.addHook('preHandler', async (request) => {
    const { actor, db } = request.ctx;
    if (!actor.id || actor.kind === 'officer' || request.method !== 'GET') return;
    if (request.headers.accept?.includes('text/html')) request.unread = await unreadForHeader(db, actor.id);
  });
}
