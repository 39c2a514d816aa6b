import type { RoleName } from '#platform/ctx.ts';
import type { PageProps } from '../layout.tsx';
import { keptHtml } from '../kept-html.ts';
import { layoutText } from '../layout-text.ts';
import { Icon } from './icon.tsx';
import { Mark } from './marks.tsx';
import { CsrfField } from './form.tsx';

export interface NavItem {
  text: string;
  href: string;
  count?: number | undefined;
}

/** The address of the same page in another language. */
export function withLang(path: string, lang: string): string {
  const [before = '', query = ''] = path.split('?');
  const search = new URLSearchParams(query);
  search.set('lang', lang);
  return `${before}?${search.toString()}`;
}

/** The province's face: mark and name, language, account; then the places of the site. */
export function Header(props: PageProps) {
  const { lang, path, site, user, demo = true } = props;
  const text = layoutText(lang);
  const other = lang === 'vi' ? 'en' : 'vi';
  const home = site === 'office' ? '/office' : '/';
  return (
    <header class="mc-header">
      {demo ? <p class="mc-demo">{text.demo}</p> : null}
      <div class="mc-header__bar">
        <div class="mc-width mc-width--wide mc-header__row">
          <a
            class="mc-brand"
            href={home}
            dangerouslySetInnerHTML={keptHtml(`brand ${lang} ${site}`, () => (
              <Brand lang={lang} site={site} />
            ))}
          />
          <div class="mc-header__tools">
            <a
              class="mc-header__link"
              href={withLang(path, other)}
              lang={other}
              hreflang={other}
              aria-label={text.switchLang}
            >
              <Icon name="languages" /> <span>{text.otherLang}</span>
            </a>
            {user ? <Account {...props} user={user} /> : <SignIn {...props} />}
          </div>
        </div>
      </div>
      <nav class="mc-nav" aria-label={text.nav}>
        <ul class="mc-width mc-width--wide">
          {(props.nav ?? places(props)).map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={isHere(path, item.href) ? 'page' : undefined}>
                {item.text}
                {item.count ? <span class="mc-count">{item.count}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Brand({ lang, site }: Pick<PageProps, 'lang' | 'site'>) {
  const text = layoutText(lang);
  return (
    <>
      <Mark />
      <span class="mc-brand__words">
        <span class="mc-brand__name">{text.name}</span>
        <span class="mc-brand__place">{site === 'office' ? text.officeName : text.city}</span>
      </span>
    </>
  );
}

function places({ lang, site, user }: PageProps): NavItem[] {
  const text = layoutText(lang);
  if (site === 'office') {
    const does = (role: RoleName) => user?.roles?.includes(role) === true;
    return [
      { text: text.queue, href: '/office' },
      { text: text.find, href: '/office/dossiers' },
      { text: text.internal, href: '/office/procedures' },
      ...(does('receiving-officer') ? [{ text: text.counter, href: '/office/counter' }] : []),
      ...(does('administrator') ? [{ text: text.administration, href: '/office/administration' }] : []),
    ];
  }
  return [
    // From notices and account, officers find their way back to work.
    ...(user?.roles?.length ? [{ text: text.officeName, href: '/office' }] : []),
    { text: text.procedures, href: '/procedures' },
    { text: text.tracking, href: '/tracking' },
    ...(user ? [{ text: text.mine, href: '/dossiers' }] : []),
    { text: text.verify, href: '/verification' },
  ];
}

const isHere = (path: string, href: string): boolean => {
  const [here = ''] = path.split('?');
  // A dossier opened at the office is work, also when it was found by searching.
  const isWork = /^\/office\/(?:dossiers|tasks)\/./.test(here);
  if (href === '/office') return here === href || isWork;
  return here === href || (here.startsWith(`${href}/`) && !isWork);
};

function SignIn({ lang, path }: PageProps) {
  const text = layoutText(lang);
  return (
    <a class="mc-header__link" href={`/sign-in?back=${encodeURIComponent(path)}`}>
      <Icon name="log-in" /> <span>{text.signIn}</span>
    </a>
  );
}

function Account({ lang, user, csrf }: PageProps & { user: NonNullable<PageProps['user']> }) {
  const text = layoutText(lang);
  return (
    <>
      <a class="mc-header__link" href="/notices">
        <Icon name="bell" /> <span>{text.notices}</span>
        {user.unread ? (
          <span class="mc-count">
            {user.unread}
            <span class="mc-hidden"> {text.unread(user.unread)}</span>
          </span>
        ) : null}
      </a>
      <form class="mc-header__account" method="post" action="/sign-out">
        <CsrfField token={csrf} />
        <a class="mc-header__user" href="/account">
          <Icon name="circle-user" /> <PersonName name={user.name} />
        </a>
        <button class="mc-header__link" type="submit">
          <Icon name="log-out" /> <span>{text.signOut}</span>
        </button>
      </form>
    </>
  );
}

/** Vietnamese names end with the given name; what stands before it can be hidden where there is no room. */
function PersonName({ name }: { name: string }) {
  const given = name.trim().split(' ').at(-1) ?? '';
  return (
    <span>
      <span class="mc-header__family">{name.slice(0, name.lastIndexOf(given))}</span>
      {given}
    </span>
  );
}
