import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { hash } from 'node:crypto';
import { csrfFor, csrfOf } from '#platform/http.ts';
import { Page, renderPage, type PageProps } from './layout.tsx';

export interface ShownPage extends Pick<
  PageProps,
  'title' | 'breadcrumbs' | 'scripts' | 'notice' | 'failed' | 'wide' | 'nav'
> {
  /** Whose front door; `citizen` unless told otherwise. */
  site?: PageProps['site'] | undefined;
  /** HTTP status, 200 unless told otherwise. */
  status?: number | undefined;
}

/**
 * Answers with a whole page: language, address, signed-in person and form token come from the request.
 * Pages of visitors set no cookie and may be kept until they change (ETag); those of signed-in people are never kept.
 */
export function showPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: ShownPage,
  children: ComponentChildren,
): FastifyReply {
  const { site = 'citizen', status = 200, ...rest } = page;
  const { actor, lang } = request.ctx;
  const signedIn = actor.kind !== 'visitor' && request.sessionToken !== undefined;
  const html = renderPage(
    <Page
      {...rest}
      lang={lang}
      path={request.url}
      site={site}
      user={
        signedIn ? { name: actor.name, unread: request.unread, roles: actor.roles.map(({ role }) => role) } : undefined
      }
      csrf={signedIn && request.sessionToken ? csrfOf(request.sessionToken) : undefined}
      demo={request.demo}
    >
      {children}
    </Page>,
  );
  reply.status(status).type('text/html; charset=utf-8');
  return signedIn || status !== 200 || request.method === 'POST'
    ? reply.send(html)
    : sendIfChanged(request, reply, html);
}

/** Token for the forms of a page; gives a visitor the cookie it belongs to. */
export const formToken = (request: FastifyRequest, reply: FastifyReply): string =>
  csrfFor(request, reply, request.secureCookies);

/** A browser that has this very page gets 304 (RFC 9110 §13.1.2). `private`: the language is in a cookie. */
function sendIfChanged(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  const tag = `W/"${hash('sha1', html, 'base64url')}"`;
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  return request.headers['if-none-match'] === tag ? reply.status(304).send() : reply.send(html);
}
