import { stateWords, type DossierState } from '#modules/dossiers';
import type { ProcedureVersion } from '#modules/procedures';
import { formatDate, formatDateTime } from '#platform/clock.ts';
import type { FailedJob } from '#platform/job-list.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import { Card, Cards, Notice, Status, Table } from '#web/components.ts';
import { dossierText } from '../dossier-text.ts';
import { OfficeKeys } from './office-keys.tsx';

export interface AdministrationProps {
  lang: Lang;
  states: readonly { state: DossierState; count: number }[];
  /** The first few. */
  versions: readonly ProcedureVersion[];
  /** How many there are in all. */
  procedures: number;
  waiting: number;
  failed: readonly FailedJob[];
}

/** How the installation stands, on one page. */
export function AdministrationPage(props: AdministrationProps) {
  const { lang, states, versions, procedures } = props;
  const words = dossierText(lang).administration;
  const { versionColumns: heads } = words;
  return (
    <>
      <h1>{words.title}</h1>
      <h2 class="mc-hidden">{words.places}</h2>
      <Cards>
        <Card title={words.versionsOf} href="/admin/procedures" icon="file-text" note={words.versionsOfNote} />
        <Card title={words.imports} href="/admin/imports" icon="upload" note={words.importsNote} />
        <Card title={words.services} href="/admin/services" icon="scroll-text" note={words.servicesNote} />
        <Card title={words.outbox} href="/outbox" icon="mail" note={words.outboxNote} />
        <Card title={words.metrics} href="/metrics" icon="info" note={words.metricsNote} />
      </Cards>
      <h2>{words.states}</h2>
      <Table
        caption={words.states}
        captionHidden
        dense
        columns={[{ head: words.state }, { head: words.count, numeric: true }]}
        rows={states.map(({ state, count }) => [
          <Status tone={stateWords[state].tone}>{stateWords[state].word[lang]}</Status>,
          formatNumber(count),
        ])}
      />
      <Jobs {...props} />
      <h2>{words.versions}</h2>
      <Table
        caption={words.versions}
        captionHidden
        dense
        columns={[
          { head: heads.name },
          { head: heads.code },
          { head: heads.number, numeric: true },
          { head: heads.from },
        ]}
        rows={versions.map(({ code, number, bundle, validFrom }) => [
          <a href={`/procedures/${code}`}>{bundle.everydayName[lang]}</a>,
          code,
          String(number),
          formatDate(validFrom),
        ])}
      />
      {procedures > versions.length ? (
        <p>
          <a href="/procedures">{words.allVersions(formatNumber(procedures))}</a>
        </p>
      ) : null}
      <OfficeKeys lang={lang} />
    </>
  );
}

function Jobs({ lang, waiting, failed }: AdministrationProps) {
  const words = dossierText(lang).administration;
  const { jobColumns: heads } = words;
  return (
    <>
      <h2>{words.jobs}</h2>
      <p>{words.waiting(waiting)}</p>
      {failed.length === 0 ? (
        <Notice tone="good" title={words.noFailure} />
      ) : (
        <Table
          caption={words.jobs}
          captionHidden
          dense
          columns={[
            { head: heads.name },
            { head: heads.tries, numeric: true },
            { head: heads.next },
            { head: heads.error },
          ]}
          rows={failed.map(({ name, attempts, maxAttempts, nextAt, lastError }) => [
            name,
            `${attempts}/${maxAttempts}`,
            attempts < maxAttempts ? formatDateTime(nextAt, lang) : '–',
            lastError.slice(0, 200),
          ])}
        />
      )}
    </>
  );
}
