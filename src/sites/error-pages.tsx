import type { FastifyRequest } from 'fastify';
import type { AppError } from '#platform/errors.ts';
import { csrfOf } from '#platform/http.ts';
import { ErrorPage } from '#web/error-page.tsx';
import { renderPage } from '#web/layout.tsx';
import type { Config } from '../config.ts';

/** The one place that turns errors into pages. */
export const renderErrorPage =
  (config: Config) =>
  (request: FastifyRequest, error: AppError): string => {
    const { actor, lang } = request.ctx;
    return renderPage(
      <ErrorPage
        status={error.status}
        code={error.code}
        says={error.says}
        lang={lang}
        requestId={request.id}
        path={request.url}
        site={request.url.startsWith('/office') ? 'office' : 'citizen'}
        user={actor.kind === 'visitor' ? undefined : { name: actor.name, roles: actor.roles.map(({ role }) => role) }}
        csrf={request.sessionToken && csrfOf(request.sessionToken)}
        demo={!config.production}
      />,
    );
  };
