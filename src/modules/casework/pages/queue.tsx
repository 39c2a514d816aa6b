import type { ComponentChildren } from 'preact';
import { formatDate, formatDateTime, localTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import {
  ButtonLink,
  ClockBadge,
  Columns,
  dueWords,
  EmptyState,
  FilterList,
  Pagination,
  SearchBox,
  Table,
} from '#web/components.ts';
import type { Desk } from '../desks.ts';
import { paths } from '../paths.ts';
import type { QueueCounts } from '../queue-counts.ts';
import { queues, type DueColour, type Queue, type QueuePage as Lines, type TaskLine } from '../task-views.ts';
import { text } from '../text.ts';
import { countWords, DueChips } from './due-chips.tsx';
import { OfficeKeys } from './office-keys.tsx';

export interface QueueProps {
  lang: Lang;
  now: Date;
  officerId: string;
  desks: readonly Desk[];
  queue: Queue;
  due: DueColour | undefined;
  q: string;
  page: Lines;
  counts: QueueCounts;
  isFirst: boolean;
}

/** An officer's work: lists at the left, colours above, one line a task. */
export function QueuePage(props: QueueProps) {
  const { lang, desks } = props;
  const words = text(lang).queue;
  if (desks.length === 0)
    return (
      <>
        <h1>{words.title}</h1>
        <Empty says={words.noDesk} />
      </>
    );
  return (
    <Columns list={<Lists {...props} />}>
      <h1>{words.queues[props.queue]}</h1>
      <p class="mc-small">
        {words.at}: {[...new Set(desks.map(({ agency }) => (lang === 'vi' ? agency.name : agency.nameEn)))].join(', ')}
      </p>
      {props.queue === 'waiting' || props.queue === 'done' ? null : (
        <DueChips
          lang={lang}
          counts={props.counts}
          current={props.due}
          hrefOf={(due) => paths.queue({ queue: queueName(props.queue), due, q: props.q })}
        />
      )}
      <Search {...props} />
      <Lines {...props} />
      <OfficeKeys lang={lang} />
    </Columns>
  );
}

const queueName = (queue: Queue): string | undefined => (queue === 'all' ? undefined : queue);

function Lists({ lang, queue, counts }: QueueProps) {
  const words = text(lang).queue;
  const open = counts.overdue + counts.today + counts.soon + counts.later + counts.none;
  const countOf: Partial<Record<Queue, number>> = { all: open, mine: counts.mine, waiting: counts.waiting };
  const items = queues.map((name) => ({
    text: words.queues[name],
    href: paths.queue({ queue: queueName(name) }),
    count: countOf[name] === undefined ? undefined : countWords(countOf[name]),
    current: name === queue,
  }));
  return <FilterList title={words.work} groups={[{ title: words.work, items }]} />;
}

function Search({ lang, queue, due, q, page }: QueueProps) {
  const words = text(lang).queue;
  return (
    <>
      <SearchBox lang={lang} action={paths.queue()} label={words.search} hint={words.searchHint} value={q}>
        {queue === 'all' ? null : <input type="hidden" name="queue" value={queue} />}
        {due ? <input type="hidden" name="due" value={due} /> : null}
      </SearchBox>
      {q === '' ? null : (
        <p role="status">
          {page.lines.length < 50 ? words.found(page.lines.length, q) : words.foundMore(q)}{' '}
          <a href={paths.find({ q })}>{words.everywhere}</a> ·{' '}
          <a href={paths.queue({ queue: queueName(queue), due })}>{words.clear}</a>
        </p>
      )}
    </>
  );
}

function Lines(props: QueueProps) {
  const { lang, queue, due, q, page, isFirst } = props;
  const words = text(lang).queue;
  const { columns } = words;
  if (page.lines.length === 0)
    return (
      <Empty says={words.empty[q === '' ? queue : 'found']}>
        {q === '' ? null : <ButtonLink href={paths.find({ q })}>{words.everywhere}</ButtonLink>}
      </Empty>
    );
  const heads = [
    columns.dossier,
    columns.applicant,
    columns.todo,
    columns.due,
    queue === 'done' ? columns.done : columns.holder,
  ];
  return (
    <>
      <Table
        caption={words.queues[queue]}
        captionHidden
        dense
        columns={heads.map((head) => ({ head }))}
        rows={page.lines.map((line) => cells(line, props))}
      />
      <Pagination
        lang={lang}
        prev={isFirst ? undefined : paths.queue({ queue: queueName(queue), due })}
        next={page.next && paths.queue({ queue: queueName(queue), due, after: page.next })}
      />
    </>
  );
}

function cells(line: TaskLine, { lang, now, queue, officerId, desks }: QueueProps): ComponentChildren[] {
  const words = text(lang);
  const agency = desks.find((desk) => desk.agency.id === line.agencyId)?.agency;
  const several = new Set(desks.map((desk) => desk.agency.id)).size > 1;
  return [
    <>
      <a class="mc-number" href={paths.dossier(line.dossierCode)}>
        {line.dossierCode}
      </a>
      <span class="mc-under">{line.procedureName[lang]}</span>
    </>,
    line.applicantName,
    <div>
      {words.actions[line.action]}
      {several && agency ? <span class="mc-under">{lang === 'vi' ? agency.name : agency.nameEn}</span> : null}
    </div>,
    <Due line={line} lang={lang} now={now} />,
    queue === 'done' ? (
      <Done line={line} lang={lang} />
    ) : line.assigneeId === officerId ? (
      words.queue.me
    ) : (
      (line.assigneeName ?? words.queue.nobody)
    ),
  ];
}

function Due({ line, lang, now }: { line: TaskLine; lang: Lang; now: Date }) {
  const words = text(lang).queue;
  if (line.endedAt) return <>{line.dueAt ? formatDate(line.dueAt) : words.noLimit}</>;
  if (!line.dueAt)
    return (
      <ClockBadge tone={line.stepDueAt ? 'paused' : 'done'} text={line.stepDueAt ? words.paused : words.noLimit} />
    );
  return (
    <div>
      <ClockBadge {...dueWords(lang, line.dueAt, now)} />
      <span class="mc-under">
        {localTime(line.dueAt)}, {formatDate(line.dueAt)}
      </span>
    </div>
  );
}

const Done = ({ line, lang }: { line: TaskLine; lang: Lang }) => (
  <div>
    {line.endedAt ? formatDateTime(line.endedAt, lang) : null}
    <span class="mc-under">{outcomeWords(line.outcome, lang)}</span>
  </div>
);

function outcomeWords(outcome: string | null, lang: Lang): string {
  const words: Record<string, string> = text(lang).outcomes;
  return words[outcome ?? ''] ?? '';
}

/** Nothing here, and what to do about it. */
export const Empty = ({ says, children }: { says: readonly string[]; children?: ComponentChildren }) => (
  <EmptyState title={says[0] ?? ''} action={children}>
    <p>{says[1]}</p>
  </EmptyState>
);
