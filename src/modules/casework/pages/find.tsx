import { formatDateTime } from '#platform/clock.ts';
import { stateWords, type DossierView } from '#modules/dossiers';
import type { Lang } from '#platform/text.ts';
import { ClockBadge, dueWords, Pagination, SearchBox, Status, Table } from '#web/components.ts';
import { paths } from '../paths.ts';
import type { FoundDossiers } from '../run-views.ts';
import { text } from '../text.ts';
import { OfficeKeys } from './office-keys.tsx';
import { Empty } from './queue.tsx';

export interface FindProps {
  lang: Lang;
  now: Date;
  q: string;
  found: FoundDossiers;
  isFirst: boolean;
}

/** Every dossier of the officer's agencies, by words. */
export function FindPage({ lang, now, q, found, isFirst }: FindProps) {
  const words = text(lang).find;
  const { columns } = words;
  const title = q === '' ? words.recent : words.found(q);
  return (
    <>
      <h1>{words.title}</h1>
      <SearchBox lang={lang} action={paths.find()} label={words.label} hint={words.hint} value={q} />
      {found.dossiers.length === 0 ? (
        <Empty says={q === '' ? words.none : words.empty} />
      ) : (
        <>
          <Table
            caption={title}
            dense
            columns={[
              columns.dossier,
              columns.applicant,
              columns.state,
              columns.holder,
              columns.filed,
              columns.due,
            ].map((head) => ({ head }))}
            rows={found.dossiers.map((dossier) => cells(dossier, lang, now))}
          />
          <Pagination
            lang={lang}
            prev={isFirst ? undefined : paths.find({ q })}
            next={found.next && paths.find({ q, after: found.next })}
          />
        </>
      )}
      <OfficeKeys lang={lang} />
    </>
  );
}

function cells(dossier: DossierView, lang: Lang, now: Date) {
  const state = stateWords[dossier.state];
  return [
    <>
      <a class="mc-number" href={paths.dossier(dossier.code)}>
        {dossier.code}
      </a>
      <span class="mc-under">{lang === 'vi' ? dossier.procedureName : dossier.procedureNameEn}</span>
    </>,
    dossier.applicantName,
    <Status tone={state.tone}>{state.word[lang]}</Status>,
    lang === 'vi' ? dossier.holder : dossier.holderEn,
    formatDateTime(dossier.submittedAt, lang),
    dossier.dueAt && !dossier.closedAt ? <ClockBadge {...dueWords(lang, dossier.dueAt, now)} /> : '–',
  ];
}
