import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { showPage } from '#web/show-page.tsx';
import { listProcedures } from './listing-views.ts';
import { InternalProceduresPage } from './pages/internal-procedures.tsx';
import { readSearch } from './search-path.ts';
import { searchProcedures } from './search-views.ts';
import { guideText } from './guide-text.ts';

/** What only officers file: procedures between offices, hidden from the public. */
export function officeListRoutes(app: FastifyInstance): void {
  app.get('/office/procedures', { config: { access: 'officer' } }, showInternal);
}

async function showInternal(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request;
  const { q, cursor } = readSearch(request.query);
  const found = q ? await searchProcedures(ctx.db, q, { internal: true }) : undefined;
  const page = await listProcedures(ctx.db, { filters: {}, found, cursor, internal: true });
  return showPage(
    request,
    reply,
    { title: guideText(ctx.lang).internalTitle, site: 'office' },
    <InternalProceduresPage lang={ctx.lang} q={q} page={page} cursor={cursor} />,
  );
}
