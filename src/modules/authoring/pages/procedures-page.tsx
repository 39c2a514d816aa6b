import { formatDateTime } from '#platform/clock.ts';
import type { Problem } from '#platform/errors.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  FileInput,
  Notice,
  problemAt,
  SearchBox,
  Status,
  Table,
  UploadForm,
} from '#web/components.ts';
import type { DraftLine } from '../draft-store.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';

export interface ProceduresPageProps {
  lang: Lang;
  csrf: string;
  query: string;
  found: readonly { code: string; name: string }[];
  drafts: readonly DraftLine[];
  problems: readonly Problem[];
  discarded: boolean;
}

/** Where analysts find a procedure and the drafts under way. */
export function ProceduresPage(props: ProceduresPageProps) {
  const { lang, query, found, drafts, problems } = props;
  const words = text(lang);
  return (
    <>
      <ErrorSummary lang={lang} problems={problems} />
      {props.discarded ? (
        <Notice tone="good" live>
          {words.discarded}
        </Notice>
      ) : null}
      <h1>{words.title}</h1>
      <p class="mc-lead">{words.lead}</p>
      <SearchBox lang={lang} action={paths.procedures()} label={words.search} value={query} />
      {query === '' ? null : <Found lang={lang} found={found} />}
      <h2>{words.drafting}</h2>
      {drafts.length === 0 ? <p>{words.noDrafts}</p> : <DraftTable lang={lang} drafts={drafts} withCode />}
      <p>
        <a href={paths.newProcedure()}>{words.newProcedure}</a>
      </p>
      <h2>{words.import}</h2>
      <ImportForm {...props} />
    </>
  );
}

function Found({ lang, found }: Pick<ProceduresPageProps, 'lang' | 'found'>) {
  const words = text(lang);
  if (found.length === 0) return <EmptyState title={words.nothing} />;
  return (
    <Table
      caption={words.found(formatNumber(found.length))}
      dense
      columns={[{ head: words.name }, { head: words.code }]}
      rows={found.map(({ code, name }) => [<a href={paths.procedure(code)}>{name}</a>, code])}
    />
  );
}

export function DraftTable({
  lang,
  drafts,
  withCode,
}: {
  lang: Lang;
  drafts: readonly DraftLine[];
  withCode?: boolean;
}) {
  const words = text(lang);
  return (
    <Table
      caption={words.drafting}
      captionHidden
      dense
      columns={[
        { head: words.open },
        ...(withCode ? [{ head: words.code }] : []),
        { head: words.state },
        { head: words.savedAt },
        { head: words.savedBy },
      ]}
      rows={drafts.map((draft) => [
        <a href={paths.editor(draft.id)}>
          {words.edit} ({words.revision.toLocaleLowerCase(lang)} {draft.revision})
        </a>,
        ...(withCode ? [<a href={paths.procedure(draft.code)}>{draft.code}</a>] : []),
        <Status tone={draft.state === 'checked' ? 'done' : 'now'}>{words.draftStates[draft.state]}</Status>,
        formatDateTime(draft.savedAt, lang),
        draft.savedByName,
      ])}
    />
  );
}

export function ImportForm({ lang, csrf, problems }: Pick<ProceduresPageProps, 'lang' | 'csrf' | 'problems'>) {
  const words = text(lang);
  return (
    <UploadForm lang={lang} action={paths.bundles()} csrf={csrf}>
      <FileInput
        lang={lang}
        name="file"
        label={words.file}
        hint={words.importHint}
        accept=".zip,application/zip"
        error={problemAt(problems, 'file', lang)}
      />
      <Button kind="second" icon="upload">
        {words.upload}
      </Button>
    </UploadForm>
  );
}
