import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ButtonGroup, ButtonLink } from './components.ts';
import { showPage } from './show-page.tsx';
import { standingText } from './standing-text.ts';

export interface StandingDeps {
  /** `https://…` without a slash at the end. */
  baseUrl: string;
  /** Addresses worth finding by a search engine, from `/`. */
  addresses?: ((request: FastifyRequest) => Promise<string[]>) | undefined;
}

const open = { config: { access: 'public' } } as const;
type Standing = 'about' | 'accessibility' | 'help';

/** What the site says of itself, to people and to search engines. */
export function standingPages(app: FastifyInstance, deps: StandingDeps): void {
  for (const name of ['about', 'accessibility', 'help'] as const) {
    app.get(`/${name}`, open, (request, reply) => show(request, reply, name));
  }
  app.get('/robots.txt', open, (_request, reply) => reply.type('text/plain; charset=utf-8').send(robots(deps.baseUrl)));
  app.get('/sitemap.xml', open, async (request, reply) => {
    const addresses = (await deps.addresses?.(request)) ?? ['/', '/procedures', '/sectors', '/agencies', '/about'];
    return reply.type('application/xml; charset=utf-8').send(sitemap(deps.baseUrl, addresses));
  });
}

function show(request: FastifyRequest, reply: FastifyReply, name: Standing): FastifyReply {
  const text = standingText(request.ctx.lang);
  const { title, lead, sections } = text[name];
  return showPage(
    request,
    reply,
    { title, breadcrumbs: [{ text: text.home, href: '/' }, { text: title }] },
    <>
      <h1>{title}</h1>
      <p class="mc-lead">{lead}</p>
      {sections.map(([heading, body]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{body}</p>
        </section>
      ))}
      {name === 'about' ? null : (
        <ButtonGroup>
          <ButtonLink href="tel:1022" icon="phone">
            {text.call}
          </ButtonLink>
          <a href="/agencies">{text.offices}</a>
        </ButtonGroup>
      )}
    </>,
  );
}

/** Only what is about procedures is worth finding; people's own pages are nobody's business (RFC 9309). */
const robots = (baseUrl: string): string =>
  ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${baseUrl}/sitemap.xml`, ''].join('\n');

const closed = ['/account', '/dossiers', '/drafts', '/notices', '/office', '/sign-in', '/tracking', '/verification'];

/** Sitemaps 0.9; addresses come from codes of ours, still escaped. */
const sitemap = (baseUrl: string, addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses
    .map((path) => `<url><loc>${escapeXml(baseUrl + path)}</loc></url>`)
    .join('\n')}\n</urlset>\n`;

const escapeXml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
