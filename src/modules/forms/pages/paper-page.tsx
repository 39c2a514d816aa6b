import type { Problem } from '#platform/errors.ts';
import type { Bilingual, Lang } from '#platform/text.ts';
import { UPLOAD_LIMITS, type StoredFile } from '#modules/files';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  CsrfField,
  Details,
  ErrorSummary,
  FileInput,
  Icon,
  Notice,
  problemAt,
  StepHeader,
  UploadForm,
} from '#web/components.ts';
import type { PaperAsked } from '../deps.ts';
import type { Steps } from '../filing-way.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import { DraftNotices, type DraftNoticesProps } from './draft-notices.tsx';
import { fileWords, paperCounts } from './paper-words.ts';

export interface PaperPageProps {
  lang: Lang;
  csrf: string;
  draftId: string;
  paper: PaperAsked;
  files: readonly StoredFile[];
  /** Papers that would do instead, and whether they have come. */
  alternatives: readonly { paper: PaperAsked; has: boolean }[];
  /** What is said about the papers of the case. */
  guidance: readonly Bilingual[];
  problems: readonly Problem[];
  steps: Steps;
  /** Which of the papers this is. */
  number: number;
  of: number;
  back: string;
  next: string;
  atCounter: boolean;
  notices: DraftNoticesProps;
}

/** One paper: what it is, the files already there, a place for more. */
export function PaperPage(props: PaperPageProps) {
  const { lang, draftId, paper, files, problems, atCounter } = props;
  const words = text(lang).papers;
  const has = files.length > 0;
  const instead = props.alternatives.some((other) => other.has);
  return (
    <>
      <BackLink lang={lang} href={props.back} />
      <ErrorSummary lang={lang} problems={problems} />
      <StepHeader lang={lang} {...props.steps} />
      <DraftNotices {...props.notices} />
      <p class="mc-small">{words.count(props.number, props.of)}</p>
      <h1 class="mc-h1">{paper.name[lang]}</h1>
      <p>{paperCounts(paper, lang)}</p>
      {paper.hint ? <p>{paper.hint[lang]}</p> : null}
      {atCounter ? <p>{words.atCounter}</p> : null}
      <Alternatives {...props} />
      <PaperGuidance lang={lang} guidance={props.guidance} />
      {has ? <PaperFiles {...props} /> : null}
      <UploadForm lang={lang} csrf={props.csrf} action={paths.paper(draftId, paper.key)}>
        <FileInput
          lang={lang}
          name="files"
          label={has ? words.chooseMore : words.choose}
          hint={words.hint(UPLOAD_LIMITS.maxBytes / 1_000_000)}
          error={problemAt(problems, 'files', lang)}
          accept=".pdf,application/pdf,image/jpeg,image/png,image/webp,image/heic,.heic"
          multiple
        />
        <Button icon="upload" kind={has || instead ? 'second' : 'main'}>
          {words.upload}
        </Button>
      </UploadForm>
      <ButtonGroup>
        <ButtonLink href={props.next} kind={has || instead ? 'main' : 'second'}>
          {has || instead || !paper.required || atCounter ? words.next : words.skip}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

function Alternatives({ lang, draftId, paper, alternatives }: PaperPageProps) {
  const words = text(lang).papers;
  if (alternatives.length === 0) return null;
  const came = alternatives.find(({ has }) => has);
  return (
    <Notice title={words.anyOf} tone={came ? 'good' : 'info'}>
      <ul>
        <li>{paper.name[lang]}</li>
        {alternatives.map((other) => (
          <li key={other.paper.key}>
            <a href={paths.paper(draftId, other.paper.key)}>{other.paper.name[lang]}</a>
          </li>
        ))}
      </ul>
      {came ? <p>{words.anyOfHas(came.paper.name[lang])}</p> : null}
    </Notice>
  );
}

/** What the record says beside the papers: read, never filled in. */
export const PaperGuidance = ({ lang, guidance }: { lang: Lang; guidance: readonly Bilingual[] }) =>
  guidance.length === 0 ? null : (
    <Details summary={text(lang).papers.guidance}>
      <ul>
        {guidance.map((says) => (
          <li key={says.vi}>{says[lang]}</li>
        ))}
      </ul>
    </Details>
  );

function PaperFiles({ lang, csrf, draftId, paper, files }: PaperPageProps) {
  const words = text(lang).papers;
  return (
    <>
      <h2>{words.have}</h2>
      <ul class="mc-files">
        {files.map((file) => (
          <li class="mc-files__item" key={file.id}>
            <Icon name="paperclip" />
            <span class="mc-files__name">
              <a href={paths.paperFile(draftId, paper.key, file.id)}>{file.name}</a>
              <span class="mc-files__says">{fileWords(file, lang)}</span>
            </span>
            <form method="post" action={paths.removal(draftId, paper.key, file.id)}>
              <CsrfField token={csrf} />
              <button class="mc-link-button" type="submit">
                {words.remove}
                <span class="mc-hidden"> {file.name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
