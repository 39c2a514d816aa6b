import type { Lang } from '#platform/text.ts';
import { layoutText } from '../layout-text.ts';
import { Icon } from './icon.tsx';

/** Who helps, what this is, and that the data are made up. */
export function Footer({ lang, demo }: { lang: Lang; demo: boolean }) {
  const text = layoutText(lang);
  return (
    <footer class="mc-footer">
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
    </footer>
  );
}
