import type { Lang } from '#platform/text.ts';
import { keptHtml } from '../kept-html.ts';
import { layoutText } from '../layout-text.ts';
import { Icon } from './icon.tsx';

interface FooterProps {
  lang: Lang;
  demo: boolean;
}

/** Who helps, what this is, and that the data are made up. */
export const Footer = (props: FooterProps) => (
  <footer
    class="mc-footer"
    dangerouslySetInnerHTML={keptHtml(`footer ${props.lang} ${props.demo}`, () => (
      <Inside {...props} />
    ))}
  />
);

function Inside({ lang, demo }: FooterProps) {
  const text = layoutText(lang);
  return (
    <div class="mc-width mc-width--wide">
      <p class="mc-footer__help">
        <Icon name="phone" />
        <span>
          <a href="tel:1022">{text.hotline}</a>
          <span class="mc-footer__hours">{text.hours}</span>
        </span>
      </p>
      <nav aria-label={text.footNav}>
        <ul class="mc-footer__links">
          <li>
            <a href="/help">{text.help}</a>
          </li>
          <li>
            <a href="/programme">{text.programme}</a>
          </li>
          <li>
            <a href="/about">{text.about}</a>
          </li>
          <li>
            <a href="/accessibility">{text.accessibility}</a>
          </li>
        </ul>
      </nav>
      <p class="mc-footer__small">
        {demo ? `${text.madeUp} ` : ''}
        {text.run}
      </p>
    </div>
  );
}
