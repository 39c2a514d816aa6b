import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { RoleName } from '#platform/ctx.ts';
import type { Lang } from '#platform/text.ts';
import { assetUrl } from './assets.ts';
import { Breadcrumbs, type Crumb } from './components/navigation.tsx';
import { Footer } from './components/footer.tsx';
import { Header, type NavItem } from './components/header.tsx';
import { keptHtml } from './kept-html.ts';
import { layoutText } from './layout-text.ts';

export interface PageProps {
  title: string;
  lang: Lang;
  /** Address of this page with its query: the language switch and the current place come from it. */
  path: string;
  site: 'citizen' | 'office';
  /** `roles`: what the person does at the office; the menu shows only places that open. */
  user?: { name: string; unread?: number | undefined; roles?: readonly RoleName[] | undefined } | undefined;
  csrf?: string | undefined;
  /** Uses the whole width instead of one column for reading. Office pages are always wide. */
  wide?: boolean | undefined;
  breadcrumbs?: readonly Crumb[] | undefined;
  /** Shown above everything else: what has just happened. */
  notice?: ComponentChildren;
  /** Names of page scripts (`submit-once`, `upload-progress` …); pages work without them. */
  scripts?: readonly string[] | undefined;
  /** Another set of places than the site's own. */
  nav?: readonly NavItem[] | undefined;
  /** The page has problems to mend: said first in the title. */
  failed?: boolean | undefined;
  /** Marks the data as made up. True unless an installation says otherwise. */
  demo?: boolean | undefined;
  children: ComponentChildren;
}

/** A whole document. Everything it loads comes from this host; there is no inline script or style. */
export function Page(props: PageProps) {
  const { lang, site, title, failed, notice, breadcrumbs, children, demo = true } = props;
  const text = layoutText(lang);
  const wide = props.wide || site === 'office';
  return (
    <html lang={lang} class={`mc-site--${site}`}>
      <Head title={`${failed ? `${text.errorTitle} ` : ''}${title} – ${text.name}`} scripts={props.scripts ?? []} />
      <body>
        <a class="mc-skip" href="#main">
          {text.skip}
        </a>
        <Header {...props} />
        <div class={wide ? 'mc-width mc-width--wide' : 'mc-width'}>
          {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs lang={lang} items={breadcrumbs} /> : null}
          <main id="main" class="mc-main" tabindex={-1}>
            {notice}
            {children}
          </main>
        </div>
        <Footer lang={lang} demo={demo} />
      </body>
    </html>
  );
}

const preloaded = ['be-vietnam-pro-latin-400', 'be-vietnam-pro-vietnamese-400', 'be-vietnam-pro-latin-700'];

/** Only the title differs from page to page. */
function Head({ title, scripts }: { title: string; scripts: readonly string[] }) {
  const { __html: rest } = keptHtml(`head ${scripts.join(' ')}`, () => <Loaded scripts={scripts} />);
  const first = renderToString(
    <>
      <meta charset="utf-8" />
      <title>{title}</title>
    </>,
  );
  return <head dangerouslySetInnerHTML={{ __html: first + rest }} />;
}

const Loaded = ({ scripts }: { scripts: readonly string[] }) => (
  <>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#A31D2B" />
    <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
    {preloaded.map((font) => (
      <link
        key={font}
        rel="preload"
        href={assetUrl(`${font}.woff2`)}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
    ))}
    <link rel="stylesheet" href={assetUrl('main.css')} />
    {[...new Set(scripts)].map((script) => (
      <script key={script} type="module" src={assetUrl(`${script}.js`)} />
    ))}
  </>
);

/** The finished document, doctype first. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
