import type { FastifyInstance } from 'fastify';
import { findPlaces } from './places.ts';

/** `/places?q=tam+phuoc`: administrative units of today and of old by name, as JSON, for the box that asks for one. */
export function placeRoutes(app: FastifyInstance): void {
  app.get<{ Querystring: { q?: string | string[] } }>(
    '/places',
    { config: { access: 'public', perMinute: 240 } },
    async (request, reply) => {
      const { q } = request.query;
      const { db, lang, now } = request.ctx;
      const places = await findPlaces(db, typeof q === 'string' ? q : '', { lang, on: now });
      return reply.header('cache-control', 'private, max-age=300').send({ places });
    },
  );
}
