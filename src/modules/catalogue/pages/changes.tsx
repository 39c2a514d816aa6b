import type { Lang } from '#platform/text.ts';
import { ButtonLink, Details, Pagination, Table } from '#web/components.ts';
import { changedLines } from '../field-lines.ts';
import { ON_A_PAGE, type Shown, type StagedRow } from '../import.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import type { ImportPageProps } from './import.tsx';

/** Procedures of one kind of change; what changed stands old beside new. */
export function ChangeList(props: ImportPageProps & { show: Exclude<Shown, 'problems'> }) {
  const { lang, found, show, rows } = props;
  const words = text(lang);
  if (rows.length === 0) return <p>{words.none[show]}</p>;
  const withFields = show === 'changed' || show === 'renamed';
  return (
    <>
      {withFields ? (
        rows.map((row) => <Changed key={row.code} lang={lang} row={row} open={rows.length <= 5} />)
      ) : (
        <Table
          caption={words.changes[show]}
          captionHidden
          dense
          columns={[{ head: words.code }, { head: words.name }, { head: words.note }]}
          rows={rows.map((row) => [
            found.state === 'confirmed' && show === 'new' ? (
              <a href={`/procedures/${row.code}`}>{row.code}</a>
            ) : (
              row.code
            ),
            row.name,
            notesOf(row, lang).join(' · ') || '–',
          ])}
        />
      )}
      <Pages {...props} of={found.counts[show]} />
    </>
  );
}

const notesOf = ({ byHand, unfit, provisional, perhapsWas, beforeName }: StagedRow, lang: Lang): string[] => {
  const words = text(lang);
  return [
    ...(beforeName === undefined ? [] : [words.wasCalled(beforeName)]),
    ...(byHand ? [words.byHand] : []),
    ...(unfit ? [words.unfit] : []),
    ...(provisional ? [words.provisional] : []),
    ...(perhapsWas === undefined ? [] : [words.perhapsWas(perhapsWas)]),
  ];
};

function Changed({ lang, row, open }: { lang: Lang; row: StagedRow; open: boolean }) {
  const words = text(lang);
  const names = row.fields.map(({ field }) => words.fields[field].toLocaleLowerCase(lang)).join(', ');
  return (
    <>
      <h3>
        {row.code} {row.name}
      </h3>
      {notesOf(row, lang).map((note) => (
        <p class="mc-small" key={note}>
          {note}
        </p>
      ))}
      <Details summary={words.fieldsChanged(names)} open={open}>
        <Table
          caption={`${row.code} ${words.fieldsChanged(names)}`}
          captionHidden
          dense
          columns={[{ head: words.field }, { head: words.before }, { head: words.after }]}
          rows={row.fields.map((change) => {
            const { before, after } = changedLines(change, lang);
            return [
              words.fields[change.field],
              <Lines
                lang={lang}
                lines={before}
                none={change.before === undefined ? words.nothingThere : words.nothingGone}
              />,
              <Lines
                lang={lang}
                lines={after}
                none={change.after === undefined ? words.nothingThere : words.nothingCome}
              />,
            ];
          })}
        />
      </Details>
    </>
  );
}

const LINES = 12;
const CHARACTERS = 400;

function Lines({ lang, lines, none }: { lang: Lang; lines: readonly string[]; none: string }) {
  const words = text(lang);
  if (lines.length === 0) return <>{none}</>;
  return (
    <>
      {lines.slice(0, LINES).map((line, place) => (
        <p key={place}>{line.length > CHARACTERS ? `${line.slice(0, CHARACTERS)}…` : line}</p>
      ))}
      {lines.length > LINES ? <p>{words.more(lines.length - LINES)}</p> : null}
    </>
  );
}

/** Rows that were left out: where they stand, what is wrong and how to mend it. */
export function ProblemList(props: ImportPageProps) {
  const { lang, found, problems } = props;
  const words = text(lang);
  if (problems.length === 0) return <p>{words.none.problems}</p>;
  return (
    <>
      <p>
        <ButtonLink kind="second" icon="download" href={paths.problems(found.id)} download>
          {words.download}
        </ButtonLink>
      </p>
      <Table
        caption={words.changes.problems}
        captionHidden
        dense
        columns={[
          { head: words.line, numeric: true },
          { head: words.code },
          { head: words.field },
          { head: words.reason },
        ]}
        rows={problems.map(({ line, code, field, reason, says }) => [
          line > 0 ? String(line) : '–',
          code || '–',
          field || '–',
          <span>
            {says[lang]} <span class="mc-small">{reason}</span>
          </span>,
        ])}
      />
      <Pages {...props} of={found.counts.problems} />
    </>
  );
}

function Pages({ lang, found, show, page, of }: ImportPageProps & { of: number }) {
  const last = Math.max(1, Math.ceil(of / ON_A_PAGE));
  if (last === 1) return null;
  const at = (to: number) => (to >= 1 && to <= last ? paths.import(found.id, { show, page: to }) : undefined);
  return (
    <>
      <p class="mc-small">{text(lang).page(page, last)}</p>
      <Pagination lang={lang} prev={at(page - 1)} next={at(page + 1)} />
    </>
  );
}
