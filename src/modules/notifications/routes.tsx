import type { FastifyInstance } from 'fastify';
import { inTransaction } from '#platform/ctx.ts';
import { showPage } from '#web/show-page.tsx';
import { forgetUnread, listLetters, listNotices, markAllRead } from './notice-store.ts';
import { NoticesPage } from './pages/notices-page.tsx';
import { OutboxPage } from './pages/outbox-page.tsx';
import { text } from './text.ts';

/** One's own notices; the letters of a demonstration, never in production. */
export function noticeRoutes(app: FastifyInstance, { production }: { production: boolean }): void {
  app.get('/notices', { config: { access: 'signed-in' } }, async (request, reply) => {
    const { ctx } = request;
    const accountId = ctx.actor.id ?? '';
    const notices = await listNotices(ctx.db, accountId);
    if (notices.some(({ readAt }) => readAt === null)) {
      await inTransaction(ctx, (tx) => markAllRead(tx.tx, accountId, ctx.now));
      forgetUnread(ctx.db, accountId);
    }
    request.unread = 0;
    return showPage(
      request,
      reply,
      { title: text(ctx.lang).notices.title },
      <NoticesPage lang={ctx.lang} notices={notices} />,
    );
  });

  if (production) return;
  app.get('/outbox', { config: { access: 'signed-in' } }, async (request, reply) => {
    const { ctx } = request;
    const letters = await listLetters(ctx.db);
    return showPage(
      request,
      reply,
      { title: text(ctx.lang).outbox.title },
      <OutboxPage lang={ctx.lang} letters={letters} />,
    );
  });
}
