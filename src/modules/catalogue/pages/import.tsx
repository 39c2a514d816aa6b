import { formatDateTime } from '#platform/clock.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Columns,
  FilterList,
  Form,
  Notice,
  Panel,
  Progress,
} from '#web/components.ts';
import {
  progressOf,
  SHOWN,
  toDo,
  type CatalogueImport,
  type Shown,
  type StagedProblem,
  type StagedRow,
} from '../import.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import { ChangeList, ProblemList } from './changes.tsx';

export interface ImportPageProps {
  lang: Lang;
  csrf: string;
  now: Date;
  found: CatalogueImport;
  show: Shown;
  page: number;
  rows: readonly StagedRow[];
  problems: readonly StagedProblem[];
}

/** One import: how far it is, what it would do or did, and the two ways on. */
export function ImportPage(props: ImportPageProps) {
  const { lang, found, now } = props;
  const words = text(lang);
  if (found.state === 'received' || found.state === 'reading' || found.state === 'applying') {
    const { percent, secondsLeft } = progressOf(found, now);
    const doing = found.state === 'applying' ? words.applying : words.reading;
    return (
      <>
        <h1>{doing}</h1>
        <p class="mc-lead">{found.fileName}</p>
        <Progress label={words.soFar} value={percent} />
        {secondsLeft === undefined ? null : <p>{words.left(secondsLeft)}</p>}
        <p>{words.refreshes}</p>
        <ButtonLink kind="second" href={paths.import(found.id)}>
          {words.reload}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <Outcome {...props} />
      <Warnings {...props} />
      <Lists {...props} />
    </>
  );
}

function Outcome({ lang, csrf, found }: ImportPageProps) {
  const words = text(lang);
  const count = formatNumber(toDo(found.counts));
  if (found.state === 'confirmed') {
    return (
      <Panel title={words.confirmedTitle(count)}>
        <p>{words.confirmedBody(found.confirmedBy ?? '', formatDateTime(found.finishedAt ?? found.createdAt, lang))}</p>
      </Panel>
    );
  }
  const problem = found.problem ? (
    <Notice tone="bad" title={found.state === 'refused' ? words.refusedTitle : words.handedBack}>
      <p>
        {found.problem[lang]} <span class="mc-code">{found.problem.code}</span>
      </p>
    </Notice>
  ) : null;
  const again = (
    <ButtonGroup>
      <ButtonLink href={paths.imports()}>{words.another}</ButtonLink>
    </ButtonGroup>
  );
  if (found.state !== 'staged') {
    const nothing = toDo(found.counts) === 0;
    return (
      <>
        <h1>{found.fileName}</h1>
        {problem ?? (
          <Notice title={nothing ? words.nothingTitle : words.discardedTitle}>
            {nothing ? <p>{words.nothingBody}</p> : null}
          </Notice>
        )}
        {again}
      </>
    );
  }
  return (
    <>
      <h1>{found.fileName}</h1>
      {problem}
      <p class="mc-lead">{words.stagedLead(count)}</p>
      <ButtonGroup>
        <Form lang={lang} action={paths.confirmation(found.id)} csrf={csrf}>
          <Button icon="check">{words.confirm(count)}</Button>
        </Form>
        <Form lang={lang} action={paths.disposal(found.id)} csrf={csrf}>
          <Button kind="second">{words.discard}</Button>
        </Form>
      </ButtonGroup>
    </>
  );
}

function Warnings({ lang, found }: ImportPageProps) {
  const words = text(lang);
  const { byHand, unfit, provisional, doubted, problems, refused } = found.counts;
  const says = [
    refused > 0 ? words.refusedSays(formatNumber(refused)) : undefined,
    problems > refused ? words.problemsSays(formatNumber(problems - refused)) : undefined,
    doubted > 0 ? words.doubtedSays(formatNumber(doubted)) : undefined,
    unfit > 0 ? words.unfitSays(formatNumber(unfit)) : undefined,
    byHand > 0 ? words.byHandSays(formatNumber(byHand)) : undefined,
    provisional > 0 ? words.provisionalSays(formatNumber(provisional)) : undefined,
  ].filter((one) => one !== undefined);
  if (says.length === 0 || (found.state === 'discarded' && toDo(found.counts) > 0)) return null;
  return (
    <Notice tone={problems > 0 || doubted > 0 || unfit > 0 ? 'warn' : 'info'}>
      {says.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {unfit > 0 && found.state === 'confirmed' ? (
        <p>
          <a href="/admin/services?look=unfit">{words.unfitLink}</a>
        </p>
      ) : null}
    </Notice>
  );
}

function Lists(props: ImportPageProps) {
  const { lang, found, show } = props;
  const words = text(lang);
  const { counts } = found;
  if (found.state === 'refused' && counts.problems === 0) return null;
  const items = SHOWN.map((one) => ({
    text: words.changes[one],
    href: paths.import(found.id, { show: one }),
    count: formatNumber(counts[one]),
    current: one === show,
  }));
  const size = `${formatNumber(Math.max(1, Math.round(found.byteCount / 1000)))} KB`;
  const formats = found.formats.map((format) => words.formats[format]).join(', ');
  return (
    <Columns list={<FilterList title={words.groups} groups={[{ title: words.groups, items }]} />}>
      <h2>{words.changes[show]}</h2>
      {formats === '' ? null : <p class="mc-small">{words.said(formats, size)}</p>}
      {show === 'problems' ? <ProblemList {...props} /> : <ChangeList {...props} show={show} />}
    </Columns>
  );
}
