import { formatDate, formatDateTime } from '#platform/clock.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import { ButtonLink, Columns, Details, EmptyState, FilterList, Notice, Table } from '#web/components.ts';
import type { Line } from '../break-down.ts';
import { share } from '../indicators.ts';
import { periodDays, periodsToOffer, periodWords } from '../period.ts';
import type { ProgrammeTable } from '../read-table.ts';
import { bys, pathInto, tablePath } from '../table-path.ts';
import { text } from '../text.ts';
import { FiledChart } from './filed-chart.tsx';

export interface IndicatorsPageProps {
  lang: Lang;
  table: ProgrammeTable;
}

const SHOWN = 300;

/** The table of the programme: then and now, and the same taken apart. */
export function IndicatorsPage({ lang, table }: IndicatorsPageProps) {
  const words = text(lang);
  const { state, whole, foldedAt } = table;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="mc-lead">
        {words.says(
          formatNumber(whole.online),
          formatNumber(whole.procedures),
          percent(whole.online, whole.procedures),
        )}
        {whole.filed > 0
          ? words.saysFiled(
              formatNumber(whole.filedOnline),
              formatNumber(whole.filed),
              percent(whole.filedOnline, whole.filed),
            )
          : words.saysNone}
      </p>
      <p class="mc-small">
        {words.lead} {foldedAt ? words.fresh(formatDateTime(foldedAt, lang)) : null}
      </p>
      {foldedAt ? null : (
        <Notice>
          <p>{words.notYet}</p>
        </Notice>
      )}
      <ThenAndNow lang={lang} table={table} />
      <Columns list={<FilterList title={words.by} groups={choicesOf(lang, table)} />}>
        <Breakdown lang={lang} table={table} />
      </Columns>
      <p>
        {words.download}: <a href={tablePath(state, 'csv')}>CSV</a> · <a href={tablePath(state, 'json')}>JSON</a>
      </p>
      <Details summary={words.howTitle}>
        <ul>
          {words.how.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}

function Breakdown({ lang, table }: IndicatorsPageProps) {
  const words = text(lang);
  const { state, period, lines } = table;
  return (
    <>
      <h2>
        {words.breakdown(words.bys[state.by])}, {periodDays(period)[lang]}
      </h2>
      <p>
        {words.within}: <strong>{withinWords(lang, table)}</strong>
      </p>
      {lines.length > 0 ? (
        <>
          <FiledChart lang={lang} lines={lines} />
          <Lines lang={lang} table={table} />
        </>
      ) : (
        <EmptyState
          title={words.nothing}
          action={<ButtonLink href={tablePath({ ...state, within: {}, by: 'sector' })}>{words.showAll}</ButtonLink>}
        >
          <p>{words.nothingSays}</p>
        </EmptyState>
      )}
    </>
  );
}

/** 26,55 %: two decimals and a comma, as the programme printed it. */
function percent(part: number, whole: number): string {
  const value = share(part, whole);
  return value === undefined
    ? '–'
    : `${value
        .toFixed(2)
        .replace(/\.?0+$/, '')
        .replace('.', ',')}\u00A0%`;
}

const counted = (part: number, whole: number): string =>
  part === 0 ? '0' : `${formatNumber(part)} (${percent(part, whole)})`;

function ThenAndNow({ lang, table }: IndicatorsPageProps) {
  const words = text(lang);
  const { baselines, whole, period, state } = table;
  // The old figures are the province's: beside a part of it they would mislead.
  const before = Object.values(state.within).some(Boolean) ? [] : baselines;
  return (
    <>
      <Table
        caption={words.table}
        columns={columnsOf(lang, words.when)}
        rows={[
          ...before.map(({ on, procedures, online, used }) => [
            formatDate(on),
            formatNumber(procedures),
            counted(online, procedures),
            words.notCounted,
            counted(used, online),
            words.notCounted,
          ]),
          [words.now(formatDate(period.to)), ...figures(whole)],
        ]}
      />
      {before.map(({ on, source }) => (
        <p class="mc-small" key={on}>
          {words.source} ({formatDate(on)}): {source[lang]}
        </p>
      ))}
    </>
  );
}

const columnsOf = (lang: Lang, first: string) => {
  const words = text(lang);
  return [
    { head: first },
    ...[words.procedures, words.online, words.fullyOnline, words.used, words.filed].map((head) => ({
      head,
      numeric: true,
    })),
  ];
};

const figures = ({ procedures, online, fullyOnline, used, filedOnline, filed }: Omit<Line, 'key' | 'name'>) => [
  formatNumber(procedures),
  counted(online, procedures),
  counted(fullyOnline, procedures),
  counted(used, online),
  filed > 0 ? `${formatNumber(filedOnline)} / ${formatNumber(filed)} (${percent(filedOnline, filed)})` : '0',
];

function Lines({ lang, table: { state, lines } }: IndicatorsPageProps) {
  const words = text(lang);
  return (
    <div class="mc-indicators">
      <Table
        caption={words.breakdown(words.bys[state.by])}
        captionHidden
        dense
        columns={columnsOf(lang, words.bys[state.by])}
        rows={lines
          .slice(0, SHOWN)
          .map((line) => [<a href={pathInto(state, line.key)}>{line.name[lang]}</a>, ...figures(line)])}
      />
      {lines.length > SHOWN ? <p>{words.shown(formatNumber(SHOWN), formatNumber(lines.length))}</p> : null}
    </div>
  );
}

function withinWords(lang: Lang, { state, agencies, sectorName }: ProgrammeTable): string {
  const { sector, agency, commune } = state.within;
  const named = (code: string): string => {
    const found = agencies.find((one) => one.code === code);
    return found ? (lang === 'vi' ? found.name : found.nameEn) : code;
  };
  const parts = [
    sector && (sectorName?.[lang] ?? sector),
    agency && (agency === 'commune' ? text(lang).communes : named(agency)),
    commune && named(commune),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : text(lang).all;
}

function choicesOf(lang: Lang, { state, period, since, today }: ProgrammeTable) {
  const words = text(lang);
  return [
    {
      title: words.by,
      items: bys.map((by) => ({ text: words.bys[by], href: tablePath({ ...state, by }), current: by === state.by })),
    },
    {
      title: words.period,
      items: periodsToOffer(since ?? today, today, period).map((key) => ({
        text: periodWords(key)[lang],
        href: tablePath({ ...state, period: key }),
        current: key === period.key,
      })),
    },
    ...(Object.values(state.within).some(Boolean)
      ? [{ title: words.within, items: [{ text: words.showAll, href: tablePath({ ...state, within: {} }) }] }]
      : []),
  ];
}
