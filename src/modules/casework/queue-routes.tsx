import type { FastifyInstance } from 'fastify';
import { findDossier } from '#modules/dossiers';
import { isAdministrator } from '#modules/identity';
import { showPage } from '#web/show-page.tsx';
import { desksOf } from './desks.ts';
import { mayOpenDossier } from './open-dossier.ts';
import { FindPage } from './pages/find.tsx';
import { QueuePage } from './pages/queue.tsx';
import { paths } from './paths.ts';
import { countQueue } from './queue-counts.ts';
import { findDossiersOf } from './run-views.ts';
import { dueColours, listTasks, queues } from './task-views.ts';
import { text } from './text.ts';

interface Asked {
  Querystring: { queue?: string; due?: string; q?: string; after?: string };
}

const scripts = ['keyboard-shortcuts'];

/** The officer's own queue, and the search over all dossiers of their agencies. */
export function queueRoutes(app: FastifyInstance): void {
  app.get<Asked>('/office', { config: { access: 'officer' } }, async (request, reply) => {
    const { ctx, query } = request;
    const queue = queues.find((name) => name === query.queue) ?? 'all';
    const due = dueColours.find((name) => name === query.due);
    const [q, after] = [typed(query.q), typed(query.after)];
    const officerId = ctx.actor.id ?? '';
    const desks = await desksOf(ctx.db, ctx.actor, ctx.now);
    if (desks.length === 0 && isAdministrator(ctx.actor)) return reply.redirect(paths.administration(), 303);
    const ask = { desks, officerId, now: ctx.now };
    const [page, counts] = await Promise.all([
      listTasks(ctx.db, { ...ask, queue, due, q, after }),
      countQueue(ctx.db, ask),
    ]);
    const shown = { ...ask, queue, due, q, page, counts, lang: ctx.lang, isFirst: !after };
    return showPage(
      request,
      reply,
      { title: text(ctx.lang).queue.title, site: 'office', scripts },
      <QueuePage {...shown} />,
    );
  });

  app.get('/office/next', { config: { access: 'officer' } }, async (request, reply) => {
    const { ctx } = request;
    const desks = await desksOf(ctx.db, ctx.actor, ctx.now);
    const { lines } = await listTasks(ctx.db, { desks, officerId: ctx.actor.id ?? '', now: ctx.now, queue: 'all' });
    const line = lines.find(({ assigneeId }) => assigneeId === null || assigneeId === ctx.actor.id);
    return reply.redirect(line ? paths.dossier(line.dossierCode) : paths.queue(), 303);
  });

  app.get<Asked>('/office/dossiers', { config: { access: 'officer' } }, async (request, reply) => {
    const { ctx, query } = request;
    const [q, after] = [typed(query.q), typed(query.after)];
    const exact = q === '' ? undefined : await findDossier(ctx.db, { code: q.toUpperCase() });
    if (exact && (await mayOpenDossier(ctx, exact))) return reply.redirect(paths.dossier(exact.code), 303);
    const agencyIds = [...new Set(ctx.actor.roles.map(({ agencyId }) => agencyId))];
    const found = await findDossiersOf(ctx.db, { agencyIds, q, after });
    const shown = { lang: ctx.lang, now: ctx.now, q, found, isFirst: !after };
    return showPage(
      request,
      reply,
      { title: text(ctx.lang).find.title, site: 'office', scripts },
      <FindPage {...shown} />,
    );
  });
}

/** Longer than any name or code is a mistake. A name sent twice comes as a list. */
const typed = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 200) : '';
