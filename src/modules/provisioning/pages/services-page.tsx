import type { ServiceStanding } from '#modules/procedures';
import { formatNumber, type Lang } from '#platform/text.ts';
import { Columns, EmptyState, FilterList, Pagination, Table, type FilterGroup } from '#web/components.ts';
import { reasonKeys, type Counts } from '../count-services.ts';
import { paths, type Narrowing } from '../paths.ts';
import { text } from '../text.ts';

export interface ServicesProps {
  lang: Lang;
  by: Narrowing;
  counts: Counts;
  found: number;
  services: readonly ServiceStanding[];
  prev: string | undefined;
  next: string | undefined;
}

/** Every service by class, level and reason; each count leads to its procedures. */
export function ServicesPage({ lang, by, counts, found, services, prev, next }: ServicesProps) {
  const words = text(lang);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="mc-lead">{words.lead}</p>
      <Columns list={<FilterList title={words.filters} groups={groupsOf(lang, by, counts)} />}>
        <h2>{words.found(found)}</h2>
        {services.length === 0 ? (
          <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
        ) : (
          <Table
            caption={words.title}
            captionHidden
            dense
            columns={[
              { head: words.columns.code },
              { head: words.columns.name },
              { head: words.columns.level, numeric: true },
              { head: words.columns.reasons },
            ]}
            rows={services.map(({ code, everydayName, level, reasons, internal }) => [
              code,
              <>
                <a href={paths.service(code)}>{everydayName[lang]}</a>
                {internal ? ` (${words.internal})` : null}
              </>,
              level === null ? '–' : String(level),
              reasons.length === 0 ? words.full : reasons.map((key) => words.reasons[key]).join(' · '),
            ])}
          />
        )}
        <Pagination lang={lang} prev={prev} next={next} />
      </Columns>
    </>
  );
}

function groupsOf(lang: Lang, by: Narrowing, { all, full, part, levels, reasons, unfit }: Counts): FilterGroup[] {
  const words = text(lang);
  const item = (name: string, count: number, narrowing: Narrowing, current: boolean) => ({
    text: name,
    href: paths.services(narrowing),
    count: formatNumber(count),
    current,
  });
  const none = by.kind === undefined && by.level === undefined && by.reason === undefined && by.look === undefined;
  return [
    {
      title: words.byClass,
      items: [
        item(words.all, all, {}, none),
        item(words.full, full, { kind: 'full' }, by.kind === 'full'),
        item(words.part, part, { kind: 'part' }, by.kind === 'part'),
        ...(unfit > 0 || by.look ? [item(words.unfit, unfit, { look: 'unfit' }, by.look === 'unfit')] : []),
      ],
    },
    {
      title: words.byReason,
      items: reasonKeys
        .filter((key) => (reasons.get(key) ?? 0) > 0 || key === by.reason)
        .map((key) => item(words.reasons[key], reasons.get(key) ?? 0, { reason: key }, by.reason === key)),
    },
    {
      title: words.byLevel,
      items: [...levels]
        .filter(([, count]) => count > 0)
        .map(([level, count]) =>
          item(level === '0' ? words.unknownLevel : words.level(level), count, { level }, by.level === level),
        ),
    },
  ];
}
