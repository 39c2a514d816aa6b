import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireCsrf } from '#platform/http.ts';
import { error } from './errors.ts';

/** Largest body an application sends: a whole draft. */
const LONGEST = 7_000_000;

/** Reads JSON on the routes of this scope only; everywhere else forms are what is sent. */
export function readJson(scope: FastifyInstance): void {
  scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: LONGEST }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)));
    } catch {
      done(error('not-json'));
    }
  });
}

/** What every JSON route of the editor says: for administrators; the token comes in a header. */
export const jsonRoute = {
  config: { access: 'administrator', csrfInHandler: true, perMinute: 600 },
  bodyLimit: LONGEST,
} as const;

/** The body as an object, once its token is checked. Throws `platform.page-expired`, `editor.not-json`. */
export function bodyOf(request: FastifyRequest): Record<string, unknown> {
  requireCsrf(request, request.headers['x-csrf-token']);
  const { body } = request;
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw error('not-json');
  // An object parsed from JSON.
  return body as Record<string, unknown>;
}
