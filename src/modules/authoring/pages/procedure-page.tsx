import type { OpenByVersion } from '#modules/dossiers';
import type { VersionLine } from '#modules/procedures';
import { formatDate, formatDateTime } from '#platform/clock.ts';
import type { Problem } from '#platform/errors.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  DateInput,
  dateValue,
  Details,
  ErrorSummary,
  Form,
  Notice,
  problemAt,
  Status,
  Timeline,
} from '#web/components.ts';
import type { DraftLine } from '../draft-store.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import { DraftTable } from './procedures-page.tsx';

export interface ProcedurePageProps {
  lang: Lang;
  csrf: string;
  code: string;
  name: string;
  versions: readonly VersionLine[];
  drafts: readonly DraftLine[];
  open: readonly OpenByVersion[];
  problems: readonly Problem[];
  /** Version that has just been published. */
  published: VersionLine | undefined;
  today: string;
}

const tones = { 'in-force': 'done', scheduled: 'waiting', superseded: 'stopped', cancelled: 'stopped' } as const;

/** A procedure's history: every version with its days, what follows it, and what can be done with it. */
export function ProcedurePage(props: ProcedurePageProps) {
  const { lang, csrf, code, drafts, versions, published } = props;
  const words = text(lang);
  return (
    <>
      <ErrorSummary lang={lang} problems={props.problems} />
      {published ? (
        <Notice tone="good" live>
          {words.published(published.number, formatDate(published.validFrom))}
        </Notice>
      ) : null}
      <h1>
        {props.name} <span class="mc-code">{code}</span>
      </h1>
      <Form lang={lang} csrf={csrf} action={paths.drafts(code)}>
        <p>{words.startHint}</p>
        <ButtonGroup>
          <Button>{words.start}</Button>
          <ButtonLink kind="second" href={`/procedures/${encodeURIComponent(code)}`}>
            {words.seePublic}
          </ButtonLink>
        </ButtonGroup>
      </Form>
      {drafts.length > 0 ? (
        <>
          <h2>{words.drafting}</h2>
          <DraftTable lang={lang} drafts={drafts} />
          {drafts.map((draft) => (
            <Form lang={lang} csrf={csrf} action={paths.draftRemoval(draft.id)} key={draft.id}>
              <ButtonGroup>
                <ButtonLink kind="second" href={paths.draftDifferences(draft.id)}>
                  {words.compareDraft}
                </ButtonLink>
                <ButtonLink kind="second" icon="download" href={paths.draftZip(draft.id)} download>
                  {words.export}
                </ButtonLink>
                <Button kind="warn">{words.discard}</Button>
              </ButtonGroup>
            </Form>
          ))}
        </>
      ) : null}
      <h2>{words.versions}</h2>
      <Timeline
        items={versions.map((version, place) => ({
          title: `${words.version(version.number)}: ${words.versionStates[version.state].toLocaleLowerCase(lang)}`,
          at: daysOf(version, lang),
          by: words.publishedAt(formatDateTime(version.publishedAt, lang)),
          tone: tones[version.state],
          children: <VersionDeeds {...props} version={version} before={versions[place + 1]} isNewest={place === 0} />,
        }))}
      />
    </>
  );
}

function daysOf({ validFrom, validTo }: VersionLine, lang: Lang): string {
  const words = text(lang);
  return validTo === null
    ? words.from(formatDate(validFrom))
    : words.period(formatDate(validFrom), formatDate(validTo));
}

interface VersionDeedsProps extends ProcedurePageProps {
  version: VersionLine;
  before: VersionLine | undefined;
  isNewest: boolean;
}

function VersionDeeds({ version, before, isNewest, ...props }: VersionDeedsProps) {
  const { lang, csrf, code, open, problems, today } = props;
  const words = text(lang);
  const dossiers = open.filter(({ versionId }) => versionId === version.id).reduce((sum, { count }) => sum + count, 0);
  const field = `from-${version.number}`;
  return (
    <>
      {dossiers > 0 ? (
        <p>
          <Status tone="now">{words.openDossiers(formatNumber(dossiers))}</Status>
        </p>
      ) : null}
      <ul>
        {before ? (
          <li>
            <a href={paths.differences(code, before.number, version.number)}>{words.compare(before.number)}</a>
          </li>
        ) : null}
        <li>
          <a href={paths.versionZip(code, version.number)} download>
            {words.export}
          </a>
        </li>
      </ul>
      {isNewest && version.state !== 'cancelled' ? null : (
        <Details summary={words.republish} open={problems.some(({ at }) => at === field)}>
          <Form lang={lang} csrf={csrf} action={paths.republication(code, version.number)}>
            <DateInput
              lang={lang}
              name={field}
              label={words.validFrom}
              hint={words.republishHint}
              value={dateValue(today)}
              error={problemAt(problems, field, lang)}
            />
            <Button kind="second">{words.republish}</Button>
          </Form>
        </Details>
      )}
    </>
  );
}
