import { formatDateTime } from '#platform/clock.ts';
import type { Problem } from '#platform/errors.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import { Button, EmptyState, ErrorSummary, FileInput, Radios, Status, Table, UploadForm } from '#web/components.ts';
import { toDo, type CatalogueImport, type ImportState } from '../import.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';

export interface ImportsPageProps {
  lang: Lang;
  csrf: string;
  imports: readonly CatalogueImport[];
  problems: readonly Problem[];
}

/** Bring a file, and see what became of those before. */
export function ImportsPage({ lang, csrf, imports, problems }: ImportsPageProps) {
  const words = text(lang);
  return (
    <>
      {problems.length > 0 ? <ErrorSummary lang={lang} problems={problems} /> : null}
      <h1>{words.title}</h1>
      <p class="mc-lead">{words.lead}</p>
      <UploadForm lang={lang} action={paths.imports()} csrf={csrf}>
        <Radios
          lang={lang}
          name="scope"
          label={words.scope}
          value="part"
          items={[
            { value: 'part', text: words.part, hint: words.partHint },
            { value: 'whole', text: words.whole, hint: words.wholeHint },
          ]}
        />
        <FileInput
          lang={lang}
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={problems.find(({ at }) => at === 'file')?.says[lang]}
          accept=".json,.jsonl,.ndjson,.csv,.txt,application/json,text/csv"
        />
        <Button icon="upload">{words.upload}</Button>
      </UploadForm>
      <h2>{words.history}</h2>
      {imports.length === 0 ? (
        <EmptyState title={words.noHistory}>
          <p>{words.noHistoryBody}</p>
        </EmptyState>
      ) : (
        <History lang={lang} imports={imports} />
      )}
    </>
  );
}

function History({ lang, imports }: Pick<ImportsPageProps, 'lang' | 'imports'>) {
  const words = text(lang);
  const { columns } = words;
  return (
    <Table
      caption={words.history}
      captionHidden
      columns={[
        { head: columns.file },
        { head: columns.at },
        { head: columns.by },
        { head: columns.state },
        { head: columns.outcome, numeric: true },
      ]}
      rows={imports.map((one) => [
        <a href={paths.import(one.id)}>{one.fileName || '–'}</a>,
        formatDateTime(one.createdAt, lang),
        one.byName,
        isNothing(one) ? (
          <Status tone="done">{words.nothingTitle}</Status>
        ) : (
          <Status tone={tones[one.state]}>{words.states[one.state]}</Status>
        ),
        one.state === 'confirmed' || one.state === 'staged' ? words.outcome(formatNumber(toDo(one.counts))) : '–',
      ])}
    />
  );
}

const isNothing = ({ state, counts }: CatalogueImport): boolean =>
  state === 'discarded' && counts.unchanged > 0 && toDo(counts) === 0;

const tones: Record<ImportState, 'new' | 'now' | 'waiting' | 'done' | 'stopped'> = {
  received: 'new',
  reading: 'now',
  staged: 'waiting',
  applying: 'now',
  confirmed: 'done',
  discarded: 'stopped',
  refused: 'stopped',
};
