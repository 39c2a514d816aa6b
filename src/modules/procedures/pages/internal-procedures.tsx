import type { Lang } from '#platform/text.ts';
import { Pagination, SearchBox, Table } from '#web/components.ts';
import type { ListingPage } from '../listing-views.ts';
import { guideText } from '../guide-text.ts';
import { findText } from '../text.ts';

export interface InternalProceduresProps {
  lang: Lang;
  q: string;
  page: ListingPage;
  cursor: string | undefined;
}

/** Procedures between offices, for those who file them. */
export function InternalProceduresPage({ lang, q, page, cursor }: InternalProceduresProps) {
  const text = findText(lang);
  const words = guideText(lang);
  const pathOf = (to?: string): string => {
    const query = new URLSearchParams({ ...(q && { q }), ...(to && { cursor: to }) }).toString();
    return query ? `/office/procedures?${query}` : '/office/procedures';
  };
  return (
    <>
      <h1>{words.internalTitle}</h1>
      <p class="mc-lead">{words.internalLead}</p>
      <SearchBox lang={lang} action="/office/procedures" label={words.internalAsk} value={q} />
      {page.items.length === 0 ? (
        <p>{words.internalNone}</p>
      ) : (
        <Table
          caption={words.internalTitle}
          captionHidden
          columns={[
            { head: words.internalCode, quiet: true },
            { head: words.internalName },
            { head: text.facets.sector, quiet: true },
          ]}
          rows={page.items.map(({ code, everydayName, sector }) => [
            <span class="mc-number">{code}</span>,
            <a href={`/procedures/${code}`}>{everydayName[lang]}</a>,
            sector.name[lang],
          ])}
        />
      )}
      <Pagination lang={lang} prev={cursor ? pathOf() : undefined} next={page.next && pathOf(page.next)} />
    </>
  );
}
