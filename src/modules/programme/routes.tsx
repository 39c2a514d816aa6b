import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { showPage } from '#web/show-page.tsx';
import { csvOf, jsonOf } from './downloads.ts';
import { IndicatorsPage } from './pages/indicators-page.tsx';
import { readTableOf } from './read-table.ts';
import { readTable } from './table-path.ts';
import { text } from './text.ts';

/** The programme's table, for everybody; JSON when asked for by `Accept` or `?format=json`, CSV by `?format=csv`. */
export function programmeRoutes(app: FastifyInstance): void {
  app.get('/programme', { config: { access: 'public' } }, showTable);
}

async function showTable(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const table = await readTableOf(ctx, readTable(request.query));
  // Parsed by fastify: strings, or lists of strings.
  const { format } = (request.query ?? {}) as Record<string, unknown>;
  void reply.header('vary', 'accept');
  if (format === 'csv') {
    const disposition = 'attachment; filename="dich-vu-cong-truc-tuyen.csv"';
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', disposition)
      .send(csvOf(table, ctx.lang));
  }
  if (format === 'json' || request.headers.accept?.startsWith('application/json')) return reply.send(jsonOf(table));
  const words = text(ctx.lang);
  return showPage(
    request,
    reply,
    { title: words.title, wide: true, breadcrumbs: [{ text: words.home, href: '/' }, { text: words.title }] },
    <IndicatorsPage lang={ctx.lang} table={table} />,
  );
}
