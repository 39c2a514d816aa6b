import { formatNumber, type Lang } from '#platform/text.ts';
import { Card, Cards } from '#web/components.ts';
import type { FacetCounts } from '../facet-views.ts';
import type { FacetKind } from '../listing.ts';
import { facetWords, searchPath } from '../search-path.ts';
import { isKeyOf, lifeEvents, prioritySectors } from '../subject-words.ts';
import { findText } from '../text.ts';

export interface BrowsePageProps {
  lang: Lang;
  facets: FacetCounts;
  agencies: ReadonlyMap<string, string>;
}

/** The catalogue from above: sectors, people, offices. */
export function BrowsePage(props: BrowsePageProps) {
  const { lang, facets } = props;
  const text = findText(lang);
  return (
    <>
      <h1>{text.sectorsTitle}</h1>
      <h2>{text.prioritySectors}</h2>
      <Cards>
        {Object.entries(prioritySectors).map(([priority, words]) => {
          const count = facets.of.priority.find(({ value }) => value === priority)?.count ?? 0;
          const href = count > 0 && isKeyOf(prioritySectors, priority) ? pathTo('priority', priority) : undefined;
          return (
            <Card
              key={priority}
              title={words[lang]}
              icon={words.icon}
              href={href}
              note={text.count(formatNumber(count))}
            />
          );
        })}
      </Cards>
      <div class="mc-duo mc-duo--even">
        <FacetLinks {...props} kind="subject" title={text.bySubject} />
        <FacetLinks {...props} kind="level" title={text.byLevel} />
        <FacetLinks {...props} kind="sector" title={text.allSectors} />
        <FacetLinks {...props} kind="agency" title={text.facets.agency} />
      </div>
      <h2>{text.events}</h2>
      <ul class="mc-links mc-links--columns">
        {facets.of.event.map(({ value, count }) => (
          <li key={value}>
            <a href={`/life-events/${value}`}>{isKeyOf(lifeEvents, value) ? lifeEvents[value][lang] : value}</a>{' '}
            <span class="mc-count">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function FacetLinks({ lang, facets, agencies, kind, title }: BrowsePageProps & { kind: FacetKind; title: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="mc-links">
        {facets.of[kind].map((choice) => (
          <li key={choice.value}>
            <a href={pathTo(kind, choice.value)}>{facetWords(kind, choice, { lang, agencies })}</a>{' '}
            <span class="mc-count">{formatNumber(choice.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const pathTo = (kind: FacetKind, value: string): string =>
  searchPath({ q: '', cursor: undefined, filters: { [kind]: value } });
