import type { Agency } from '#modules/registers';
import type { Lang } from '#platform/text.ts';
import { ButtonLink, EmptyState, SearchBox } from '#web/components.ts';
import { findText } from '../text.ts';

export interface AgenciesPageProps {
  lang: Lang;
  q: string;
  centres: readonly Agency[];
  departments: readonly Agency[];
  communes: readonly Agency[];
}

/** The office directory: where people go. */
export function AgenciesPage({ lang, q, centres, departments, communes }: AgenciesPageProps) {
  const text = findText(lang);
  const none = centres.length + departments.length + communes.length === 0;
  return (
    <>
      <h1>{text.agenciesTitle}</h1>
      <p class="mc-lead">{text.agenciesLead}</p>
      <SearchBox lang={lang} action="/agencies" label={text.agenciesAsk} hint={text.agenciesHint} value={q} />
      {none ? (
        <EmptyState title={text.noAgency(q)} action={<ButtonLink href="/agencies">{text.allAgencies}</ButtonLink>}>
          <p>{text.noAgencyToDo}</p>
        </EmptyState>
      ) : null}
      <Group lang={lang} title={text.kinds.centre} agencies={centres} />
      <Group lang={lang} title={text.kinds.commune} agencies={communes} />
      <Group lang={lang} title={text.kinds.department} agencies={departments} />
    </>
  );
}

function Group({ lang, title, agencies }: { lang: Lang; title: string; agencies: readonly Agency[] }) {
  if (agencies.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="mc-count">{agencies.length}</span>
      </h2>
      <ul class="mc-links mc-links--columns">
        {byName(agencies, lang).map(({ code, name }) => (
          <li key={code}>
            <a href={`/agencies/${code}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const vietnamese = new Intl.Collator('vi');
/** What comes before the name proper: people look for "Long Thành", not for "Phường". */
const kindWords = /^(Phường|Xã|Sở|Ban|Văn phòng|Department of( the)?|Office of( the)?) /;

const byName = (agencies: readonly Agency[], lang: Lang): { code: string; name: string }[] =>
  agencies
    .map((agency) => ({ code: agency.code, name: shortName(agency, lang) }))
    .toSorted((a, b) => vietnamese.compare(a.name.replace(kindWords, ''), b.name.replace(kindWords, '')));

/** In a list of a hundred communes the words they share say nothing. */
const shortName = (agency: Agency, lang: Lang): string =>
  lang === 'vi'
    ? agency.name.replace(/^(Trung tâm Phục vụ hành chính công|Ủy ban nhân dân) (?=Phường|Xã)/, '')
    : agency.nameEn.replace(/ Public Administration Service Centre$/, '').replace(/^People’s Committee of /, '');
