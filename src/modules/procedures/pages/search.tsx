import { formatNumber, type Lang } from '#platform/text.ts';
import { ButtonLink, EmptyState, FilterList, Icon, Pagination } from '#web/components.ts';
import type { FacetCounts } from '../facet-views.ts';
import type { FacetKind, Filters, Listing } from '../listing.ts';
import { facetWords, searchPath, type SearchState } from '../search-path.ts';
import { findText } from '../text.ts';
import { EventGrid, type CountedEvent } from './event-grid.tsx';
import { NextStep } from './next-step.tsx';
import { ProcedureSearchBox } from './procedure-search-box.tsx';
import { ResultList } from './result-list.tsx';

export interface ShownResult {
  listing: Listing;
  why?: string | undefined;
}

export interface SearchPageProps {
  lang: Lang;
  state: SearchState;
  facets: FacetCounts;
  items: readonly ShownResult[];
  next: string | undefined;
  /** Nothing is spelt as it was typed; these only look or sound like it. */
  nearest: boolean;
  /** The best result answers little of what was typed. */
  weak: boolean;
  /** Parts of what was typed, or words like them, that find something. */
  nearWords: readonly string[];
  /** Department names by code, in the page's language. */
  agencies: ReadonlyMap<string, string>;
  /** Life events that have procedures, for a page with nothing on it. */
  events: readonly CountedEvent[];
}

/** Search and browse are one page: a question, ways to narrow it, and what was found. */
export function SearchPage(props: SearchPageProps) {
  const { lang, state, facets, items, next } = props;
  const text = findText(lang);
  return (
    <>
      <ProcedureSearchBox lang={lang} label={text.searchLabel} value={state.q}>
        {Object.entries(state.filters).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
      </ProcedureSearchBox>
      <Chosen {...props} />
      {items.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <div class="mc-search-page">
          <div>
            <h1 class="mc-search-page__title">{headingOf(props)}</h1>
            <p class="mc-small mc-search-page__count">
              {state.q ? null : <span>{text.count(formatNumber(facets.total))}</span>}
              {facets.total >= WORTH_NARROWING ? (
                <a class="mc-search-page__jump" href="#narrow">
                  {text.narrow}
                </a>
              ) : null}
            </p>
            <ResultList lang={lang} items={items} />
            <Pagination
              lang={lang}
              prev={state.cursor ? searchPath({ ...state, cursor: undefined }) : undefined}
              next={next ? searchPath({ ...state, cursor: next }) : undefined}
            />
            <NextStep lang={lang} words={wordLinks(props)} />
          </div>
          {facets.total >= WORTH_NARROWING ? <Narrow {...props} /> : null}
        </div>
      )}
    </>
  );
}

function headingOf(props: SearchPageProps): string {
  const { lang, state, facets, nearest, weak } = props;
  const text = findText(lang);
  if (state.q && nearest) return text.nearest(state.q);
  if (state.q && weak) return text.weak;
  if (state.q) return text.results(formatNumber(facets.total), state.q);
  const chosen = chosenOf(props).map(({ words }) => words);
  return chosen.join(' · ') || text.all;
}

const order: FacetKind[] = ['event', 'sector', 'priority', 'agency', 'subject', 'online', 'fee', 'time', 'level'];
const MOST_CHOICES = 9;

const WORTH_NARROWING = 4;

const Narrow = (props: SearchPageProps) => (
  <div id="narrow">
    <p class="mc-search-page__narrow">{findText(props.lang).narrow}</p>
    <FilterList title={findText(props.lang).narrow} groups={groupsOf(props)} />
  </div>
);

/** Only choices that leave fewer procedures, and only filters not chosen yet. */
function groupsOf({ lang, state, facets, agencies }: SearchPageProps) {
  return order
    .filter((kind) => !state.filters[kind])
    .map((kind) => ({
      title: findText(lang).facets[kind],
      items: facets.of[kind]
        .filter(({ count }) => count < facets.total)
        .slice(0, MOST_CHOICES)
        .map((choice) => ({
          text: facetWords(kind, choice, { lang, agencies }),
          count: formatNumber(choice.count),
          href: searchPath({ ...state, cursor: undefined, filters: { ...state.filters, [kind]: choice.value } }),
        })),
    }))
    .filter(({ items }) => items.length > 0);
}

function chosenOf({ lang, state, facets, agencies }: SearchPageProps): { kind: FacetKind; words: string }[] {
  return order.flatMap((kind) => {
    const value = state.filters[kind];
    if (!value) return [];
    const named = facets.of[kind].find((choice) => choice.value === value) ?? { value };
    return [{ kind, words: facetWords(kind, named, { lang, agencies }) }];
  });
}

/** The filters in force; each can be taken off. */
function Chosen(props: SearchPageProps) {
  const { lang, state } = props;
  const text = findText(lang);
  const chosen = chosenOf(props);
  if (chosen.length === 0) return null;
  return (
    <div class="mc-chosen">
      <span>{text.chosen}</span>
      <ul class="mc-chosen__list">
        {chosen.map(({ kind, words }) => (
          <li key={kind}>
            <a
              class="mc-chip"
              href={searchPath({ ...state, cursor: undefined, filters: without(state.filters, kind) })}
            >
              <span class="mc-hidden">{text.unfilter('')}</span>
              {words} <Icon name="x" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const without = (filters: Filters, kind: FacetKind): Filters => ({ ...filters, [kind]: undefined });

/** Nothing found is no dead end: the matters of life, and a person to call. */
function Nothing(props: SearchPageProps) {
  const { lang, state, events } = props;
  const text = findText(lang);
  const filtered = Object.values(state.filters).some(Boolean);
  return (
    <>
      <h1 class="mc-hidden">{text.procedures}</h1>
      <EmptyState
        title={state.q ? text.nothing(state.q) : text.nothingHere}
        action={
          filtered ? (
            <ButtonLink href={searchPath({ q: state.q, filters: {}, cursor: undefined })}>{text.clear}</ButtonLink>
          ) : (
            <ButtonLink href="tel:1022" icon="phone">
              {text.call}
            </ButtonLink>
          )
        }
      >
        <p>{filtered ? text.nothingFilters : text.nothingToDo}</p>
      </EmptyState>
      <NextStep lang={lang} words={wordLinks(props)} />
      <h2>{text.events}</h2>
      <EventGrid lang={lang} events={events} />
    </>
  );
}

const wordLinks = ({ nearWords }: SearchPageProps) =>
  nearWords.map((words) => ({ text: words, href: searchPath({ q: words, filters: {}, cursor: undefined }) }));
