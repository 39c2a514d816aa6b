import type { Account } from '#modules/identity';
import { limitOf, limitWords, type ProcedureVersion } from '#modules/procedures';
import type { Agency } from '#modules/registers';
import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import {
  Button,
  Checkboxes,
  Form,
  Notice,
  problemAt,
  Radios,
  SearchBox,
  Select,
  SummaryList,
  Table,
} from '#web/components.ts';
import { counterText } from '../counter-text.ts';
import { paths } from '../paths.ts';
import type { Posted } from '../posted.ts';
import { CounterFrame, PersonLine } from './counter.tsx';
import { Empty } from './queue.tsx';

export interface WhatProps {
  lang: Lang;
  person: Account;
  find: string;
  found: readonly ProcedureVersion[];
}

/** The procedure in the person's words. */
export function WhatPage({ lang, person, find, found }: WhatProps) {
  const words = counterText(lang).what;
  const { columns } = words;
  return (
    <CounterFrame lang={lang} step={2} problems={[]}>
      <h1>{words.title}</h1>
      <PersonLine lang={lang} person={person} />
      <SearchBox lang={lang} action={paths.counter()} label={words.label} hint={words.hint} value={find}>
        <input type="hidden" name="person" value={person.id} />
      </SearchBox>
      {found.length > 0 ? (
        <Table
          caption={words.title}
          captionHidden
          dense
          columns={[columns.name, columns.by, columns.limit].map((head) => ({ head }))}
          rows={found.map(({ code, bundle }) => [
            <>
              <a href={paths.counter({ person: person.id, procedure: code })}>{bundle.everydayName[lang]}</a>
              <span class="mc-under">
                {code} · {bundle.name[lang]}
              </span>
            </>,
            words.levels[bundle.competent.kind === 'commune' ? 'commune' : 'province'],
            limitAtCounter(bundle, lang),
          ])}
        />
      ) : null}
      {find !== '' && found.length === 0 ? <Empty says={words.none} /> : null}
    </CounterFrame>
  );
}

function limitAtCounter(bundle: ProcedureVersion['bundle'], lang: Lang): string {
  const limit = limitOf(bundle, '', 'direct');
  return limit ? limitWords(limit, lang) : '–';
}

export interface StartProps {
  lang: Lang;
  csrf: string;
  person: Account;
  version: ProcedureVersion;
  agencies: readonly Agency[];
  /** The agency beside the officer's own desk. */
  ownAgencyId: string | undefined;
  draftId: string;
  posted: Posted;
  problems: readonly Problem[];
}

/** Case and office, and that the officer has seen who it is. */
export function StartPage(props: StartProps) {
  const { lang, csrf, person, version, draftId, posted, problems } = props;
  const words = counterText(lang).start;
  const { bundle } = version;
  return (
    <CounterFrame lang={lang} step={3} problems={problems}>
      <h1>{bundle.everydayName[lang]}</h1>
      <PersonLine lang={lang} person={person} />
      <Form lang={lang} action={paths.counterFiling()} csrf={csrf}>
        <input type="hidden" name="draft" value={draftId} />
        <input type="hidden" name="person" value={person.id} />
        <input type="hidden" name="procedure" value={bundle.code} />
        <Case {...props} />
        <Competent {...props} />
        <Checkboxes
          lang={lang}
          name="seen"
          label={words.present}
          items={[{ value: 'yes', text: words.seen }]}
          values={posted.list('seen')}
          error={problemAt(problems, 'seen', lang)}
        />
        <Notice tone="info">
          <p>{words.recorded}</p>
        </Notice>
        <Button icon="arrow-right">{words.button}</Button>
      </Form>
    </CounterFrame>
  );
}

function Case({ lang, version, posted, problems }: StartProps) {
  const words = counterText(lang).start;
  const { cases } = version.bundle;
  const [only] = cases;
  if (only && cases.length === 1)
    return <SummaryList lang={lang} dense rows={[{ key: words.which, value: only.label[lang] }]} />;
  return (
    <Radios
      lang={lang}
      name="case"
      label={words.which}
      items={cases.map(({ key, label, hint }) => ({ value: key, text: label[lang], hint: hint?.[lang] }))}
      value={posted.text('case')}
      error={problemAt(problems, 'case', lang)}
    />
  );
}

function Competent({ lang, agencies, ownAgencyId, posted, problems }: StartProps) {
  const words = counterText(lang).start;
  const nameOf = ({ name, nameEn }: Agency) => (lang === 'vi' ? name : nameEn);
  const [only] = agencies;
  if (only && agencies.length === 1)
    return <SummaryList lang={lang} dense rows={[{ key: words.agency, value: nameOf(only) }]} />;
  return (
    <Select
      lang={lang}
      name="agency"
      label={words.agency}
      items={agencies.map((agency) => ({ value: agency.id, text: nameOf(agency) }))}
      value={posted.text('agency') || ownAgencyId}
      error={problemAt(problems, 'agency', lang)}
    />
  );
}
