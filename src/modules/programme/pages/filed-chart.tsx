import { formatNumber, type Lang } from '#platform/text.ts';
import type { Line } from '../break-down.ts';
import { text } from '../text.ts';

const SHOWN = 10;

/** Dossiers filed, longest bar first, each bar labelled; the darker part was filed online. The table below says it all. */
export function FiledChart({ lang, lines }: { lang: Lang; lines: readonly Line[] }) {
  const words = text(lang);
  const shown = lines.filter(({ filed }) => filed > 0).slice(0, SHOWN);
  const [first] = shown.toSorted((a, b) => b.filed - a.filed);
  if (!first) return <p>{words.chartEmpty}</p>;
  const all = lines.reduce((sum, { filed }) => sum + filed, 0);
  const share = `${Math.round((first.filed / all) * 100)} %`;
  return (
    <figure class="mc-bars">
      <figcaption>{words.chartSays(first.name[lang], formatNumber(first.filed), share)}</figcaption>
      <ul>
        {shown.map(({ key, name, filed, filedOnline }) => (
          <li key={key}>
            <span class="mc-bars__name">{name[lang]}</span>
            <svg class="mc-bars__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class="mc-bars__all" width={(filed / first.filed) * 100} height="6" />
              <rect class="mc-bars__online" width={(filedOnline / first.filed) * 100} height="6" />
            </svg>
            <span class="mc-bars__figure mc-number">
              {formatNumber(filedOnline)} / {formatNumber(filed)}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
